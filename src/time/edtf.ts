import { parse } from 'edtf';
import type { Edtf, EdtfDate, EdtfInterval, EdtfSet } from 'edtf';
import type { Domain } from './domain.ts';
import { MomentError } from './moment-error.ts';
import { FIRST_INSTANT, LAST_INSTANT } from './moment.ts';
import type { Bounds, DateRecord, Instant, Limit, Moment, Precision, Unit } from './moment.ts';
import { periodOf } from './period.ts';
import type { Period } from './period.ts';
import { offsetAt, startOfDay } from './zone.ts';

/** A date read into periods. A side of a span that is not a period has no date. */
type Reading =
  | { readonly form: 'one'; readonly period: Period }
  | { readonly form: 'span'; readonly from: Side; readonly to: Side }
  | { readonly form: 'one of' | 'all of'; readonly periods: readonly Period[] };
type Side = Period | 'unknown' | 'open';

type Shape = Pick<Moment, 'start' | 'end' | 'startLimit' | 'endLimit'>;

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'month', 'season', 'year'];
const MOST_DAYS = 4000;

/**
 * Reads a recorded date into a moment.
 *
 * What the record says outright (`kind`) wins over what its EDTF says, and that over its `words`.
 * A span from month to month is approximate: it may start and end anywhere in these months, so only a
 * blurred mark is true to it. Sets, and dates with `words`, lie somewhere in the whole window.
 *
 * @param zone - IANA time zone in which days are days.
 * @throws MomentError if the date cannot be read.
 */
export function readMoment(date: DateRecord, zone: string): Moment {
  const reading = read(date.edtf, zone);
  const precision = precisionOf(date, reading);
  const periods = periodsOf(reading);
  const unit = UNITS.find((candidate) => periods.some((period) => period.unit === candidate)) ?? 'year';
  const clock = unit === 'minute' || unit === 'hour';

  if (date.rough !== undefined && !clock) {
    throw new MomentError(
      `"${date.edtf}" is marked as rough, but has no clock time. Expected "rough" only beside clock times. ` +
        `Put a ~ after the date itself: 2014-03-09~.`,
    );
  }
  if (precision === 'planned' && unit !== 'day' && !clock) {
    throw new MomentError(
      `"${date.edtf}" is marked as planned, but is neither a day nor a clock time. Expected one of these. ` +
        `Give the day it was planned for, or drop the kind.`,
    );
  }

  return {
    edtf: date.edtf,
    precision,
    ...shapeOf(precision, reading, date),
    unit,
    zone,
    ...(date.words === undefined ? {} : { words: date.words }),
    ...(reading.form === 'all of' ? { days: daysOf(reading.periods, date.edtf, zone) } : {}),
  };
}

/**
 * Reads an extent or a view: one period, or an interval up to the end of its last one.
 *
 * @throws MomentError if the interval cannot be read, is open, rough or empty.
 */
export function readInterval(text: string, zone: string): Domain {
  const reading = read(text, zone);
  const periods = periodsOf(reading);
  const [first, last = first] = periods;
  const settled =
    reading.form === 'one' || (reading.form === 'span' && periods.length === 2 && haveOneScale(periods));
  if (!first || !last || !settled || periods.some(({ rough }) => rough) || first.start >= last.end) {
    throw new MomentError(
      `"${text}" is not a settled stretch of time. Expected an interval of days, months or years, such as ` +
        `2013-12-15/2015-01-31, or of clock times with offset. Give both ends, without ~, ? or brackets.`,
    );
  }
  return [first.start, last.end];
}

function read(text: string, zone: string): Reading {
  const tree = parseText(text);
  assertZone(zone);
  const period = (date: EdtfDate): Period => periodOf(date, text, zone);
  switch (tree.type) {
    case 'Interval':
      return readSpan(tree, text, period);
    case 'Set':
    case 'List':
      return readSet(tree, text, period);
    default:
      return { form: 'one', period: period(tree) };
  }
}

function parseText(text: string): Edtf {
  try {
    // The option makes the parser stumble over an interval with nothing before its slash.
    return parse(text, { seasonIntervals: !text.startsWith('/') });
  } catch {
    throw new MomentError(
      `"${text}" is not a date in EDTF (ISO 8601-2, to level 2). Expected the like of 2014-03-09, 2014-03, ` +
        `2014-03-09/2014-03-12, 2014-03~ or 2014-03-09T18:30:00+01:00. Correct it; where the source has no date, ` +
        `choose a window such as [2014-03-09..2014-04-01] and put the source's own words beside it.`,
    );
  }
}

function assertZone(zone: string): void {
  try {
    offsetAt(zone, 0);
  } catch {
    throw new MomentError(
      `"${zone}" is not a time zone. Expected an IANA name such as Europe/London. Correct the zone of the place.`,
    );
  }
}

function readSpan(tree: EdtfInterval, text: string, period: (date: EdtfDate) => Period): Reading {
  const [from, to] = tree.values.map((value): Side => {
    if (value === null) return 'unknown';
    return typeof value === 'number' ? 'open' : period(value);
  }) as [Side, Side];

  if (from === 'unknown' && to === 'unknown') {
    throw new MomentError(
      `"${text}" gives neither a start nor an end. Expected at least one, or /.. for something still under way. ` +
        `Add what is known.`,
    );
  }
  if (isPeriod(from) && isPeriod(to) && (to.start <= from.start || to.end <= from.end)) {
    throw new MomentError(
      `"${text}" does not end after it starts. Expected an earlier date, a slash and a later date that do not hold ` +
        `one another. Swap the two, or write the date once.`,
    );
  }
  return { form: 'span', from, to };
}

