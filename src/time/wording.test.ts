import { tz } from '@date-fns/tz';
import { endOfDay, endOfMonth, parse } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import { readInterval, readMoment } from './edtf.ts';
import type { DateRecord } from './moment.ts';
import { howSure, isItalic, wordDomain, wordMoment, wordSpan } from './wording.ts';

const LONDON = 'Europe/London';
const HOUR = 3_600_000;
const moment = (edtf: string, rest: Omit<DateRecord, 'edtf'> = {}, zone = LONDON) =>
  readMoment({ edtf, ...rest }, zone);

describe('wordMoment', () => {
  test.each<[string, Omit<DateRecord, 'edtf'>, string, string]>([
    ['1969-07-16', {}, '16 Jul', '16 July 1969'],
    ['1968-12-24', {}, '24 Dec 1968', '24 December 1968'],
    ['1969-07-16/1969-07-24', {}, '16–24 Jul', '16–24 July 1969'],
    ['1969-09-28/1969-10-03', {}, '28 Sep–3 Oct', '28 September to 3 October 1969'],
    ['1968-12-21/1968-12-27', {}, '21–27 Dec 1968', '21–27 December 1968'],
    ['1969-12-28/1970-01-03', {}, '28 Dec 1969–3 Jan 1970', '28 December 1969 to 3 January 1970'],
    ['1969-06', {}, 'June', 'June 1969'],
    ['1968-06', {}, 'June 1968', 'June 1968'],
    ['1968', {}, '1968', '1968'],
    ['1969', {}, '1969', '1969'],
    ['1969-23', {}, 'Autumn', 'Autumn 1969'],
    ['1969-33', {}, 'January to March', 'January to March 1969'],
    ['1969-07-20T21:17:00+01:00', {}, '20 Jul, 9.17 p.m.', '20 July 1969, 9.17 p.m.'],
    [
      '1969-07-20T23:00:00+01:00/1969-07-21T08:00:00+01:00',
      {},
      '20 Jul, 11 p.m.',
      '20 July 1969, 11 p.m. to 21 July, 8 a.m.',
    ],
    [
      '1969-07-20T12:00:00+01:00/1969-07-21T00:00:00+01:00',
      {},
      '20 Jul, noon',
      '20 July 1969, noon to 21 July, midnight',
    ],
    [
      '1969-07-20T09:00:00+01:00/1969-07-20T09:30:00+01:00',
      {},
      '20 Jul, 9 a.m.',
      '20 July 1969, 9 a.m. to 9.30 a.m.',
    ],
    ['1969-07-21T11:00:00+01:00', { kind: 'planned' }, '21 Jul, 11 a.m.', '21 July 1969, 11 a.m.'],
    ['1969-08-01/1969-08-20', { words: 'a few weeks later' }, 'A few weeks later', 'A few weeks later'],
    ['1969-08~', {}, 'About August', 'About August 1969'],
    ['1969-01/1969-03', {}, 'About January to March', 'About January to March 1969'],
    ['1969', { kind: 'repeated' }, 'All through 1969', 'All through 1969'],
    ['1961/..', {}, 'Since 1961', 'Since 1961'],
    ['/1969-06', {}, 'Until June', 'Until June 1969'],
    ['{1968-12-30,1969-02-03}', {}, '30 Dec 1968 and 3 Feb', '30 December 1968 and 3 February 1969'],
  ])('words %s %o', (edtf, rest, label, full) => {
    expect(wordMoment(moment(edtf, rest), en, 'label', 1969)).toBe(label);
    expect(wordMoment(moment(edtf, rest), en, 'full')).toBe(full);
  });

  test('sets approximate and open dates in italics', () => {
    expect(['1969-08~', '1961/..', '1969-08', '1969-08-01'].map((edtf) => isItalic(moment(edtf)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the full wording of a date', () => {
  const zone = fc.constantFrom(LONDON, 'America/New_York', 'Asia/Shanghai', 'Asia/Kathmandu');
  const pad = (value: number) => String(value).padStart(2, '0');
  // From 1990: the first quarter of an hour of 1986 was skipped in Kathmandu, which date-fns parses wrongly.
  const month = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, of]) => `${year}-${pad(of)}`);
  const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, date]) => `${of}-${pad(date)}`);
  const reader =
    (where: string) =>
    (text: string, pattern: string, near: Date | number = 0) =>
      parse(text.replace('noon', '12 p.m.').replace('midnight', '12 a.m.'), pattern, near, { in: tz(where) });
  const { dayFull, monthYear, hour, minute } = en.words.patterns;

  test('reads back as the same day', () => {
    fc.assert(
      fc.property(day, zone, (edtf, where) => {
        const { start, end } = moment(edtf, {}, where);
        const read = reader(where)(wordMoment(moment(edtf, {}, where), en, 'full'), dayFull);
        expect([+read, +endOfDay(read) + 1]).toEqual([start.earliest, end.latest]);
      }),
    );
  });

  test('reads back as the same month', () => {
    fc.assert(
      fc.property(month, zone, (edtf, where) => {
        const { start, end } = moment(edtf, {}, where);
        const read = reader(where)(wordMoment(moment(edtf, {}, where), en, 'full'), monthYear);
        expect([+read, +endOfMonth(read) + 1]).toEqual([start.earliest, end.latest]);
      }),
    );
  });

  test('reads back as the same span of days', () => {
    const days = fc.tuple(day, day).filter(([first, last]) => first < last);
    fc.assert(
      fc.property(days, zone, ([first, last], where) => {
        const { start, end } = moment(`${first}/${last}`, {}, where);
        const text = wordMoment(moment(`${first}/${last}`, {}, where), en, 'full');
        const [from = '', to = ''] = text.split(/ to |–/);
        const until = reader(where)(to, dayFull);
        const missing = to.split(' ').slice(from.split(' ').length).join(' ');
        const since = reader(where)(`${from} ${missing}`.trim(), dayFull);
        expect([+since, +endOfDay(until) + 1]).toEqual([start.earliest, end.latest]);
      }),
    );
  });

  test('reads back as the same minute', () => {
    const clock = fc.tuple(day, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(clock, zone, ([date, hours, minutes], where) => {
        const noon = moment(date, {}, where).start.earliest;
        // The offset only says which instant is meant; the wording is in the time of the place.
        const at = new Date(noon + (hours * 60 + minutes) * 60_000).toISOString().replace('.000', '');
        const event = moment(at, {}, where);
        const text = wordMoment(event, en, 'full').replace('noon', '12 p.m.').replace('midnight', '12 a.m.');
        const pattern = `${dayFull}, ${/\d\.\d\d/.test(text) ? minute : hour}`;
        expect(+reader(where)(text, pattern)).toBe(event.start.earliest);
      }),
    );
  });
});

