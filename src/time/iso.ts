import type { Limit, Moment, Precision } from './moment.ts';

/** Dates of something that happened once, as far as ISO 8601 can say them. */
export interface IsoDates {
  readonly start: string;
  readonly end?: string;
}

/** What has a place of its own in time. What is roughly dated, repeated, open or only planned has none. */
const SETTLED: ReadonlySet<Precision> = new Set<Precision>(['hour', 'day', 'days', 'month']);

/** The forms of EDTF that are ISO 8601 as they stand: a year, a month, a day, a clock time with offset. */
const ISO = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const PART_OF_YEAR = /^(\d{4})-(2[1-9]|3\d|4[01])$/;

/**
 * A moment in ISO 8601, exactly as fine as it is known: a month stays a month, however it was
 * written, a part of the year is its year, and a clock time that is approximate is its day.
 *
 * @returns `undefined` where any ISO date would claim more than is known.
 */
export function isoDates({ edtf, precision, startLimit, endLimit }: Moment): IsoDates | undefined {
  if (!SETTLED.has(precision)) return undefined;
  const [from = '', to] = edtf.split('/');
  const start = isoDate(from, startLimit);
  if (start === undefined || to === undefined) return start === undefined ? undefined : { start };
  const end = isoDate(to, endLimit);
  return end === undefined ? undefined : { start, end };
}

function isoDate(text: string, limit: Limit): string | undefined {
  const date = PART_OF_YEAR.exec(text)?.[1] ?? text.replace(/(-XX)+$/, '');
  if (!ISO.test(date)) return undefined;
  return limit === 'rough' ? date.slice(0, 'YYYY-MM-DD'.length) : date;
}