function readSet(tree: EdtfSet, text: string, period: (date: EdtfDate) => Period): Reading {
  if (tree.earlier || tree.later || tree.values.length === 0) {
    throw new MomentError(
      `"${text}" is a set without a first or a last date. Expected both. Add the missing one, or write an open ` +
        `interval such as ../2014 or 2014/..`,
    );
  }
  const periods = tree.values.map((value): Period => {
    if ('type' in value) return period(value);
    const [first, last] = value.map(period) as [Period, Period];
    if (last.end <= first.start) {
      throw new MomentError(
        `"${text}" has a range that ends before it starts. Expected the earlier date first. Swap the two.`,
      );
    }
    return { ...first, end: last.end, rough: first.rough || last.rough };
  });
  periods.sort((a, b) => a.start - b.start);
  return { form: tree.type === 'Set' ? 'one of' : 'all of', periods };
}

function precisionOf(date: DateRecord, reading: Reading): Precision {
  const periods = periodsOf(reading);
  if (reading.form === 'span' && periods.length < 2) {
    if (date.kind !== undefined && date.kind !== 'open') {
      throw new MomentError(
        `"${date.edtf}" has no date at one end, but is marked as ${date.kind}. Expected a date with two ends. ` +
          `Close the interval, or drop the kind.`,
      );
    }
    return 'open';
  }
  if (date.kind !== undefined) return date.kind;
  if (reading.form === 'all of') return 'repeated';
  if (reading.form === 'one of' || date.words !== undefined || periods.some(({ rough }) => rough)) {
    return 'approximate';
  }
  if (!haveOneScale(periods)) {
    throw new MomentError(
      `"${date.edtf}" has a clock time at one end only. Expected clock times at both ends or at neither. ` +
        `Add the missing time, or drop the other.`,
    );
  }
  if (periods.every(isClock)) return 'hour';
  const whole = periods.every(({ unit }) => unit === 'day');
  if (reading.form === 'one') return whole ? 'day' : 'month';
  return whole ? 'days' : 'approximate';
}

function shapeOf(precision: Precision, reading: Reading, date: DateRecord): Shape {
  const periods = periodsOf(reading);
  const window = { earliest: earliestOf(periods), latest: latestOf(periods) };

  if (precision === 'open') {
    if (reading.form === 'span' && periods.length < 2) return openShape(reading.from, reading.to);
    // Said to be under way at a time: it began before that time was over, and ended after it came.
    return {
      start: { earliest: FIRST_INSTANT, latest: window.latest },
      end: { earliest: window.earliest, latest: LAST_INSTANT },
      startLimit: 'unknown',
      endLimit: 'open',
    };
  }

  const limitOf = (side: 'start' | 'end', period: Period | undefined): Limit => {
    const given = date.rough === 'both' || date.rough === side || (reading.form === 'one' && date.rough);
    return given || period?.rough || (precision === 'approximate' && date.words !== undefined)
      ? 'rough'
      : 'known';
  };
  const limits = { startLimit: limitOf('start', periods[0]), endLimit: limitOf('end', periods.at(-1)) };

  const somewhere = reading.form !== 'span' || precision === 'repeated' || date.words !== undefined;
  if (somewhere && !(precision === 'planned' && reading.form === 'span')) {
    return { start: window, end: window, ...limits };
  }
  return { start: boundsOf(periods[0]), end: boundsOf(periods.at(-1)), ...limits };
}

function openShape(from: Side, to: Side): Shape {
  return {
    start: { ...boundsOf(from), ...(isPeriod(from) ? {} : { latest: isPeriod(to) ? to.end : LAST_INSTANT }) },
    end: {
      ...boundsOf(to),
      ...(isPeriod(to) ? {} : { earliest: isPeriod(from) ? from.start : FIRST_INSTANT }),
    },
    startLimit: sideLimit(from),
    endLimit: sideLimit(to),
  };
}

function sideLimit(side: Side): Limit {
  if (!isPeriod(side)) return side;
  return side.rough ? 'rough' : 'known';
}

function boundsOf(side: Side | undefined): Bounds {
  return side !== undefined && isPeriod(side)
    ? { earliest: side.start, latest: side.end }
    : { earliest: FIRST_INSTANT, latest: LAST_INSTANT };
}

function daysOf(periods: readonly Period[], text: string, zone: string): readonly Instant[] {
  if (periods.some(({ unit }) => unit !== 'day')) {
    throw new MomentError(
      `"${text}" is a set of all its dates, but not all of them are days. Expected days. Give each day, or write ` +
        `the whole period and mark its kind as repeated.`,
    );
  }
  const days = new Set<Instant>();
  for (const { start, end } of periods) {
    // 36 hours on is the next day, however long this one is.
    for (let day = start; day < end; day = startOfDay(zone, day + 36 * 3_600_000)) {
      days.add(day);
      if (days.size > MOST_DAYS) {
        throw new MomentError(
          `"${text}" names over ${MOST_DAYS} days. Expected fewer. Write the whole period and mark its kind as repeated.`,
        );
      }
    }
  }
  return [...days].sort((a, b) => a - b);
}

function periodsOf(reading: Reading): readonly Period[] {
  switch (reading.form) {
    case 'one':
      return [reading.period];
    case 'span':
      return [reading.from, reading.to].filter(isPeriod);
    default:
      return reading.periods;
  }
}

const isPeriod = (side: Side): side is Period => typeof side === 'object';
const isClock = ({ unit }: Period): boolean => unit === 'hour' || unit === 'minute';
const haveOneScale = (periods: readonly Period[]): boolean =>
  periods.every(isClock) || !periods.some(isClock);
const earliestOf = (periods: readonly Period[]): Instant => Math.min(...periods.map(({ start }) => start));
const latestOf = (periods: readonly Period[]): Instant => Math.max(...periods.map(({ end }) => end));
