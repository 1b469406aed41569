import type { Dataset } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { fileNames, type Format } from '../model/file-names.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCalendar } from './calendar.ts';
import { writeCsl } from './csl.ts';
import { writeCsv } from './csv.ts';

/** A file that readers can take away: written from the dataset, or a copy of a file that is there already. */
export type Download = {
  /** Its name, given the id of the dataset. */
  readonly file: (id: string) => string;
  readonly mime: string;
} & (
  { readonly write: (dataset: Dataset, locale: Locale) => string } | { readonly copyOf: 'dataset' | 'schema' }
);

/** Every form of the record; adding one is a file, a name and a line. */
export const downloads: Readonly<Record<Format, Download>> = {
  json: { file: fileNames.json, mime: 'application/json; charset=utf-8', copyOf: 'dataset' },
  schema: { file: fileNames.schema, mime: 'application/json; charset=utf-8', copyOf: 'schema' },
  csv: { file: fileNames.csv, mime: 'text/csv; charset=utf-8', write: writeCsv },
  calendar: { file: fileNames.calendar, mime: 'text/calendar; charset=utf-8', write: writeCalendar },
  csl: { file: fileNames.csl, mime: 'application/vnd.citationstyles.csl+json', write: writeCsl },
  bibtex: { file: fileNames.bibtex, mime: 'application/x-bibtex; charset=utf-8', write: writeBibtex },
};
