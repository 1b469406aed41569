import { embedEn } from './embed-en.ts';
import type { Locale } from './locale.ts';

/** The words of the framed timeline beside those that it shares with the explorer. */
export interface EmbedWords {
  readonly open: string;
  /** Said after a link that opens elsewhere. */
  readonly newTab: string;
  readonly skip: (events: number) => string;
  readonly end: string;
  readonly key: string;
  readonly close: string;
  readonly readMore: string;
  readonly back: string;
  readonly next: (title: string) => string;
  readonly again: string;
  readonly look: string;
  readonly count: (step: number, steps: number) => string;
  /** Around the key that is to be held; where there is none, two fingers do it. */
  readonly hold: readonly [before: string, after: string, otherwise: string];
  readonly twoFingers: string;
  /** Leads the list of events where no script runs. */
  readonly list: (events: number) => string;
  /** Where a link may not open anything. */
  readonly address: string;
  readonly source: string;
}

const languages: Readonly<Record<string, EmbedWords>> = { en: embedEn };

export const embedWordsIn = ({ tag }: Locale): EmbedWords => languages[tag] ?? embedEn;
