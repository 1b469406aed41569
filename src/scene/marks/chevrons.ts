import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** From the end of what is drawn to the chevron's point, in px. */
const INSET = 8;

/** Open arrowheads where a mark goes on beyond the view. */
export function chevrons({ left, right, cutLeft, cutRight, ink }: Glyph, colour = ink.mark): Mark[] {
  const stroke = { fill: 'none', stroke: colour, strokeWidth: 2 } as const;
  const marks: Mark[] = [];
  if (cutLeft) marks.push({ kind: 'path', d: `M${px(left + INSET + 4.5)} -4.5l-4.5 4.5l4.5 4.5`, ...stroke });
  if (cutRight)
    marks.push({ kind: 'path', d: `M${px(right - INSET - 4.5)} -4.5l4.5 4.5l-4.5 4.5`, ...stroke });
  return marks;
}
