import { expect, test } from 'vitest';
import metrics from 'virtual:metrics';
import { createMeasure } from './metrics.ts';
import { titleRoom } from './title-room.ts';

const fits = titleRoom(createMeasure(metrics));

test('letters count by their width, not by their number', () => {
  expect(fits('tiny', 'iiiiiiiiiiiiiiiiii')).toBe(true);
  expect(fits('tiny', 'WWWWWWWWWWWWWWWWWW')).toBe(false);
});

test('a long title may take three lines and no more', () => {
  expect(
    fits('title', 'The harbour council agrees, after two nights of talks, to a common rule for lamps'),
  ).toBe(true);
  expect(fits('title', 'word '.repeat(40))).toBe(false);
});

test('a short title has one line', () => {
  expect(fits('short', 'A common rule for lamps')).toBe(true);
  expect(fits('short', 'MMMMMMMMMM MMMMMMMMM MMMMMMMMM')).toBe(false);
});
