import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningsOf, squeeze, wordsOf } from './words.ts';

describe('the words of a text', () => {
  test.each([
    ['Steam, SMOKE and ash', ['steam', 'smoke', 'and', 'ash']],
    ['wǎngluò zhǔquán', ['wangluo', 'zhuquan']],
    ['nǚ, Ångström, Łódź, Groß', ['nu', 'angstrom', 'lodz', 'gross']],
    ['the strait’s “head”, Hai’an', ['the', 'straits', 'head', 'haian']],
    ['A/66/359', ['a', '66', '359']],
    ['火山 2nd 火山灰', ['火山', '2nd', '火山灰']],
    ['２５ ﬁres', ['25', 'fires']],
    ['–, …', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are the same however accents are written, and in capitals', () => {
    fc.assert(
      fc.property(fc.constantFrom('wǎngluò', 'éruption', 'Ñandú', 'Über-Ich'), (text) => {
        const forms = [text.normalize('NFC'), text.normalize('NFD'), text.toUpperCase()];
        for (const form of forms) expect(wordsOf(form)).toEqual(wordsOf(text));
      }),
    );
  });

  test('have no words in them but themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(wordsOf(word)).toEqual([word]);
      }),
    );
  });
});

test('a word is found by its beginning; in a script without spaces by any of its signs', () => {
  expect(beginningsOf('strait')).toEqual(['strait']);
  expect(beginningsOf('火山灰')).toEqual(['火山灰', '山灰', '灰']);
});

test('syllables are one reading, with tones as digits or without', () => {
  expect(squeeze(['wang3', 'luo4'])).toBe('wangluo');
  expect(squeeze(['wangluo'])).toBe('wangluo');
  expect(squeeze(['1883'])).toBe('1883');
});
