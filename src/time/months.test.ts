import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_INSTANT, LAST_INSTANT } from './moment.ts';
import { instantOfPlace, monthPlace, yearOfMonth } from './months.ts';

describe('A place among months', () => {
  test('is whole where a month begins by the clocks of its zone', () => {
    const june = 1900 * 12 + 5;
    expect(monthPlace(Date.UTC(1900, 5, 1), 'UTC')).toBe(june);
    expect(monthPlace(Date.UTC(1900, 5, 16), 'UTC')).toBe(june + 0.5);
    expect(monthPlace(Date.parse('1990-06-01T00:00:00+08:00'), 'Asia/Singapore')).toBe(1990 * 12 + 5);
    expect(yearOfMonth(june)).toBe(1900);
  });

  test('is nowhere for what stands for no date', () => {
    expect(monthPlace(FIRST_INSTANT, 'UTC')).toBe(-Infinity);
    expect(monthPlace(LAST_INSTANT, 'UTC')).toBe(Infinity);
  });

  test('gives back its instant, to a minute', () => {
    const instants = fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        const back = instantOfPlace(monthPlace(instant, 'UTC'), 'UTC');
        expect(Math.abs(back - instant)).toBeLessThan(60_000);
      }),
    );
  });
});
