import type { Locale } from '../locale/locale.ts';
import { wordInstant } from '../time/wording.ts';

/** A day as a picture prints it: "1 Feb 2001". @param day - as YYYY-MM-DD. */
export const printedDay = (day: string, locale: Locale): string =>
  wordInstant(Date.parse(`${day}T00:00:00Z`), 'UTC', 'dayYear', locale);
