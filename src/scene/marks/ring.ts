import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** A period of doubt too short to show: a hollow disc. */
export function ring({ left, right, height, ink, palette }: Glyph): Mark[] {
  return [
    {
      kind: 'rect',
      x: px(left),
      y: -height / 2,
      width: px(right - left),
      height,
      radius: height / 2,
      fill: palette.paper,
      stroke: ink.mark,
      strokeWidth: 2,
    },
  ];
}
