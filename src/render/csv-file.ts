import { writeCsv } from '../downloads/csv.ts';
import type { EventsWriter } from './formats.ts';

/** The events of a view as a table with the columns of the whole record’s. */
export const write: EventsWriter = ({ dataset, events, locale }) => writeCsv({ ...dataset, events }, locale);
