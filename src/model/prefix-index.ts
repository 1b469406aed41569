import { bisectLeft } from 'd3-array';

/** Which entries hold a word that begins with some letters. */
export interface PrefixIndex {
  /** Notes that an entry holds a word. Entries are numbers that never go down. */
  add(word: string, entry: number): void;
  /** Calls back for every entry that holds a word that begins so, once for each such word. */
  startingWith(letters: string, found: (entry: number) => void): void;
}

/** Looks words up by binary search in their sorted list, which is made at the first look. */
export function createPrefixIndex(): PrefixIndex {
  const entries = new Map<string, number[]>();
  let sorted: string[] | undefined;
  return {
    add(word, entry) {
      const known = entries.get(word);
      if (!known) {
        entries.set(word, [entry]);
        sorted = undefined;
      } else if (known.at(-1) !== entry) known.push(entry);
    },
    startingWith(letters, found) {
      sorted ??= [...entries.keys()].sort((a, b) => (a < b ? -1 : 1));
      for (let at = bisectLeft(sorted, letters); sorted[at]?.startsWith(letters); at += 1) {
        for (const entry of entries.get(sorted[at] ?? '') ?? []) found(entry);
      }
    },
  };
}
