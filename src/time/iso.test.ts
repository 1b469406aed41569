import { expect, test } from 'vitest';
import { readMoment } from './edtf.ts';
import { isoDates } from './iso.ts';
import type { DateRecord } from './moment.ts';

const iso = (date: DateRecord | string) =>
  isoDates(readMoment(typeof date === 'string' ? { edtf: date } : date, 'Asia/Jakarta'));

test.each([
  ['1883-08-27', { start: '1883-08-27' }],
  ['1883-08-26/1883-08-27', { start: '1883-08-26', end: '1883-08-27' }],
  ['1883-08', { start: '1883-08' }],
  ['1883-08-XX', { start: '1883-08' }],
  ['1883', { start: '1883' }],
  ['1883-08-27T10:02:00+07:07', { start: '1883-08-27T10:02:00+07:07' }],
])('a date is given as finely as it is known, and no finer: %s', (edtf, expected) => {
  expect(iso(edtf)).toEqual(expected);
});

test('a part of the year is its year', () => {
  expect(iso('1883-23')).toEqual({ start: '1883' });
});

test('a clock time that is approximate is its day', () => {
  const edtf = '1883-08-26T13:00:00+07:07/1883-08-27T10:02:00+07:07';
  expect(iso({ edtf, rough: 'start' })).toEqual({ start: '1883-08-26', end: '1883-08-27T10:02:00+07:07' });
  expect(iso({ edtf, rough: 'both' })).toEqual({ start: '1883-08-26', end: '1883-08-27' });
});

test.each<DateRecord | string>([
  '1883-08-27~',
  '1883-08-27?',
  '[1883-08-20..1883-08-27]',
  '{1883-08-26,1883-08-27}',
  '1883-08/1883-10',
  '1883-08-27/..',
  '/1883-08-27',
  { edtf: '1883', kind: 'repeated' },
  { edtf: '1883-08-27', kind: 'planned' },
  { edtf: '1883-08', words: 'towards the end of the month' },
])('what is not settled is not given as if it were: %o', (date) => {
  expect(iso(date)).toBeUndefined();
});
