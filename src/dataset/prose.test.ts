import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSourced, readingEase, sentences, words } from './prose.ts';

describe('sentences', () => {
  test('end where a capital, a number or a quotation follows, after the numbers of the sources', () => {
    expect(sentences('Rain fell.[1] “At last”, she said.[2,3] 12 boats left. Why?')).toEqual([
      'Rain fell.[1]',
      '“At last”, she said.[2,3]',
      '12 boats left.',
      'Why?',
    ]);
    expect(sentences('He called it “dry.” Nobody else did.')).toHaveLength(2);
  });

  test('do not end at a time of day, nor at an initial', () => {
    expect(sentences('At 11 p.m. on Monday T. H. Lind came ashore.[1]')).toHaveLength(1);
  });

  test('hold every word of the paragraph, in its order', () => {
    const piece = fc.constantFrom('Rain', 'fell', '.', '[1]', '”', ' ', '“', 'R.', '12', '…', '–');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const paragraph = pieces.join('');
        expect(sentences(paragraph).flatMap(words)).toEqual(words(paragraph));
      }),
    );
  });

  test('are none where there is nothing', () => {
    expect(sentences('')).toEqual([]);
  });
});

test('a sentence is sourced by a number in brackets and by nothing else', () => {
  expect(isSourced('Rain fell,[1, 2] and then more.')).toBe(true);
  expect(isSourced('Rain fell [it is said].')).toBe(false);
});

test('words do not count the numbers of sources, nor dashes', () => {
  expect(words('Rain fell,[1,2] – and it fell again.[3]')).toEqual([
    'Rain',
    'fell,',
    'and',
    'it',
    'fell',
    'again.',
  ]);
});

describe('reading ease', () => {
  test('is that of the formula', () => {
    // Six words of one syllable each in one sentence.
    expect(readingEase(['The cat sat on the mat.[1]'])).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 10);
  });

  test('counts syllables as they are mostly spoken', () => {
    const syllables = (word: string) => Math.round((206.835 - 1.015 - (readingEase([word]) ?? 0)) / 84.6);
    const once = ['code', 'state', 'states', 'rules', 'named', 'filed', '26'];
    const twice = ['people', 'places', 'wanted', 'changes', 'wishes'];
    expect(once.filter((word) => syllables(word) !== 1)).toEqual([]);
    expect(twice.filter((word) => syllables(word) !== 2)).toEqual([]);
    expect(syllables('resolution')).toBe(4);
  });

  test('is not told of nothing', () => {
    expect(readingEase([])).toBeUndefined();
  });
});
