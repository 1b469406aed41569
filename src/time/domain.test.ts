import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampDomain, contains, panDomain, sameDomain, spanOf, zoomDomain } from './domain.ts';

const EXTENT = [0, 1000] as const;
const domain = fc
  .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 3000 }))
  .map(([start, span]) => [start, start + span] as const);

describe('clampDomain', () => {
  test('moves a domain inside the extent and keeps its span', () => {
    expect(clampDomain([-100, 100], EXTENT, 10)).toEqual([0, 200]);
    expect(clampDomain([900, 1100], EXTENT, 10)).toEqual([800, 1000]);
  });

  test('widens a domain that is too short about its middle', () => {
    expect(clampDomain([500, 502], EXTENT, 10)).toEqual([496, 506]);
  });

  test('always ends inside, and leaves alone what fits', () => {
    fc.assert(
      fc.property(domain, (any) => {
        const [start, end] = clampDomain(any, EXTENT, 10);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(1000);
        expect(end - start).toBeGreaterThanOrEqual(10);
        expect(sameDomain(clampDomain([start, end], EXTENT, 10), [start, end])).toBe(true);
      }),
    );
  });
});

test('zooming keeps the instant under the pointer where it was', () => {
  const zoomed = zoomDomain([0, 1000], 4, 250);
  expect(spanOf(zoomed)).toBe(250);
  expect((250 - zoomed[0]) / spanOf(zoomed)).toBe(0.25);
});

test('panning shifts both ends', () => {
  expect(panDomain([0, 10], -3)).toEqual([-3, 7]);
});

test('a domain holds its start and not its end', () => {
  expect([contains([0, 10], 0), contains([0, 10], 10)]).toEqual([true, false]);
});