describe('howSure', () => {
  test.each<[string, Omit<DateRecord, 'edtf'>, string]>([
    ['1969-07-20T20:17:00Z', {}, 'Known to the hour.'],
    ['1969-07-20T20:00:00Z', { rough: 'start' }, 'Known to the hour; the time is approximate.'],
    [
      '1969-07-20T20:00:00Z/1969-07-20T21:00:00Z',
      { rough: 'start' },
      'Known to the hour; the start is approximate.',
    ],
    ['1969-07-20', {}, 'Known to the day.'],
    ['1969-07-16/1969-07-24', {}, 'Start and end known.'],
    ['1969-07', {}, 'Month known, day not given.'],
    ['1969', {}, 'Year known, day not given.'],
    [
      '1969-12-03/1970-01-01',
      { words: 'a few weeks later' },
      'Approximate: the source says “a few weeks later”. Drawn from 3 December to 1 January.',
    ],
    ['1965~/1969~', {}, 'Approximate. Drawn from 1 January 1965 to 31 December 1969.'],
    ['1969', { kind: 'repeated' }, 'Repeated through the year, no dates given.'],
    ['/..', {}, 'Start not given, under way when the source was written.'],
    ['/1969', {}, 'Start not given.'],
    ['1969/', {}, 'Start known, end not given.'],
    ['1969/..', {}, 'Start known, under way when the source was written.'],
    ['1969-07-21T11:00:00+01:00', { kind: 'planned' }, 'Planned for 11 a.m., did not happen.'],
    ['1969-07-21', { kind: 'planned' }, 'Planned for 21 July, did not happen.'],
  ])('of %s %o', (edtf, rest, sentence) => {
    expect(howSure(moment(edtf, rest), en)).toBe(sentence);
  });
});

describe('wordDomain', () => {
  test.each([
    ['1969-10/1969-12', 'October to December 1969'],
    ['1969-07-20/1969-07-21', '20 to 21 July 1969'],
    ['1969-07-20', '20 July 1969'],
    ['1969', '1969'],
    ['1969-02', 'February 1969'],
    ['1965/1970', '1965 to 1970'],
    ['1968-12-17/1970-01-28', 'December 1968 to January 1970'],
    ['1969-07-28/1969-08-03', '28 July to 3 August 1969'],
  ])('%s', (text, words) => {
    expect(wordDomain(readInterval(text, LONDON), LONDON, en)).toBe(words);
  });
});

test('wordSpan rounds to a natural unit', () => {
  const hours = [1, 22, 72, 24 * 14, 24 * 31, 24 * 92, 24 * 182, 24 * 365, 24 * 365 * 5];
  expect(hours.map((count) => wordSpan([0, count * HOUR], en))).toEqual([
    'an hour',
    '22 hours',
    'three days',
    'two weeks',
    'a month',
    'a quarter',
    'six months',
    'a year',
    'five years',
  ]);
});
