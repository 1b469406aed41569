import { isUnspaced, squeeze, wordsOf } from './words.ts';

/** A stretch of a text, and whether a query is found in it. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;

/** Splits a text at what a query is found in: whole words, but only the signs asked for where a script has no spaces. */
export function matched(text: string, query: string): Stretch[] {
  const asked = wordsOf(query);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));
  const ranges = words.flatMap(({ word, start }) => rangesIn(word, start, asked)).sort(([a], [b]) => a - b);
  const found = ranges.length > 0 ? ranges : readingIn(words, squeeze(asked));

  const stretches: Stretch[] = [];
  let at = 0;
  for (const [start, end] of found) {
    if (start < at) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), found: false });
    stretches.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), found: false });
  return stretches;
}

type Range = readonly [start: number, end: number];

function rangesIn(word: string, start: number, asked: readonly string[]): Range[] {
  if (isUnspaced(word)) {
    return asked.flatMap((signs): Range[] => {
      const at = word.indexOf(signs);
      return at < 0 ? [] : [[start + at, start + at + signs.length]];
    });
  }
  const [folded = ''] = wordsOf(word);
  return asked.some((each) => folded.startsWith(each)) ? [[start, start + word.length]] : [];
}

/** The words that together are read as what is asked for: "wangluozhuquan" in "wǎngluò zhǔquán". */
function readingIn(words: readonly { word: string; start: number }[], asked: string): Range[] {
  if (asked === '') return [];
  for (let first = 0; first < words.length; first += 1) {
    let reading = '';
    for (const { word, start } of words.slice(first)) {
      reading += squeeze(wordsOf(word));
      if (reading.startsWith(asked)) return [[words[first]?.start ?? 0, start + word.length]];
      if (!asked.startsWith(reading)) break;
    }
  }
  return [];
}
