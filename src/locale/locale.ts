import type { CanvasWords } from './canvas-words.ts';
import type { DateWords } from './date-words.ts';
import { en } from './en.ts';
import type { UiWords } from './ui-en.ts';

/** One language: its tag, and the words of dates, of the page and of the picture. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  readonly words: DateWords;
  readonly canvas: CanvasWords;
  readonly ui: UiWords;
}

/** Every language there is; adding one is a file and a line. */
export const locales: Readonly<Record<string, Locale>> = { en };

/** The locale for a BCP 47 tag: its own, its language's, or English. */
export function localeFor(tag: string): Locale {
  return locales[tag] ?? locales[tag.split('-')[0] ?? ''] ?? en;
}
