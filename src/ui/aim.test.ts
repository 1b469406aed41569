import { expect, test } from 'vitest';
import type { Target } from '../scene/scene.ts';
import { nearest } from './aim.ts';

test('a pointer means the mark that is nearest, however far others reach', () => {
  const target = (event: string, cx: number, rx: number) =>
    ({ event, cx, cy: 20, rx, ry: 6, x: cx - 22, y: 0, width: 44, height: 44 }) satisfies Target;
  const marks = [target('left', 100, 6), target('right', 120, 6), target('long', 300, 100)];
  expect([100, 109, 111, 126, 190, 204].map((x) => nearest(marks, x, 24)?.event)).toEqual([
    'left',
    'left',
    'right',
    'right',
    'long',
    'long',
  ]);
  expect(nearest([], 0, 0)).toBeUndefined();
});
