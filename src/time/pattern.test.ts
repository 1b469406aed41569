import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import { fill } from './pattern.ts';

test('every pattern gives what a well-known library gives, for any minute of any year', () => {
  const anyTime = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }).map((second) => second * 1000);
  fc.assert(
    fc.property(anyTime, fc.constantFrom(...Object.values(en.words.patterns)), (wall, pattern) => {
      const expected = format(wall, pattern, { locale: enGB, in: tz('UTC') });
      expect(fill(pattern, wall, en.words.names)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('signs and letters that stand for nothing stay in their place', () => {
  expect(fill('d. MMMM, Q', Date.UTC(1969, 6, 20), en.words.names)).toBe('20. July, Q');
});
