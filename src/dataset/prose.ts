const MARK = /\[\d+(?:\s*,\s*\d+)*\]/g;

/** The end of a sentence, with what closes it, before a space and whatever a sentence begins with. */
const END = /(?<=[.!?…][”’)\]]?(?:\[\d+(?:\s*,\s*\d+)*\])*)\s+(?=[“‘(]?[\p{Lu}\p{N}])/u;

/** The sentences of a paragraph, each with the numbers of its sources. An initial ends none: "R. Lee". */
export function sentences(paragraph: string): string[] {
  const whole: string[] = [];
  for (const piece of paragraph.split(END)) {
    const last = whole.at(-1);
    if (last !== undefined && /(?:^|\s)\p{Lu}\.$/u.test(last)) whole[whole.length - 1] = `${last} ${piece}`;
    else if (piece.trim() !== '') whole.push(piece);
  }
  return whole;
}

/** True where a sentence names a source by its number, "[2]". */
export const isSourced = (sentence: string): boolean => sentence.search(MARK) >= 0;

/** The words of a text, without the numbers of its sources. */
export function words(text: string): string[] {
  return text
    .replace(MARK, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * How easily English is read, by Flesch: 206.835 − 1.015 × words per sentence − 84.6 × syllables per
 * word. Plain English has 60 to 70; below 50 a text is difficult. Nothing where there are no words.
 *
 * @see R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221–233.
 */
export function readingEase(paragraphs: readonly string[]): number | undefined {
  const said = paragraphs.flatMap(words);
  if (said.length === 0) return undefined;
  const count = paragraphs.flatMap(sentences).length;
  const syllables = said.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - (1.015 * said.length) / count - (84.6 * syllables) / said.length;
}

/** The e of "state", "states" and "named", but not of "people", "places" and "wanted". */
const SILENT_E = /(?<![aeiouyl])e$|(?<![aeiouylcgsxz]|[cs]h)es$|(?<![aeiouydt])ed$|(?<=[aeiouy]l)es?$/;

/** About right for English: groups of vowels, without a silent e near the end; a number counts as one. */
function syllablesOf(word: string): number {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’'].*$/, '')
    .replace(/[^a-z]/g, '');
  const spoken = letters.replace(SILENT_E, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
