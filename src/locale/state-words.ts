import type { Locale } from './locale.ts';
import { stateEn } from './state-en.ts';

/** What the page says where there is nothing to see; loaded when that is so. */
export interface StateWords {
  /** Around the names of the filters that no event passes together. */
  readonly noMatch: {
    readonly before: string;
    readonly or: string;
    readonly and: string;
    readonly comma: string;
    /** After the names: the end of the sentence, `together` where there are several filters. */
    readonly after: (together: boolean) => string;
  };
  readonly remove: (name: string) => string;
  readonly nothingDated: (from: string, to: string) => string;
  readonly next: (date: string) => string;
  readonly last: (date: string) => string;
  /** After the name of a month or year of which the day is not known. */
  readonly someTime: (period: 'month' | 'season' | 'year') => string;
  readonly goThere: string;
}

const languages: Readonly<Record<string, StateWords>> = { en: stateEn };

export const stateWordsIn = ({ tag }: Locale): StateWords => languages[tag] ?? stateEn;
