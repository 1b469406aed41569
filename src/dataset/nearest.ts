/**
 * The candidate that is the fewest letters away from `word`, if it is near enough to be meant:
 * at most a third of the longer of the two. The first of equals.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
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
 * Fewest letters to insert, delete or replace to turn one word into the other, in UTF-16 units.
 *
 * @see Wagner & Fischer, The string-to-string correction problem, Journal of the ACM 21 (1974).
 */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
