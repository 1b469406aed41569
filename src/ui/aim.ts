import { least } from 'd3-array';
import type { Target } from '../scene/scene.ts';

/** The target whose mark is nearest to a place, both in px of the canvas; `undefined` if there is none. */
export const nearest = (targets: readonly Target[], x: number, y: number): Target | undefined =>
  least(targets, ({ cx, cy, rx, ry }) =>
    Math.hypot(Math.max(0, Math.abs(x - cx) - rx), Math.max(0, Math.abs(y - cy) - ry)),
  );

/** The event that a pointer on the canvas is aimed at: buttons reach beyond their marks, and so over each other. */
export function aimedAt(event: MouseEvent, targets: readonly Target[]): string | undefined {
  const canvas = (event.currentTarget as Element).closest('.canvas')?.getBoundingClientRect();
  return canvas && nearest(targets, event.clientX - canvas.x, event.clientY - canvas.y)?.event;
}
