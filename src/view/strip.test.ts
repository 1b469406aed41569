import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf, type Domain } from '../time/domain.ts';
import { gripAt, moveByKey, moveEnds, windowOf, type Grip } from './strip.ts';

const EXTENT: Domain = [0, 1000];
const LEAST = 20;
const domain = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: LEAST, max: 100 }))
  .map(([from, span]): Domain => [from, Math.min(1000, from + span)])
  .filter((each) => spanOf(each) >= LEAST);
const grip = fc.constantFrom<Grip>('start', 'end', 'both');

describe('the window on the strip', () => {
  test('stays within the extent and never gets too short, however far an end is moved', () => {
    fc.assert(
      fc.property(domain, grip, fc.integer({ min: -3000, max: 3000 }), (view, held, shift) => {
        const [from, to] = moveEnds(view, held, shift, EXTENT, LEAST);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1000);
        expect(to - from).toBeGreaterThanOrEqual(LEAST);
        if (held === 'both') expect(to - from).toBe(spanOf(view));
        if (held === 'start') expect(to).toBe(view[1]);
        if (held === 'end') expect(from).toBe(view[0]);
      }),
    );
  });

  test('is wide enough to be held, about the middle of what is shown', () => {
    expect(windowOf([100, 102], (at) => at)).toEqual([95, 107]);
    expect(windowOf([100, 200], (at) => at)).toEqual([100, 200]);
  });

  test('is held at an end near it, and between its ends as a whole', () => {
    expect(gripAt(95, [100, 200], 10)).toBe('start');
    expect(gripAt(108, [100, 200], 10)).toBe('start');
    expect(gripAt(150, [100, 200], 10)).toBe('both');
    expect(gripAt(195, [100, 200], 10)).toBe('end');
    expect(gripAt(230, [100, 200], 10)).toBe('both');
    expect(gripAt(106, [100, 112], 22)).toBe('both');
    expect(gripAt(80, [100, 112], 22)).toBe('start');
    expect(gripAt(130, [100, 112], 22)).toBe('end');
  });

  test('moves by keys: an end by a step, the whole by a view, an end as far as it goes', () => {
    const press = (key: string, held: 'start' | 'end') => moveByKey(key, held, [200, 300], EXTENT, LEAST, 7);
    expect(press('ArrowRight', 'start')).toEqual([207, 300]);
    expect(press('ArrowDown', 'end')).toEqual([200, 293]);
    expect(press('PageUp', 'start')).toEqual([300, 400]);
    expect(press('PageDown', 'end')).toEqual([100, 200]);
    expect(press('Home', 'start')).toEqual([0, 300]);
    expect(press('End', 'start')).toEqual([280, 300]);
    expect(press('Home', 'end')).toEqual([200, 220]);
    expect(press('End', 'end')).toEqual([200, 1000]);
    expect(press('x', 'end')).toBeUndefined();
  });
});
