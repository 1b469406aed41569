/** A piece of an event's text: words, or the numbers of the sources that carry the words before. */
export type Piece = { readonly words: string } | { readonly sources: readonly number[] };

const CITATION = /\[(\d+(?:\s*,\s*\d+)*)\]/g;

/** Splits "… under the doors.[1,2] It …" into words and source numbers. All else is words. */
export function claims(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > end) pieces.push({ words: text.slice(end, match.index) });
    pieces.push({ sources: (match[1] ?? '').split(',').map(Number) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ words: text.slice(end) });
  return pieces;
}

/** The text without its source numbers. */
export const withoutClaims = (text: string) => text.replace(CITATION, '');
