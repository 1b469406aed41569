import type { Locale } from '../locale/locale.ts';
import { wordInstant } from '../time/wording.ts';
import type { Citable } from './citable.ts';
import { publicationDate } from './publication-date.ts';

/** Words of a citation that no source gives. */
export interface CitationWords {
  readonly quoted: (title: string) => string;
  readonly accessed: (date: string) => string;
}

/**
 * A source in a line: author, title, publisher, date, symbol, address. Written here, because the kept
 * libraries for it (citeproc-js and what is built on it, biblatex-csl-converter) are under licences that
 * ask more of a page than ours does, and citeproc-rs weighs 1.7 MB.
 */
export function writePlainCitation(source: Citable, words: CitationWords, locale: Locale): string {
  const { author, title, publisher, date, symbol, url, accessed } = source;
  const heading = /^\[.*\]$/.test(title) ? title : words.quoted(title);
  const parts = [
    author,
    heading,
    publisher,
    date === undefined ? undefined : worded(date, locale),
    symbol,
  ].filter((part) => part !== undefined);
  const address = [url, accessed === undefined ? undefined : words.accessed(worded(accessed, locale))].filter(
    (part) => part !== undefined,
  );
  return `${[parts.join(', '), ...(address.length > 0 ? [address.join(' ')] : [])].join('. ')}.`;
}

/** A day, month or year in words; any other date as it is written. */
function worded(date: string, locale: Locale): string {
  const [year, month, day] = publicationDate(date) ?? [];
  if (year === undefined) return date;
  const pattern = day !== undefined ? 'dayFull' : month !== undefined ? 'monthYear' : 'year';
  return wordInstant(Date.UTC(year, (month ?? 1) - 1, day ?? 1), 'UTC', pattern, locale);
}
