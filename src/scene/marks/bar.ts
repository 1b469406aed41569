import { isAtLeast } from '../../layout/form.ts';
import type { Mark } from '../scene.ts';
import { chevrons } from './chevrons.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/**
 * From date to date: solid and square. From day scale down the first and the last day are open,
 * because the hour at which it began and ended is not known.
 */
export function bar(glyph: Glyph): Mark[] {
  const { left, right, from, to, cutLeft, cutRight, height, level, ink, palette, day } = glyph;
  const half = height / 2;
  const open = isAtLeast(level, 'day');
  const solidLeft = open ? Math.min(Math.max(from + day, left), right) : left;
  const solidRight = open ? Math.max(Math.min(to - day, right), left) : right;
  const halo = open ? 0 : 0.75;
  const marks: Mark[] = [];
  if (open) {
    const edge = (x1: number, y1: number, x2: number, y2: number): Mark => ({
      kind: 'line',
      x1: px(x1),
      y1,
      x2: px(x2),
      y2,
      stroke: ink.mark,
      strokeWidth: 1.6,
    });
    marks.push(
      {
        kind: 'rect',
        x: px(left),
        y: -half,
        width: px(right - left),
        height,
        fill: ink.mark,
        fillOpacity: 0.13,
      },
      edge(left, -half, right, -half),
      edge(left, half, right, half),
      ...(cutLeft ? [] : [edge(left, -half, left, half)]),
      ...(cutRight ? [] : [edge(right, -half, right, half)]),
    );
  }
  if (solidRight > solidLeft) {
    marks.push({
      kind: 'rect',
      x: px(solidLeft - halo),
      y: -half - halo,
      width: px(solidRight - solidLeft + 2 * halo),
      height: height + 2 * halo,
      fill: ink.mark,
      ...(open ? {} : { stroke: palette.paper, strokeWidth: 1.5 }),
    });
  }
  return [
    ...marks,
    ...chevrons(
      { ...glyph, cutRight: false },
      solidRight > solidLeft && solidLeft === left ? palette.paper : ink.mark,
    ),
    ...chevrons(
      { ...glyph, cutLeft: false },
      solidRight > solidLeft && solidRight === right ? palette.paper : ink.mark,
    ),
  ];
}
