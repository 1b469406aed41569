import type { Dataset, Source } from '../dataset/records.ts';
import { publicationDate } from './publication-date.ts';

/**
 * All sources in CSL-JSON, in the order of the dataset.
 *
 * The dataset does not divide authors into persons, nor names into parts, so an author is one
 * `literal` name. `keyword` says whether the source is primary or secondary.
 *
 * @see Citation Style Language 1.0.2, csl-data.json.
 */
export function writeCsl(dataset: Dataset): string {
  return `${JSON.stringify(dataset.sources.map(cslItem), null, 2)}\n`;
}

function cslItem({ id, kind, author, title, publisher, date, url, symbol, language, note }: Source) {
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
    language,
    note,
    keyword: kind,
  };
}

function issued(date: string) {
  const parts = publicationDate(date);
  return parts ? { 'date-parts': [parts] } : { literal: date };
}
