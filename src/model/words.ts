/** Letters that stand alone in Unicode, though readers type them as others. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Scripts that are written without spaces, so that a word can begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/**
 * The words of a text as they are compared in a search: in lower case, without accents and tones.
 * Apostrophes join: "Hai'an" is one word. A run of a script without spaces is one too.
 */
export function wordsOf(text: string): string[] {
  // Most texts hold no letters but English ones, and are read several times faster as such.
  if (!/[^ -~\s‘’“”–—]/.test(text)) {
    return (
      text
        .toLowerCase()
        .replaceAll(/['’`]/g, '')
        .match(/[a-z\d]+/g) ?? []
    );
  }
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/['’ʼ`\p{M}]/gu, '')
      .replaceAll(/[ßøłđðþæœı]/g, (letter) => TYPED_AS[letter] ?? letter)
      .replaceAll(UNSPACED, ' $& ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a word holds signs of a script without spaces. */
export const isUnspaced = (word: string): boolean => /[^ -~]/.test(word) && word.search(UNSPACED) !== -1;

/** All that a word can be found by the beginning of: itself; where a script has no spaces, each of its ends. */
export const beginningsOf = (word: string): string[] =>
  isUnspaced(word) ? Array.from({ length: word.length }, (_, at) => word.slice(at)) : [word];

/** Words as one, without the digits that stand for tones: "wang3 luo4" is "wangluo". */
export const squeeze = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll(/(?<=[a-z])[1-5](?!\d)/g, '')).join('');
