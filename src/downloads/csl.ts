import type { Citable } from './citable.ts';
import { publicationDate } from './publication-date.ts';

/**
 * Sources in CSL-JSON, in their order.
 *
 * The dataset does not divide authors into persons, nor names into parts, so an author is one
 * `literal` name. `keyword` says whether the source is primary or secondary.
 *
 * @see Citation Style Language 1.0.2, csl-data.json.
 */
export function writeCsl({ sources }: { readonly sources: readonly Citable[] }): string {
  return `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;
}

function cslItem(source: Citable) {
  const { id, kind, author, title, publisher, date, url, symbol, language, note, accessed } = source;
  // Fields without a value are left out when written.
  return {
    id,
    type: symbol !== undefined ? 'report' : url !== undefined ? 'webpage' : 'document',
    title,
    author: author === undefined ? undefined : [{ literal: author }],
    publisher,
    number: symbol,
    issued: date === undefined ? undefined : issued(date),
    URL: url,
    accessed: accessed === undefined ? undefined : issued(accessed),
    language,
    note,
    keyword: kind,
  };
}

function issued(date: string) {
  const parts = publicationDate(date);
  return parts ? { 'date-parts': [parts] } : { literal: date };
}
