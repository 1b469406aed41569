import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInterval, readMoment } from './edtf.ts';
import { MomentError } from './moment-error.ts';
import { FIRST_INSTANT, LAST_INSTANT } from './moment.ts';
import type { DateRecord, Moment } from './moment.ts';

const LONDON = 'Europe/London';
const read = (edtf: string, rest: Omit<DateRecord, 'edtf'> = {}, zone = LONDON) =>
  readMoment({ edtf, ...rest }, zone);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
/** Start and end of a moment, each as earliest and latest, in UTC. */
const bounds = ({ start, end }: Moment) => [start.earliest, start.latest, end.earliest, end.latest].map(iso);

describe('readMoment', () => {
  test('takes a clock time as an instant', () => {
    const moment = read('1969-07-20T20:17:00Z');
    expect(moment).toMatchObject({ precision: 'hour', unit: 'minute', startLimit: 'known' });
    expect(new Set(bounds(moment))).toEqual(new Set(['1969-07-20T20:17']));
  });

  test('reads a span of clock times, and which of them is rough', () => {
    const moment = read('1912-04-14T23:40:00-03:00/1912-04-15T02:20:00-03:00', { rough: 'end' });
    expect(moment).toMatchObject({ precision: 'hour', startLimit: 'known', endLimit: 'rough' });
    expect(bounds(moment)).toEqual([
      '1912-04-15T02:40',
      '1912-04-15T02:40',
      '1912-04-15T05:20',
      '1912-04-15T05:20',
    ]);
  });

  test('puts a day anywhere between its midnights in the zone', () => {
    expect(bounds(read('2013-07-09'))).toEqual([
      '2013-07-08T23:00',
      '2013-07-09T23:00',
      '2013-07-08T23:00',
      '2013-07-09T23:00',
    ]);
    expect(bounds(read('2013-07-09', {}, 'Asia/Kathmandu'))[0]).toBe('2013-07-08T18:15');
  });

  test.each([
    ['1859-04', 'month', '1859-04', '1859-05'],
    ['1859-21', 'season', '1859-03', '1859-06'],
    ['1859-24', 'season', '1859-12', '1860-03'],
    ['1859-34', 'season', '1859-04', '1859-07'],
    ['1859-41', 'season', '1859-07', '1860-01'],
    ['1859', 'year', '1859-01', '1860-01'],
    ['1859-XX', 'year', '1859-01', '1860-01'],
    ['1859-04-XX', 'month', '1859-04', '1859-05'],
  ])('reads %s as some time in it', (edtf, unit, start, end) => {
    const moment = read(edtf, {}, 'UTC');
    expect(moment).toMatchObject({ precision: 'month', unit });
    expect(bounds(moment).map((text) => text.slice(0, 7))).toEqual([start, end, start, end]);
  });

  test('lets a span of days begin in its first day and end in its last', () => {
    const moment = read('2013-02-03/2013-02-07');
    expect(moment.precision).toBe('days');
    expect(bounds(moment)).toEqual([
      '2013-02-03T00:00',
      '2013-02-04T00:00',
      '2013-02-07T00:00',
      '2013-02-08T00:00',
    ]);
  });

  test('takes a span from month to month as approximate, with doubt at each end only', () => {
    const moment = read('2013-01/2013-03', {}, 'UTC');
    expect(moment).toMatchObject({ precision: 'approximate', unit: 'month' });
    expect(bounds(moment).map((text) => text.slice(5, 10))).toEqual(['01-01', '02-01', '03-01', '04-01']);
  });

  test.each(['2013-02~', '2013-02-03?', '2013-02-03%', '[2013-02-03..2013-02-08]', '2013-02-03~/2013-02-05'])(
    'takes %s as approximate',
    (edtf) => expect(read(edtf).precision).toBe('approximate'),
  );

  test('lets words make a window of a span, in which the event lies somewhere', () => {
    const moment = read('2013-02-03/2013-02-07', { words: 'that week' });
    expect(moment).toMatchObject({ precision: 'approximate', words: 'that week', startLimit: 'rough' });
    expect(moment.start).toEqual(moment.end);
  });

  test('lists the days of a set, ranges within it too', () => {
    const moment = read('{2013-03-30..2013-04-01,2013-02-01}');
    expect(moment.precision).toBe('repeated');
    expect(moment.days?.map(iso)).toEqual([
      '2013-02-01T00:00',
      '2013-03-30T00:00',
      '2013-03-31T00:00',
      '2013-03-31T23:00',
    ]);
  });

  test('lets the kind say what EDTF cannot', () => {
    expect(read('2013', { kind: 'repeated' })).toMatchObject({ precision: 'repeated', unit: 'year' });
    expect(read('2013-02-03', { kind: 'planned' }).precision).toBe('planned');
    expect(read('2013', { kind: 'open', words: 'under way' })).toMatchObject({
      precision: 'open',
      startLimit: 'unknown',
      endLimit: 'open',
    });
  });

  test.each([
    ['2013/', 'known', 'unknown'],
    ['2013/..', 'known', 'open'],
    ['/2013', 'unknown', 'known'],
    ['../2013', 'open', 'known'],
    ['2013~/..', 'rough', 'open'],
    ['/..', 'unknown', 'open'],
  ])('tells the limits of %s apart', (edtf, startLimit, endLimit) => {
    const moment = read(edtf);
    expect(moment).toMatchObject({ precision: 'open', startLimit, endLimit });
    if (startLimit === 'unknown') expect(moment.start.earliest).toBe(FIRST_INSTANT);
    if (endLimit === 'open') expect(moment.end.latest).toBe(LAST_INSTANT);
  });

  test.each<[string, Omit<DateRecord, 'edtf'>, string]>([
    ['', {}, '"" is not a date'],
    ['last week', {}, '"last week" is not a date'],
    ['2013-02-29', {}, 'names day 29'],
    ['2013-13', {}, '"2013-13" is not a date'],
    ['2013-02-03T10:00:00', {}, 'without an offset'],
    ['2013-02-03T10:00:00Z/2013-02-04', {}, 'clock time at one end only'],
    ['2013-05/2013-04', {}, 'does not end after it starts'],
    ['2013-05-03/2013-05', {}, 'does not end after it starts'],
    ['2013-05-03/2013-05-03', {}, 'does not end after it starts'],
    ['/', {}, 'neither a start nor an end'],
    ['[..2013]', {}, 'without a first or a last'],
    ['{2013-01,2013-03}', {}, 'not all of them are days'],
    ['Y170000', {}, 'year outside 1 to 9999'],
    ['-0044', {}, 'the year -44'],
    ['201X', {}, 'has an X'],
    ['19', {}, 'century'],
    ['2013', { kind: 'planned' }, 'neither a day nor a clock time'],
    ['2013/..', { kind: 'repeated' }, 'no date at one end'],
    ['2013-02-03', { rough: 'start' }, 'no clock time'],
  ])('refuses "%s" %o', (edtf, rest, message) => {
    expect(() => read(edtf, rest)).toThrow(MomentError);
    expect(() => read(edtf, rest)).toThrow(message);
  });

  test('names a zone that does not exist', () => {
    expect(() => read('2013', {}, 'Nowhere')).toThrow('"Nowhere" is not a time zone');
  });

  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const year = fc.integer({ min: 1, max: 9998 }).map((value) => pad(value, 4));
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`);
  const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${pad(d)}`);
  const part = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, code]) => `${y}-${code}`);
  const clock = fc
    .tuple(
      day,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom('Z', '+05:45', '-03:30'),
    )
    .map(([d, h, m, offset]) => `${d}T${pad(h)}:${pad(m)}:00${offset}`);
  const pair = (text: fc.Arbitrary<string>, join: (a: string, b: string) => string) =>
    fc
      .tuple(text, text)
      .filter(([a, b]) => a < b && a.slice(0, 10) !== b.slice(0, 10))
      .map(([a, b]) => join(a, b));
  const plain = fc.oneof(year, month, day);
  const edtf = fc.oneof(
    plain,
    part,
    clock,
    fc.tuple(plain, fc.constantFrom('~', '?', '%')).map(([text, mark]) => text + mark),
    fc.tuple(plain, fc.constantFrom('/', '/..')).map(([text, end]) => text + end),
    fc.tuple(plain, fc.constantFrom('/', '../')).map(([text, start]) => start + text),
    ...[year, month, day].map((text) => pair(text, (a, b) => `${a}/${b}`)),
    pair(day, (a, b) => `[${a}..${b}]`),
    pair(day, (a, b) => `{${a},${b}}`),
  );
  const zone = fc.constantFrom(LONDON, 'America/New_York', 'Asia/Shanghai', 'Asia/Kathmandu');

  test('keeps the bounds of any date in order', () => {
    fc.assert(
      fc.property(
        edtf,
        zone,
        fc.option(fc.constant('some words'), { nil: undefined }),
        (text, where, words) => {
          const { start, end } = read(text, words === undefined ? {} : { words }, where);
          expect(start.earliest).toBeLessThanOrEqual(start.latest);
          expect(end.earliest).toBeLessThanOrEqual(end.latest);
          expect(start.earliest).toBeLessThanOrEqual(end.earliest);
          expect(start.latest).toBeLessThanOrEqual(end.latest);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('readInterval', () => {
  test.each([
    ['2013-12-15/2014-01-31', '2013-12-15T00:00', '2014-02-01T00:00'],
    ['2013-01/2013-02', '2013-01-01T00:00', '2013-03-01T00:00'],
    ['2013', '2013-01-01T00:00', '2014-01-01T00:00'],
    ['2013-01-05T18:00:00Z/2013-01-06T09:00:00Z', '2013-01-05T18:00', '2013-01-06T09:00'],
  ])('reads %s up to the end of its last period', (text, start, end) => {
    expect(readInterval(text, LONDON).map(iso)).toEqual([start, end]);
  });

  test.each(['2013/..', '2013~', '[2013,2014]', '2013-01-05T18:00:00Z', '2013-01-05T18:00:00Z/2013-02'])(
    'refuses %s',
    (text) => expect(() => readInterval(text, LONDON)).toThrow(MomentError),
  );
});
