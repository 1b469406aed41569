import { describe, expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import { readInterval } from '../time/edtf.ts';
import { wordEnds } from './ends.ts';

describe('the ends of what is shown', () => {
  test.each([
    ['1883-03-03/1883-03-09', '3', '9 March'],
    ['1883-03-03/1883-04-09', '3 March', '9 April'],
    ['1883-09-01/1883-12-31', 'September', 'December'],
    ['1883-09-01/1884-02-29', 'September 1883', 'February 1884'],
    ['1883-12-28/1884-01-03', '28 December 1883', '3 January 1884'],
    ['1880-01-01/1885-12-31', '1880', '1885'],
    ['1883-03-03T12:00:00+07:00/1883-03-04T06:00:00+07:00', '3 March, noon', '4 March, 6 a.m.'],
  ])('%s', (interval, from, to) => {
    const zone = 'Etc/GMT-7';
    expect(wordEnds(readInterval(interval, zone), zone, 1883, en)).toEqual({ from, to });
  });
});
