import type { Locale } from './locale.ts';
import { sheetEn } from './sheet-en.ts';

/** The words of a sheet's grip; they are loaded with it. */
export interface SheetWords {
  /** What a press on the grip does. */
  readonly size: (full: boolean) => string;
}

const languages: Readonly<Record<string, SheetWords>> = { en: sheetEn };

export const sheetWordsIn = ({ tag }: Locale): SheetWords => languages[tag] ?? sheetEn;
