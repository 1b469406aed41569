import type { Locale } from './locale.ts';
import { searchEn } from './search-en.ts';

/** The words under the search field; they are loaded when it is first used. */
export interface SearchWords {
  readonly results: string;
  readonly nothing: (query: string) => string;
  /** After the first results, when there are more. */
  readonly more: (count: number) => string;
  /** When what is looked for is hidden by a filter. */
  readonly hidden: (count: number) => string;
  readonly showHidden: string;
}

const languages: Readonly<Record<string, SearchWords>> = { en: searchEn };

export const searchWordsIn = ({ tag }: Locale): SearchWords => languages[tag] ?? searchEn;
