import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../time/domain.ts';
import { flight } from './flight.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const domains: fc.Arbitrary<Domain> = fc
  .tuple(
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: 9 * HOUR, max: 5 * YEAR, noNaN: true }),
  )
  .map(([start, span]): Domain => [start * YEAR, start * YEAR + span]);

describe('flight', () => {
  test('starts where the view is, and ends exactly where it was sent', () => {
    fc.assert(
      fc.property(domains, domains, (from, to) => {
        const { at } = flight(from, to);
        const span = from[1] - from[0];
        at(0).forEach((end, index) => expect(Math.abs(end - (from[index] ?? NaN)) / span).toBeLessThan(1e-6));
        expect(at(1)).toEqual(to);
      }),
    );
  });

  test('takes between 350 and 1400 ms', () => {
    fc.assert(
      fc.property(domains, domains, (from, to) => {
        const { duration } = flight(from, to);
        expect(duration).toBeGreaterThanOrEqual(350);
        expect(duration).toBeLessThanOrEqual(1400);
      }),
    );
  });

  test('always shows a time that runs forwards', () => {
    fc.assert(
      fc.property(domains, domains, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, fraction) => {
        const [start, end] = flight(from, to).at(fraction);
        expect(end).toBeGreaterThan(start);
      }),
    );
  });

  test('goes out before it goes far: half-way to a distant hour it shows more than either end', () => {
    const { at } = flight([0, 9 * HOUR], [YEAR, YEAR + 9 * HOUR]);
    const [start, end] = at(0.2);
    expect(end - start).toBeGreaterThan(20 * HOUR);
  });
});
