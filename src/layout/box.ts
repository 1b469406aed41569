import type { Box } from '../scene/scene.ts';

export const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How far two boxes reach into each other, in px, along the axis where they do so least; 0 if apart. */
export const overlapDepth = (a: Box, b: Box) =>
  Math.max(
    0,
    Math.min(
      Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
      Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
    ),
  );

/** The box with `x` px more at each side and `y` px more above and below. */
export const inflate = (box: Box, x: number, y: number): Box => ({
  x: box.x - x,
  y: box.y - y,
  width: box.width + 2 * x,
  height: box.height + 2 * y,
});
