import { describe, expect, test } from 'vitest';
import { wheelDoublings } from './zoom.svelte.ts';

describe('wheelDoublings', () => {
  test('turning the wheel away zooms in, towards the reader out', () => {
    expect(wheelDoublings({ deltaY: -100, deltaMode: 0 })).toBeGreaterThan(0);
    expect(wheelDoublings({ deltaY: 100, deltaMode: 0 })).toBeLessThan(0);
  });

  test('three lines, as some browsers count a notch, zoom about as far as a notch in pixels', () => {
    const pixels = wheelDoublings({ deltaY: -100, deltaMode: 0 });
    const lines = wheelDoublings({ deltaY: -3, deltaMode: 1 });
    expect(lines / pixels).toBeGreaterThan(0.5);
    expect(lines / pixels).toBeLessThan(2);
  });

  test('each px of a pinch counts for more than one of a wheel', () => {
    expect(wheelDoublings({ deltaY: -4, deltaMode: 0 }) / 4).toBeGreaterThan(
      wheelDoublings({ deltaY: -120, deltaMode: 0 }) / 120,
    );
  });
});
