/** The part of the `edtf` package that is used: its parser, and the tree that it gives. */
declare module 'edtf' {
  export interface EdtfDate {
    readonly type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century';
    /** Year, month (0 is January; for a season its code), day, hour, minute, second. */
    readonly values: readonly number[];
    /** In minutes; 0 also where the text gives none, which only `timeZone` tells apart. */
    readonly offset?: number;
    readonly timeZone?: string;
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Bits of the digits written as X: 15 for the year, 48 for the month, 192 for the day. */
    readonly unspecified?: number;
  }

  export interface EdtfInterval {
    readonly type: 'Interval';
    /** `null` where nothing is written (not known), `Infinity` for `..` (open). */
    readonly values: readonly [EdtfDate | number | null, EdtfDate | number | null];
  }

  export interface EdtfSet {
    /** Set is one of its members, List all of them. */
    readonly type: 'Set' | 'List';
    readonly values: readonly (EdtfDate | readonly [EdtfDate, EdtfDate])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }

  export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

  /** @throws Error if the text is not EDTF. */
  export function parse(text: string, options?: { readonly seasonIntervals?: boolean }): Edtf;
}
