import type { TimelineEvent } from '../dataset/records.ts';
import type { Box } from '../scene/scene.ts';
import type { Extent } from './form.ts';
import type { LaneContext } from './arrange.ts';
import { shortInset, type ShortInset } from './short-inset.ts';

/** A small picture of an event's hours, tied to its mark. `box.y` is from the mark's centre. */
export interface Inset {
  readonly box: Box;
  readonly side: 'left' | 'right';
  /** Its words, where they take two lines instead of a picture of the hours. */
  readonly short?: ShortInset;
}

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
  const short = density.shortInset ? shortInset(event, context) : undefined;
  const sizes = short ? [[short.width, short.height] as const] : SIZES;
  sizes.forEach(([width, height], size) => {
    DISTANCES.forEach((distance, step) => {
      if (distance + width > REACH) return;
      for (const rise of short ? [0, -0.5, 0.5, -1, 1] : [0, -1, 1]) {
        const y = -height / 2 + rise * 23;
        const left = extent.left - distance - width;
        const right = extent.right + distance;
        const cost = (density.low ? -60 : -20) + size * 4 + step + Math.abs(rise);
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
