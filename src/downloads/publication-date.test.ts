import { expect, test } from 'vitest';
import { publicationDate } from './publication-date.ts';

test('reads years, months and days, and nothing that says more', () => {
  expect(publicationDate('1883')).toEqual([1883]);
  expect(publicationDate('1883-08')).toEqual([1883, 8]);
  expect(publicationDate('1883-08-27')).toEqual([1883, 8, 27]);
  for (const other of ['', '1883~', '1883-21', '1883-13', '1883-08/1883-09', '188X', '1883-08-27T10:00Z']) {
    expect(publicationDate(other), other).toBeUndefined();
  }
});
