import { UNFOLD_AT } from '../../layout/form.ts';
import { capsule } from './capsule.ts';
import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** To the day: a solid disc; stretched to the day's own width where that is more. */
export function dot({ left, right, height, ink, palette }: Glyph): Mark[] {
  const r = height / 2;
  if (right - left <= height) {
    return [
      {
        kind: 'circle',
        cx: px((left + right) / 2),
        cy: 0,
        r: r + 0.75,
        fill: ink.mark,
        stroke: palette.paper,
        strokeWidth: 1.5,
      },
    ];
  }
  return [
    {
      kind: 'rect',
      x: px(left - 0.75),
      y: -r - 0.75,
      width: px(right - left + 1.5),
      height: height + 1.5,
      radius: r + 0.75,
      fill: ink.mark,
      stroke: palette.paper,
      strokeWidth: 1.5,
    },
  ];
}

/** Several single days: a disc (or the whole day, where it is wide enough) on each, joined by a hairline. */
export function dots(glyph: Glyph): Mark[] {
  const { stops, day, height, ink } = glyph;
  const one = day < UNFOLD_AT ? dot : capsule;
  const reach = Math.max(height, day) / 2;
  const first = stops[0] ?? 0;
  const last = stops.at(-1) ?? 0;
  return [
    { kind: 'line', x1: px(first), y1: 0, x2: px(last), y2: 0, stroke: ink.mark, strokeWidth: 1 },
    ...stops.flatMap((stop) =>
      one({ ...glyph, left: stop - reach, right: stop + reach, cutLeft: false, cutRight: false }),
    ),
  ];
}
