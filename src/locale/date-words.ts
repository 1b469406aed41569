import type { Limit, Unit } from '../time/moment.ts';
import type { DateNames } from '../time/pattern.ts';

/** Names of months and days, date patterns (see `time/pattern.ts`) and the sentences about how surely a date is known. */
export interface DateWords {
  readonly names: DateNames;
  readonly patterns: {
    readonly day: string;
    readonly dayYear: string;
    readonly dayFull: string;
    readonly dayMonthFull: string;
    readonly month: string;
    readonly monthYear: string;
    readonly monthShort: string;
    readonly year: string;
    readonly dayOfMonth: string;
    readonly weekdayDay: string;
    readonly weekdayDate: string;
    /** On the hour, and otherwise. */
    readonly hour: string;
    readonly minute: string;
  };
  readonly noon: string;
  readonly midnight: string;
  /** Between a day and a clock time. */
  readonly at: string;
  /** Between the ends of a span, in figures and in words. */
  readonly dash: string;
  readonly to: string;
  readonly about: string;
  /** By EDTF code, 21 to 41; a part of the year without a name is given by its months. */
  readonly season: Readonly<Record<number, string>>;
  readonly allOf: (year: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly ongoing: string;
  readonly and: string;
  readonly sure: {
    readonly hour: string;
    readonly hourRough: (which: 'start' | 'end' | 'both' | 'time') => string;
    readonly day: string;
    readonly days: string;
    readonly month: string;
    readonly season: string;
    readonly year: string;
    readonly approximate: (words: string | undefined, from: string, to: string) => string;
    readonly repeated: (unit: Unit) => string;
    readonly repeatedDays: string;
    /** What is known of the two limits of something that has no date at one of them. */
    readonly open: (start: Limit, end: Limit) => string;
    readonly planned: (when: string) => string;
  };
  /** A length of time in words: "a year", "22 hours". */
  readonly span: (count: number, unit: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour') => string;
}
