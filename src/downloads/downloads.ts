import type { Dataset } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import type { Format } from '../model/file-names.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCalendar } from './calendar.ts';
import { writeCsl } from './csl.ts';
import { writeCsv } from './csv.ts';

/**
 * A file that readers can take away: written from the dataset, or a copy of a file that is there already.
 * Its name is `fileName`'s, which the page knows without all that writes the files.
 */
export type Download = {
  readonly mime: string;
} & (
  { readonly write: (dataset: Dataset, locale: Locale) => string } | { readonly copyOf: 'dataset' | 'schema' }
);

/** Every form of the record; adding one is a file, a name and a line. */
export const downloads: Readonly<Record<Format, Download>> = {
  json: { mime: 'application/json; charset=utf-8', copyOf: 'dataset' },
  schema: { mime: 'application/json; charset=utf-8', copyOf: 'schema' },
  csv: { mime: 'text/csv; charset=utf-8', write: writeCsv },
  calendar: { mime: 'text/calendar; charset=utf-8', write: writeCalendar },
  csl: { mime: 'application/vnd.citationstyles.csl+json', write: writeCsl },
  bibtex: { mime: 'application/x-bibtex; charset=utf-8', write: writeBibtex },
};
