import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

const lozenge = (left: number, right: number, half: number) => {
  const middle = px((left + right) / 2);
  return `M${middle} ${-half}L${px(right)} 0L${middle} ${half}L${px(left)} 0Z`;
};

/** To the hour: a solid lozenge. */
export function needle({ left, right, height, ink, palette }: Glyph): Mark[] {
  return [
    {
      kind: 'path',
      d: lozenge(left - 0.6, right + 0.6, height / 2 + 1.2),
      fill: ink.mark,
      stroke: palette.paper,
      strokeWidth: 1.2,
    },
  ];
}

/** Planned, did not happen: the same, hollow and dashed. */
export function hollow({ left, right, height, ink, palette }: Glyph): Mark[] {
  return [
    {
      kind: 'path',
      d: lozenge(left, right, height / 2),
      fill: palette.paper,
      stroke: ink.mark,
      strokeWidth: 1.5,
      dash: '2.2 2',
    },
  ];
}
