import { CANVAS, type Arrangement } from '../layout/arrange.ts';
import type { Domain } from '../time/domain.ts';
import { px } from './marks/number.ts';
import type { Box } from './scene.ts';

export function nightRects(
  nights: readonly Domain[],
  x: (instant: number) => number,
  { gutter, width, height }: Arrangement,
): Box[] {
  return nights.map(([sunset, sunrise]) => {
    const left = Math.max(gutter, x(sunset));
    const right = Math.min(width, x(sunrise));
    return {
      x: px(left),
      y: CANVAS.axis,
      width: px(Math.max(0, right - left)),
      height: height - CANVAS.axis,
    };
  });
}
