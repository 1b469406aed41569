import { wrap } from '../layout/wrap.ts';
import type { Measure } from '../layout/metrics.ts';

const CITATION = /\[\d+(?:\s*,\s*\d+)*\]/g;

/** Sentences of a text without the numbers of its sources. */
export function sentencesOf(text: string, language: string): readonly string[] {
  const plain = text.replace(CITATION, '');
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plain)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}

export interface Room {
  /** In px. */
  readonly width: number;
  readonly lines: number;
  /** Size of type, in px. */
  readonly size: number;
}

const SERIF = { family: 'Source Serif 4', weight: 400, italic: false, fill: '' } as const;

/** Browsers that fit letters to pixels set them up to so much wider than the font has them. */
const WIDER = 1.03;

/** How many lines a text takes. */
export const linesOf = (
  text: string,
  { width, size }: Pick<Room, 'width' | 'size'>,
  measure: Measure,
): number => wrap(undefined, text, SERIF, size, width / WIDER, measure).length;

/**
 * As many of a text's first sentences as have room; where not even the first has, what may stand for it, if that
 * has, and else the first all the same: nothing is cut.
 */
export function leadOf(
  text: string,
  room: Room,
  measure: Measure,
  language: string,
  instead: readonly string[] = [],
): string {
  const sentences = sentencesOf(text, language);
  const fits = (words: string) => linesOf(words, room, measure) <= room.lines;
  for (let count = sentences.length; count > 0; count -= 1) {
    const words = sentences.slice(0, count).join(' ');
    if (fits(words)) return words;
  }
  return instead.find(fits) ?? sentences[0] ?? text;
}
