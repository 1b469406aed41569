import { listEn } from './list-en.ts';
import type { Locale } from './locale.ts';

/** The words of the list; they are loaded with it. */
export interface ListWords {
  readonly columns: Readonly<
    Record<'date' | 'sure' | 'event' | 'theme' | 'forum' | 'actors' | 'sources', string>
  >;
  readonly listTitle: string;
  readonly listCount: (count: number) => string;
  readonly sortBy: (column: string) => string;
  readonly showOnTimeline: string;
  readonly eventPage: string;
  readonly pageOf: (date: string, title: string) => string;
}

const languages: Readonly<Record<string, ListWords>> = { en: listEn };

export const listWordsIn = ({ tag }: Locale): ListWords => languages[tag] ?? listEn;
