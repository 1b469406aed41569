/** A point on the time line: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/**
 * How finely, and in what manner, an event's date is known, in the order in which a key lists them.
 * The mark is chosen by this alone.
 */
export const PRECISIONS = [
  'hour', // an instant or a span given with clock times
  'day', // one day
  'days', // from one day to another
  'month', // some time within a month (or a season, a quarter, a year)
  'approximate', // roughly then; the window drawn is an editor's choice and says so
  'repeated', // many times, without dates
  'open', // a start or an end that is open or not known
  'planned', // was to happen at that time, and did not
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** The first and last instant at which something may have happened; both inclusive of the doubt. */
export interface Bounds {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** What a limit of a moment is: stated, stated as approximate, not known, or still running. */
export type Limit = 'known' | 'rough' | 'unknown' | 'open';

/** The finest unit that a date was written with. */
export type Unit = 'minute' | 'hour' | 'day' | 'month' | 'season' | 'year';

/**
 * A date with its precision and its doubt: immutable, plain JSON.
 *
 * Always `start.earliest <= start.latest`, `end.earliest <= end.latest`,
 * `start.earliest <= end.earliest` and `start.latest <= end.latest`.
 * Ends are exclusive: a day ends at the midnight that follows it.
 * An unknown or open limit reaches to `FIRST_INSTANT` or `LAST_INSTANT`.
 */
export interface Moment {
  /** The date as the dataset writes it, in EDTF (ISO 8601-2). */
  readonly edtf: string;
  readonly precision: Precision;
  readonly start: Bounds;
  readonly end: Bounds;
  readonly startLimit: Limit;
  readonly endLimit: Limit;
  readonly unit: Unit;
  /** IANA time zone of the event's place; days and clock times are read in it. */
  readonly zone: string;
  /** The source's own words for a rough date: "a few weeks later". */
  readonly words?: string;
  /** Each single day of an "all of" set, as the instant at which that day starts. */
  readonly days?: readonly Instant[];
}

/** The limits of what a JavaScript Date can hold, standing for "unknown" and "open". */
export const FIRST_INSTANT: Instant = -8.64e15;
export const LAST_INSTANT: Instant = 8.64e15;

/** How a dataset records a date. */
export interface DateRecord {
  /** EDTF level 0 to 2. Clock times carry an offset: `2014-11-20T23:00:00+08:00`. */
  readonly edtf: string;
  /** Only where the EDTF string cannot say it. */
  readonly kind?: 'repeated' | 'planned' | 'approximate' | 'open';
  /** The source's own words where the date is rough; shown instead of a date, in italics. */
  readonly words?: string;
  /** Clock times that the source gives as "around". */
  readonly rough?: 'start' | 'end' | 'both';
}
