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
  const marks: Mark[] = [];
  if (open) {
    const start = cutLeft ? left - 4 : left;
    const end = cutRight ? right + 4 : right;
    marks.push({
      kind: 'rect',
      x: px(start),
      y: -half,
      width: px(end - start),
      height,
      fill: ink.mark,
      fillOpacity: 0.13,
      stroke: ink.mark,
      strokeWidth: 1.6,
    });
  }
  if (solidRight > solidLeft) {
    marks.push({
      kind: 'rect',
      x: px(solidLeft - 0.75),
      y: -half - 0.75,
      width: px(solidRight - solidLeft + 1.5),
      height: height + 1.5,
      fill: ink.mark,
      stroke: open ? ink.mark : palette.paper,
      strokeWidth: 1.5,
    });
  }
  return [
    ...marks,
    ...chevrons({ ...glyph, cutRight: false }, solidLeft === left ? palette.paper : ink.mark),
    ...chevrons({ ...glyph, cutLeft: false }, solidRight === right ? palette.paper : ink.mark),
  ];
}
