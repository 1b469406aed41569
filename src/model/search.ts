import type { TimelineEvent } from '../dataset/records.ts';
import { beginningsOf, squeeze, wordsOf } from './words.ts';
import {
  createSharedPassages,
  RANKS,
  sentencesOf,
  textsOf,
  titlesOf,
  type Passage,
  type Rank,
} from './passages.ts';
import { createPrefixIndex } from './prefix-index.ts';
import type { Timeline } from './timeline.ts';

/** An index of all that is said of the events of a timeline. */
export interface Search {
  /**
   * The events in which every word of a query begins some word; in scripts without spaces it may stand
   * anywhere. Those with all of it in their titles come first, then those with some of it in a record they
   * refer to, in their text, and last in a source only; among equals the order is that of the dates. An
   * empty query finds nothing.
   */
  find(query: string): TimelineEvent[];
  /** What of an event a query is found in, where that is not its title: a name, a term, a sentence, a source. */
  because(event: TimelineEvent, query: string): string | undefined;
}

/**
 * Builds the index, once for a timeline: about 30 µs an event of a hundred words, so 3 s for 100,000 of them; a
 * look into it then takes some 10 ms. What many events refer to is read once.
 */
export function createSearch(timeline: Timeline): Search {
  const words = createPrefixIndex();
  const readings = createPrefixIndex();
  const shared = createSharedPassages(timeline);
  /** By entry of the indexes: the rank of a passage, and the events that it is said of. */
  const ranks: number[] = [];
  const members: number[][] = [];
  const entries = new Map<Passage, number>();

  const read = (text: string, rank: Rank, event: number): number => {
    const entry = members.push([event]) - 1;
    ranks.push(RANKS.indexOf(rank));
    for (const word of wordsOf(text)) {
      for (const beginning of beginningsOf(word)) words.add(beginning, entry);
    }
    return entry;
  };
  const readShared = (passage: Passage, rank: Rank, event: number) => {
    const known = entries.get(passage);
    if (known !== undefined) {
      members[known]?.push(event);
      return;
    }
    const entry = read(passage.sought, rank, event);
    entries.set(passage, entry);
    if (passage.reading !== undefined) readings.add(squeeze(wordsOf(passage.reading)), entry);
  };
  timeline.events.forEach((event, index) => {
    read(titlesOf(event).join(' '), 'title', index);
    read(textsOf(event).join(' '), 'text', index);
    for (const passage of shared.recordsOf(event)) readShared(passage, 'record', index);
    for (const passage of shared.sourcesOf(event)) readShared(passage, 'source', index);
  });

  const NOWHERE = RANKS.length;
  /** The best rank of each event in one look into an index. */
  const looked = (index: typeof words, letters: string): Uint8Array => {
    const best = new Uint8Array(timeline.events.length).fill(NOWHERE);
    index.startingWith(letters, (entry) => {
      const rank = ranks[entry] ?? NOWHERE;
      for (const event of members[entry] ?? []) if (rank < (best[event] ?? 0)) best[event] = rank;
    });
    return best;
  };

  return {
    find(query) {
      const asked = wordsOf(query);
      if (asked.length === 0) return [];
      const byWord = asked.map((word) => looked(words, word));
      const byReading = looked(readings, squeeze(asked));
      const ranked = RANKS.map((): TimelineEvent[] => []);
      timeline.events.forEach((event, index) => {
        let rank = 0;
        for (const best of byWord) rank = Math.max(rank, best[index] ?? NOWHERE);
        ranked[Math.min(rank, byReading[index] ?? NOWHERE)]?.push(event);
      });
      return ranked.flat();
    },
    because(event, query) {
      const asked = wordsOf(query);
      const missing = asked.filter((word) => !holds(event.title, word));
      if (missing.length === 0) return undefined;
      const passages = [...shared.recordsOf(event), ...sentencesOf(event), ...shared.sourcesOf(event)];
      let best: { words: string | undefined; share: number } = { words: undefined, share: 0 };
      for (const { words: own, sought, reading } of passages) {
        const spoken = reading !== undefined && squeeze(wordsOf(reading)).startsWith(squeeze(asked));
        const share = spoken ? missing.length : missing.filter((word) => holds(sought, word)).length;
        if (share > best.share) best = { words: own, share };
      }
      return best.words;
    },
  };
}

const holds = (text: string, asked: string) =>
  wordsOf(text).some((word) => beginningsOf(word).some((each) => each.startsWith(asked)));
