import type { Locale } from './locale.ts';
import { paperEn } from './paper-en.ts';

/** What stands at the foot of a printed page; loaded when the page makes itself ready for paper. */
export interface PaperWords {
  readonly printed: (date: string) => string;
  readonly page: string;
}

const languages: Readonly<Record<string, PaperWords>> = { en: paperEn };

export const paperWordsIn = ({ tag }: Locale): PaperWords => languages[tag] ?? paperEn;
