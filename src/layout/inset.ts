import type { TimelineEvent } from '../dataset/records.ts';
import type { Ink } from '../scene/ink.ts';
import type { Palette } from '../scene/palette.ts';
import type { Box, Mark } from '../scene/scene.ts';
import type { Extent } from './form.ts';
import type { LaneContext } from './arrange.ts';

/** A small picture of an event's hours, tied to its mark. `box.y` is from the mark's centre. */
export interface Inset {
  readonly box: Box;
  readonly side: 'left' | 'right';
  /** Set where it takes two lines instead of a picture of the hours. */
  readonly short?: DrawnShort;
}

/** An inset of two lines: the room it takes, in px, and how it is drawn from its upper left corner. */
export interface DrawnShort {
  readonly width: number;
  readonly height: number;
  draw(left: number, top: number, ink: Ink, palette: Palette): Mark[];
}

/** Makes the two lines of an event; given by those who want them, so that others need not load them. */
export type MakeShort = (
  event: TimelineEvent,
  context: Pick<LaneContext, 'locale' | 'measure' | 'year'>,
) => DrawnShort;

/** Sizes tried, best first, in px; under the last there is no inset. */
const SIZES: readonly [number, number][] = [
  [370, 94],
  [310, 94],
];
/** From the mark to the inset, nearest first, in px; both ends within 420 px of the mark. */
const DISTANCES = [46, 80, 120, 170];
const REACH = 420;

/** The places an inset may take, best first: left of its mark, then right; as large as fits. */
export function insetFor(
  event: TimelineEvent,
  extent: Extent,
  [leftLimit, rightLimit]: readonly [number, number],
  context: LaneContext,
): { inset: Inset; cost: number }[] {
  const { timeline, density } = context;
  if ((timeline.place(event.place)?.nights.length ?? 0) === 0) return [];
  const found: { inset: Inset; cost: number }[] = [];
  const short = density.shortInset?.(event, context);
  const sizes = short ? [[short.width, short.height] as const] : SIZES;
  sizes.forEach(([width, height], size) => {
    DISTANCES.forEach((distance, step) => {
      if (distance + width > REACH) return;
      for (const rise of short ? [0, -0.5, 0.5, -1, 1] : [0, -1, 1]) {
        const y = -height / 2 + rise * 23;
        const left = extent.left - distance - width;
        const right = extent.right + distance;
        const cost = (short ? -60 : -20) + size * 4 + step + Math.abs(rise);
        if (left >= leftLimit)
          found.push({
            inset: { box: { x: left, y, width, height }, side: 'left', ...(short && { short }) },
            cost,
          });
        if (right + width <= rightLimit) {
          found.push({
            inset: { box: { x: right, y, width, height }, side: 'right', ...(short && { short }) },
            cost: cost + 2,
          });
        }
      }
    });
  });
  return found.sort((a, b) => a.cost - b.cost);
}
