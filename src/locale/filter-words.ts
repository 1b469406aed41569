import type { Facet, Sureness } from '../model/filter.ts';
import { filterEn } from './filter-en.ts';
import type { Locale } from './locale.ts';

/** The words of the menus and of what they filter by; they are loaded with them. */
export interface FilterWords {
  readonly legends: Readonly<Record<Facet, string>>;
  readonly sure: Readonly<Record<Sureness, string>>;
  readonly noForum: string;
  readonly noActor: string;
  /** A theme that is switched off, among the filters. */
  readonly without: (theme: string) => string;
  /** What a press on a filter does, for those who do not see its cross. */
  readonly remove: (name: string) => string;
  readonly clearAll: string;
  /** Name of the switches over the lanes' names. */
  readonly lanes: string;
}

const languages: Readonly<Record<string, FilterWords>> = { en: filterEn };

export const filterWordsIn = ({ tag }: Locale): FilterWords => languages[tag] ?? filterEn;
