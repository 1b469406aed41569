import type { TimelineEvent } from '../dataset/records.ts';
import type { Timeline } from './timeline.ts';

/** Where something is found in, best first: an event's titles, a record it refers to, its text, a source. */
export const RANKS = ['title', 'record', 'text', 'source'] as const;
export type Rank = (typeof RANKS)[number];

/** Something that is said of an event. */
export interface Passage {
  /** As a reader knows it. */
  readonly words: string;
  /** All that it can be found by. */
  readonly sought: string;
  /** Names and romanisations, whose syllables may be typed together or apart. */
  readonly reading?: string;
}

/** What an event says itself, without the numbers of its sources. */
export const titlesOf = ({ title, short, tiny, heading }: TimelineEvent) => [title, short, tiny, heading];

export const textsOf = ({ summary, text, norm, outcome, disagreement }: TimelineEvent): string[] =>
  [summary, ...text, norm, outcome, disagreement].flatMap((each) =>
    each === undefined ? [] : each.replaceAll(/\[[\d,\s]+\]/g, ''),
  );

export const sentencesOf = (event: TimelineEvent): Passage[] =>
  textsOf(event)
    .flatMap((each) => each.split(/(?<=[.?!。])\s+/))
    .map((words) => ({ words, sought: words }));

/** What events say by what they refer to; the same object for all that refer to it. */
export interface SharedPassages {
  recordsOf(event: TimelineEvent): Passage[];
  sourcesOf(event: TimelineEvent): Passage[];
}

export function createSharedPassages(timeline: Timeline): SharedPassages {
  const made = new Map<object, Passage>();
  const shared = <T extends object>(record: T | undefined, passage: (record: T) => Passage): Passage[] => {
    if (!record) return [];
    const known = made.get(record) ?? passage(record);
    made.set(record, known);
    return [known];
  };

  return {
    recordsOf: ({ actors, forum, terms = [], place, themes }) => [
      ...actors.flatMap(({ actor }) =>
        shared(timeline.actor(actor), ({ name, native }) => named(name, native?.text)),
      ),
      ...(forum === undefined
        ? []
        : shared(timeline.forum(forum), ({ name, short = '' }) => ({
            ...named(name),
            sought: `${name} ${short}`,
          }))),
      ...terms.flatMap((id) =>
        shared(timeline.term(id), ({ text, romanised, usual, literal }) => ({
          words: `${text} ${romanised}: ${usual}`,
          sought: `${text} ${romanised} ${usual} ${literal}`,
          reading: romanised,
        })),
      ),
      ...shared(timeline.place(place), ({ name, country }) =>
        named(name, country === name ? undefined : country),
      ),
      ...themes.flatMap((id) => shared(timeline.theme(id), ({ name }) => named(name))),
    ],
    sourcesOf: ({ sources }) =>
      sources.flatMap(({ source }) =>
        shared(timeline.source(source), ({ author, title, publisher, symbol }) => {
          const words = [author, title, publisher, symbol].filter((part) => part !== undefined).join(', ');
          return { words, sought: words };
        }),
      ),
  };
}

function named(name: string, other?: string): Passage {
  const words = other === undefined ? name : `${name}, ${other}`;
  return { words, sought: words, reading: name };
}
