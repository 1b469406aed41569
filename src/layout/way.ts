import type { Box, Target } from '../scene/scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line, in px of the canvas. */
export interface Way {
  readonly from: Point;
  readonly to: Point;
}

/** What a line may reach: the middle of a mark, and half of what is drawn of it each way, in px. */
export type Reach = Pick<Target, 'cx' | 'cy' | 'rx' | 'ry'>;

/** A mark with the ring, or the frame, that the page draws around the one that is selected or told. */
export const withRing = ({ cx, cy, rx, ry }: Reach): Reach =>
  rx > 9
    ? { cx, cy, rx: rx + 3.5, ry: ry + 3.5 }
    : { cx, cy, rx: 13, ry: Math.max(13, ry > 10 ? ry + 2 : 0) };

/** Room between a line's end and the outline that it meets, in px. */
const CLEARANCE = 1.5;

/**
 * The straight way between two marks: from the nearest point of the outline of one to that of the other.
 * Marks count as their longer axis with round ends, which is what a dot, a bar and a capsule are.
 *
 * @returns nothing where the marks touch.
 */
export function wayBetween(a: Reach, b: Reach): Way | undefined {
  const [fromX, toX] = facing(spine(a.cx, a.rx, a.ry), spine(b.cx, b.rx, b.ry));
  const [fromY, toY] = facing(spine(a.cy, a.ry, a.rx), spine(b.cy, b.ry, b.rx));
  const length = Math.hypot(toX - fromX, toY - fromY);
  const start = Math.min(a.rx, a.ry) + CLEARANCE;
  const end = length - Math.min(b.rx, b.ry) - CLEARANCE;
  if (end <= start) return undefined;
  const at = (distance: number): Point => ({
    x: fromX + ((toX - fromX) * distance) / length,
    y: fromY + ((toY - fromY) * distance) / length,
  });
  return { from: at(start), to: at(end) };
}

type Interval = readonly [from: number, to: number];

/** A mark's axis along one direction, without the round ends. */
function spine(centre: number, along: number, across: number): Interval {
  const half = Math.max(0, along - across);
  return [centre - half, centre + half];
}

/** Where two intervals face each other: their nearest ends, or the middle of what they share. */
function facing(a: Interval, b: Interval): readonly [number, number] {
  if (a[1] < b[0]) return [a[1], b[0]];
  if (b[1] < a[0]) return [a[0], b[1]];
  const middle = (Math.max(a[0], b[0]) + Math.min(a[1], b[1])) / 2;
  return [middle, middle];
}

/** What is left of a stretch of a way, from 0 to 1 of it, outside all boxes, in order. */
export function outside(
  { from, to }: Way,
  [start, end]: readonly [number, number],
  boxes: readonly Box[],
): Interval[] {
  let left: Interval[] = [[start, end]];
  for (const { x, y, width, height } of boxes) {
    const across = crossing(from.x, to.x - from.x, x, x + width);
    const down = crossing(from.y, to.y - from.y, y, y + height);
    const enters = Math.max(across[0], down[0]);
    const leaves = Math.min(across[1], down[1]);
    if (leaves <= enters) continue;
    left = left.flatMap(([a, b]): Interval[] => [
      [a, Math.min(b, enters)],
      [Math.max(a, leaves), b],
    ]);
  }
  return left.filter(([a, b]) => b - a > 1e-6);
}

/** From where to where a way is between two limits along one direction (Liang and Barsky 1984). */
function crossing(from: number, length: number, low: number, high: number): Interval {
  if (length === 0) return from > low && from < high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(low - from) / length, (high - from) / length];
  return a < b ? [a, b] : [b, a];
}
