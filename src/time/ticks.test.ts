import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import type { Domain } from './domain.ts';
import { LEVELS, levelAt, ticks } from './ticks.ts';
import type { Tick } from './ticks.ts';

const DAY = 86_400_000;
const LONDON = 'Europe/London';
const utc = (...parts: [number, number, number?, number?]) => Date.UTC(...parts);
/** The texts of a row over `days` days from `start`, at the level of the scale. */
const axis = (start: number, days: number, pxPerDay: number, zone = LONDON) => {
  const drawn = ticks([start, start + days * DAY], pxPerDay, levelAt(pxPerDay), zone, en);
  const texts = (row: readonly Tick[]) => row.map(({ text }) => text);
  return { ...drawn, upper: texts(drawn.upper), lower: texts(drawn.lower) };
};

describe('levelAt', () => {
  test('begins each level at its px per day', () => {
    expect([0.3, 0.6, 6, 16, 60, 200, 800, 5000].map((scale) => levelAt(scale))).toEqual([
      ...LEVELS.map(({ level }) => level),
      'hour',
    ]);
  });

  test('keeps the level it had until the border is 8 % behind', () => {
    expect(levelAt(15, 'month')).toBe('month');
    expect(levelAt(14.6, 'month')).toBe('quarter');
    expect(levelAt(17, 'quarter')).toBe('quarter');
    expect(levelAt(17.3, 'quarter')).toBe('month');
  });

  test('forgets the level it had after a jump', () => {
    expect(levelAt(61, 'year')).toBe('week');
  });
});

describe('ticks', () => {
  test('names years alone when far away', () => {
    expect(axis(utc(2012, 0), 1000, 0.4)).toMatchObject({ upper: [], lower: ['2012', '2013', '2014'] });
  });

  test('names months under the year, or as many as there is room for', () => {
    expect(axis(utc(2012, 10), 120, 3)).toMatchObject({
      upper: ['2012', '2013'],
      lower: ['Nov', 'Dec', 'Jan', 'Feb'],
    });
    expect(axis(utc(2012, 0), 360, 1).lower).toEqual(['Jan', 'Apr', 'Jul', 'Oct']);
  });

  test('begins the steps of days anew each month, and keeps clear of its end', () => {
    expect(axis(utc(2013, 0, 20), 20, 16)).toMatchObject({
      upper: ['January 2013', 'February 2013'],
      lower: ['16', '21', '26', '1', '6'],
    });
    expect(axis(utc(2013, 1, 20), 12, 30).lower).toEqual(['19', '21', '23', '25', '27', '1', '3']);
  });

  test('names days of the week, then hours with noon and midnight in words', () => {
    expect(axis(utc(2013, 0, 2), 2, 80).lower).toEqual(['Wed 2', 'Thu 3']);
    expect(axis(utc(2013, 0, 2), 1, 300)).toMatchObject({
      upper: ['Wednesday 2 January'],
      lower: ['midnight', '6 a.m.', 'noon', '6 p.m.'],
    });
  });

  test('names each hour that clocks show on a day that skips one', () => {
    expect(axis(utc(2013, 2, 31), 0.15, 2000).lower).toEqual(['midnight', '2 a.m.', '3 a.m.', '4 a.m.']);
  });

  test('makes the quarters of a year stand out', () => {
    const majors = axis(utc(2013, 0), 364, 3).grid.filter(({ major }) => major);
    expect(majors.map(({ at }) => new Date(at + DAY / 2).getUTCMonth())).toEqual([0, 3, 6, 9]);
  });

  const zone = fc.constantFrom(LONDON, 'America/New_York', 'Asia/Shanghai', 'Asia/Kathmandu', 'Pacific/Apia');
  const scale = fc.double({ min: Math.log(0.2), max: Math.log(2400), noNaN: true }).map(Math.exp);
  const view = fc
    .tuple(fc.integer({ min: utc(2009, 0), max: utc(2016, 0) }), scale, fc.constantFrom(-1, 0, 1))
    .map(([start, pxPerDay, drift]) => {
      const index = LEVELS.findIndex(({ level }) => level === levelAt(pxPerDay)) + drift;
      const domain: Domain = [start, start + (900 / pxPerDay) * DAY];
      return { domain, pxPerDay, level: levelAt(pxPerDay, LEVELS[index]?.level) };
    });

  test('are sorted, join without gaps, and cover the domain from the period that holds its start', () => {
    fc.assert(
      fc.property(view, zone, ({ domain, pxPerDay, level }, where) => {
        const { upper, lower } = ticks(domain, pxPerDay, level, where, en);
        for (const row of level === 'decade' ? [lower] : [upper, lower]) {
          expect(row[0]?.at).toBeLessThanOrEqual(domain[0]);
          expect(row.at(-1)?.until).toBeGreaterThanOrEqual(domain[1]);
          row.slice(1).forEach((tick, index) => expect(tick.at).toBe(row[index]?.until));
          row.forEach(({ at, until }) => expect(at).toBeLessThan(until));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave at least 56 px to each label of the lower row', () => {
    fc.assert(
      fc.property(view, zone, ({ domain, pxPerDay, level }, where) => {
        for (const { at, until } of ticks(domain, pxPerDay, level, where, en).lower) {
          expect(((until - at) / DAY) * pxPerDay).toBeGreaterThan(56 - 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave 56 px on the days when clocks change', () => {
    const changes = [
      utc(2013, 2, 31),
      utc(2013, 9, 27),
      utc(2013, 2, 10),
      utc(2013, 10, 3),
      utc(2011, 11, 29),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...changes), scale, zone, (change, pxPerDay, where) => {
        const level = levelAt(pxPerDay);
        const { lower } = ticks([change - DAY, change + 2 * DAY], pxPerDay, level, where, en);
        for (const { at, until } of lower) expect(((until - at) / DAY) * pxPerDay).toBeGreaterThan(56 - 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});
