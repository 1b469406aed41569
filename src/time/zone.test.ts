import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWall, offsetAt, startOfDay, toWall } from './zone.ts';

const HOUR = 3_600_000;
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Shanghai', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) });

describe('offsetAt', () => {
  test('follows summer time and quarters of an hour', () => {
    expect(offsetAt('Europe/London', Date.UTC(2013, 0))).toBe(0);
    expect(offsetAt('Europe/London', Date.UTC(2013, 6))).toBe(HOUR);
    expect(offsetAt('Asia/Kathmandu', Date.UTC(2013, 0))).toBe(5.75 * HOUR);
    expect(offsetAt('America/St_Johns', Date.UTC(2013, 0))).toBe(-3.5 * HOUR);
  });

  test('names a zone that does not exist', () => {
    expect(() => offsetAt('Atlantis/Poseidonis', 0)).toThrow('"Atlantis/Poseidonis"');
  });
});

describe('fromWall', () => {
  test('undoes toWall, but for the second of two equal readings', () => {
    fc.assert(
      fc.property(zone, instant, (where, when) => {
        const back = fromWall(where, toWall(where, when));
        expect(toWall(where, back)).toBe(toWall(where, when));
        expect(when - back === 0 || when - back === HOUR || when - back === HOUR / 2).toBe(true);
      }),
    );
  });

  test('takes a reading that happens twice as the first', () => {
    expect(fromWall('Europe/London', Date.UTC(2013, 9, 27, 1, 30))).toBe(Date.UTC(2013, 9, 27, 0, 30));
  });

  test('counts a skipped reading on from before the change', () => {
    expect(fromWall('Europe/London', Date.UTC(2013, 2, 31, 1, 30))).toBe(Date.UTC(2013, 2, 31, 1, 30));
    expect(fromWall('America/New_York', Date.UTC(2013, 2, 10, 2, 30))).toBe(Date.UTC(2013, 2, 10, 7, 30));
  });

  test('gives the first instant of a day whose midnight is skipped', () => {
    const first = fromWall('Asia/Beirut', Date.UTC(2013, 2, 31));
    expect(new Date(first).toISOString()).toBe('2013-03-30T22:00:00.000Z');
    expect(startOfDay('Asia/Beirut', first + 5 * HOUR)).toBe(first);
  });
});

describe('startOfDay', () => {
  test('is at most 25 hours back, and the same for the whole day', () => {
    fc.assert(
      fc.property(zone, instant, (where, when) => {
        const start = startOfDay(where, when);
        expect(start).toBeLessThanOrEqual(when);
        expect(when - start).toBeLessThan(25 * HOUR);
        expect(startOfDay(where, start)).toBe(start);
      }),
    );
  });
});
