/** Comparing takes as long as the product of two lengths, and nobody mistypes a whole page. */
const LONGEST_WORD = 100;

/**
 * The candidate that is the fewest letters away from `word`, if it is near enough to be meant:
 * at most a third of the longer of the two. The first of equals.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const longest = Math.max(word.length, candidate.length);
    if (Math.abs(word.length - candidate.length) * 3 > longest) continue;
    const distance = editDistance(word, candidate);
    if (distance < least && distance * 3 <= longest) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/**
 * Fewest letters to insert, delete, replace or swap with their neighbour to turn one word into the
 * other, in UTF-16 units; no letter is changed twice.
 *
 * @see Oommen & Loke, Pattern recognition of strings with substitutions, insertions, deletions and
 *   generalized transpositions, Pattern Recognition 30 (1997): optimal string alignment.
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  const at = (row: readonly number[], index: number) => row[index] ?? Infinity;

  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          at(last, j - 1) + (isSame ? 0 : 1),
          at(last, j) + 1,
          at(row, j - 1) + 1,
          isSwapped ? at(beforeLast, j - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, to.length);
}
