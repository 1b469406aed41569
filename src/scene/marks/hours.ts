import type { Mark } from '../scene.ts';
import { chevrons } from './chevrons.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** A limit that the source gives as "around" is drawn over this width, in px, as a dotted edge. */
const ROUGH = 10;

/** To the hour: solid, with hard ends and its hours ticked; a rough limit is frayed. */
export function hours(glyph: Glyph): Mark[] {
  const { left, right, cutLeft, cutRight, height, ink, palette, moment, stops } = glyph;
  const half = height / 2;
  const rough = Math.min(ROUGH, (right - left) / 3);
  const frayLeft = moment.startLimit === 'rough' && !cutLeft ? rough : 0;
  const frayRight = moment.endLimit === 'rough' && !cutRight ? rough : 0;
  const fray = (x: number, step: number): Mark[] =>
    [0, 1, 2].map((index) => ({
      kind: 'rect',
      x: px(x + step * index * 3.4),
      y: -half,
      width: 1.8,
      height,
      fill: ink.mark,
      fillOpacity: 0.45 + 0.2 * index,
    }));
  return [
    ...(frayLeft > 0 ? fray(left, 1) : []),
    {
      kind: 'rect',
      x: px(left + frayLeft),
      y: -half,
      width: px(right - left - frayLeft - frayRight),
      height,
      fill: ink.mark,
    },
    ...(frayRight > 0 ? fray(right - 1.8, -1) : []),
    ...stops
      .filter((stop) => stop > left + 4 && stop < right - 4)
      .map((stop): Mark => ({
        kind: 'line',
        x1: px(stop),
        y1: half - 6,
        x2: px(stop),
        y2: half,
        stroke: palette.paper,
        strokeWidth: 1,
      })),
    ...chevrons(glyph, palette.paper),
  ];
}
