import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claims, withoutClaims } from './claims.ts';

describe('claims', () => {
  test('splits words from the numbers of their sources', () => {
    expect(claims('It rose.[1] It fell.[2, 10]')).toEqual([
      { words: 'It rose.' },
      { sources: [1] },
      { words: ' It fell.' },
      { sources: [2, 10] },
    ]);
  });

  test('takes brackets around anything but numbers as words', () => {
    for (const text of ['[sic]', '[1', '[]', '[1,]', '[-1]', '<b>[x]</b>']) {
      expect(claims(text)).toEqual([{ words: text }]);
    }
  });

  test('gives nothing for no text', () => {
    expect(claims('')).toEqual([]);
  });

  test('loses no word of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = claims(text).map((piece) => ('words' in piece ? piece.words : ''));
        expect(words.join('')).toBe(withoutClaims(text));
      }),
    );
  });
});
