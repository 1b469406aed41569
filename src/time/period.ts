import type { EdtfDate } from 'edtf';
import { MomentError } from './moment-error.ts';
import type { Instant, Unit } from './moment.ts';
import { monthsOfPart } from './part-of-year.ts';
import { fromWall } from './zone.ts';

/** What one date covers, its end exclusive; a clock time covers nothing and starts where it ends. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
  readonly unit: Unit;
  /** Written with `~`, `?` or `%`. */
  readonly rough: boolean;
}

const MONTH_UNSPECIFIED = 48;
const DAY_UNSPECIFIED = 192;

/**
 * The period that a parsed date covers in a time zone.
 *
 * @param text - the whole date as it is written, for the message.
 * @throws MomentError if the date does not exist, has no offset with its clock time, or is of a kind not read here.
 */
export function periodOf(date: EdtfDate, text: string, zone: string): Period {
  if (date.type !== 'Date' && date.type !== 'Season') {
    throw new MomentError(
      `"${text}" is a ${date.type.toLowerCase()} or a year outside 1 to 9999. Expected a year of four digits, ` +
        `or something finer. Write decades and centuries as an interval of years, such as 1920/1929.`,
    );
  }
  const [year = 0, month = 0, day = 1, hour, minute = 0, second = 0] = date.values;
  if (year < 1 || year > 9999) {
    throw new MomentError(
      `"${text}" has the year ${year}. Expected a year from 0001 to 9999. Correct the year, or leave the event out.`,
    );
  }
  const rough = Boolean(date.uncertain) || Boolean(date.approximate);
  const between = (start: number, end: number, unit: Unit): Period => ({
    start: fromWall(zone, start),
    end: fromWall(zone, end),
    unit,
    rough,
  });

  if (date.type === 'Season') {
    const part = monthsOfPart(month);
    if (!part) {
      throw new MomentError(
        `"${text}" has ${month} in place of a month. Expected a month from 01 to 12, or a part of a year from 21 ` +
          `(spring) to 41 (second half). Correct it.`,
      );
    }
    return between(wallOf(year, part[0]), wallOf(year, part[0] + part[1]), 'season');
  }

  if (hour !== undefined) {
    if (date.timeZone === undefined) {
      throw new MomentError(
        `"${text}" has a clock time without an offset. Expected the hours ahead of UTC after it, as in ` +
          `2014-03-09T18:30:00+01:00. Add the offset of the place, or drop the time if only the day is known.`,
      );
    }
    assertDay(year, month, day, text);
    const instant =
      wallOf(year, month, day) + ((hour * 60 + minute - (date.offset ?? 0)) * 60 + second) * 1000;
    return { start: instant, end: instant, unit: minute === 0 && second === 0 ? 'hour' : 'minute', rough };
  }

  const known = knownParts(date, text);
  if (known === 1) return between(wallOf(year), wallOf(year + 1), 'year');
  if (known === 2) return between(wallOf(year, month), wallOf(year, month + 1), 'month');
  assertDay(year, month, day, text);
  return between(wallOf(year, month, day), wallOf(year, month, day + 1), 'day');
}

/** 1 if only the year is given, 2 with the month, 3 with the day; `2014-XX` says no more than `2014`. */
function knownParts(date: EdtfDate, text: string): number {
  const written = date.values.length;
  switch (date.unspecified ?? 0) {
    case 0:
      return written;
    case DAY_UNSPECIFIED:
      return 2;
    case MONTH_UNSPECIFIED | DAY_UNSPECIFIED:
      return 1;
    case MONTH_UNSPECIFIED:
      if (written === 2) return 1;
  }
  throw new MomentError(
    `"${text}" has an X where only part of a date is unknown. Expected X for a whole month or day, last in the date, ` +
      `as in 2014-03-XX. Write what is possible as a set, such as [2014-03-10..2014-03-19].`,
  );
}

function assertDay(year: number, month: number, day: number, text: string): void {
  if (new Date(wallOf(year, month, day)).getUTCMonth() !== month) {
    throw new MomentError(
      `"${text}" names day ${day} of a month that has fewer days. Expected a day of the calendar. Correct the day or the month.`,
    );
  }
}

/** Date.UTC, without its habit of taking the years 1 to 99 as 1901 to 1999. */
function wallOf(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
