import { utcDay, utcHour, utcMonth, utcYear } from 'd3-time';
import type { Locale } from '../locale/locale.ts';
import type { Domain } from './domain.ts';
import type { Instant } from './moment.ts';
import { wordClock, wordInstant } from './wording.ts';
import { fromWall, toWall } from './zone.ts';
import { DAY } from './durations.ts';

/** How close the reader is. */
export type Level = 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour';

/** Levels with the px per day from which each begins, farthest first. */
export const LEVELS: readonly { readonly level: Level; readonly from: number }[] = [
  { level: 'decade', from: 0 },
  { level: 'year', from: 0.6 },
  { level: 'quarter', from: 6 },
  { level: 'month', from: 16 },
  { level: 'week', from: 60 },
  { level: 'day', from: 200 },
  { level: 'hour', from: 800 },
];

/** A zoom that has settled stays at its level until it is this much past the border. */
const HYSTERESIS = 0.08;

/** The level of a scale; near a border, the level it had before. */
export function levelAt(pxPerDay: number, previous?: Level): Level {
  const index = Math.max(
    0,
    LEVELS.findLastIndex(({ from }) => pxPerDay >= from),
  );
  const before = LEVELS.findIndex(({ level }) => level === previous);
  if (before >= 0 && Math.abs(before - index) === 1) {
    const border = (LEVELS[Math.max(before, index)] as (typeof LEVELS)[number]).from;
    if (Math.abs(pxPerDay / border - 1) < HYSTERESIS) return previous as Level;
  }
  return (LEVELS[index] as (typeof LEVELS)[number]).level;
}

/** A labelled period of the axis. */
export interface Tick {
  readonly at: Instant;
  readonly until: Instant;
  readonly text: string;
  readonly strong: boolean;
}

export interface GridLine {
  readonly at: Instant;
  readonly major: boolean;
}

export interface Ticks {
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
  readonly grid: readonly GridLine[];
}

/** Walks wall time in steps of the calendar. */
interface Step {
  /** Shortest length, in days. */
  readonly days: number;
  floor(wall: Date): Date;
  next(wall: Date): Date;
}

/** Days 1, 1 + n, 1 + 2n … of each month, none nearer than n days to the first of the next. */
const daysOfMonth = (n: number): Step => {
  const lastOf = (month: Date) => Math.floor(utcDay.count(month, utcMonth.offset(month, 1)) / n) - 1;
  return {
    days: n,
    floor: (wall) => {
      const month = utcMonth.floor(wall);
      return utcDay.offset(month, Math.min(Math.floor((wall.getUTCDate() - 1) / n), lastOf(month)) * n);
    },
    next: (wall) => {
      const month = utcMonth.floor(wall);
      const index = Math.round((wall.getUTCDate() - 1) / n);
      return index < lastOf(month) ? utcDay.offset(wall, n) : utcMonth.offset(month, 1);
    },
  };
};

const every = (interval: typeof utcMonth, count: number, days: number): Step => ({
  days,
  floor: (wall) => interval.every(count)?.floor(wall) ?? interval.floor(wall),
  next: (wall) => {
    const stepped = interval.every(count) ?? interval;
    return stepped.ceil(new Date(interval.offset(wall, 1).getTime()));
  },
});

const years = (count: number) => every(utcYear, count, 365 * count);
const months = (count: number) => every(utcMonth, count, 28 * count);
const day = every(utcDay, 1, 1);
const hours = (count: number) => every(utcHour, count, count / 24);

/** The steps that a level may label, shortest first; the first that leaves room is taken. */
const LOWER: Readonly<Record<Level, readonly Step[]>> = {
  decade: [years(1), years(2), years(5), years(10), years(50), years(100)],
  year: [months(1), months(3), months(6), years(1)],
  quarter: [months(1)],
  month: [daysOfMonth(2), daysOfMonth(5), daysOfMonth(10)],
  week: [day, daysOfMonth(2)],
  day: [hours(3), hours(6), hours(12)],
  hour: [hours(1), hours(2), hours(3)],
};

const UPPER: Readonly<Record<Level, Step | undefined>> = {
  decade: undefined,
  year: years(1),
  quarter: years(1),
  month: months(1),
  week: months(1),
  day,
  hour: day,
};

/** Least distance between labels of the lower row, in px. */
const ROOM = 56;
/** The same for names of months in a picture, which nothing moves. */
export const CLOSE_ROOM = 40;

/**
 * The labels and grid lines of an axis. They cover the domain, the period that holds its start
 * included, and keep to the calendar of `zone`.
 *
 * @param least - distance between labels of the lower row, in px.
 */
export function ticks(
  domain: Domain,
  pxPerDay: number,
  level: Level,
  zone: string,
  locale: Locale,
  least = ROOM,
): Ticks {
  const steps = LOWER[level];
  const lower = (steps.find((step) => step.days * pxPerDay >= least) ?? steps.at(-1)) as Step;
  const upper = UPPER[level];
  const lowerTicks = walk(domain, zone, lower, (least / pxPerDay) * DAY);
  return {
    lower: lowerTicks.map(({ at, until, wall }) => ({
      at,
      until,
      ...lowerText(at, wall, level, zone, locale),
    })),
    upper: upper
      ? walk(domain, zone, upper).map(({ at, until }) => ({
          at,
          until,
          strong: true,
          text: wordInstant(at, zone, UPPER_PATTERN[level], locale),
        }))
      : [],
    grid: gridOf(domain, level, zone, lowerTicks),
  };
}

const UPPER_PATTERN = {
  decade: 'year',
  year: 'year',
  quarter: 'year',
  month: 'monthYear',
  week: 'monthYear',
  day: 'weekdayDate',
  hour: 'weekdayDate',
} as const;

interface Walked {
  readonly at: Instant;
  readonly until: Instant;
  readonly wall: Date;
}

/**
 * The periods of a step that touch the domain. Where clocks change, a period that is skipped, or that
 * is left shorter than `least` ms, is joined to the one after it.
 */
function walk([start, end]: Domain, zone: string, step: Step, least = 1): Walked[] {
  const found: Walked[] = [];
  let wall = step.floor(new Date(toWall(zone, start)));
  let at = fromWall(zone, wall.getTime());
  let following = wall;
  while (at < end && found.length < 2000) {
    following = step.next(following);
    const until = fromWall(zone, following.getTime());
    if (until - at < least) continue;
    found.push({ at, until, wall: new Date(toWall(zone, at)) });
    wall = following;
    at = until;
  }
  return found;
}

function lowerText(at: Instant, wall: Date, level: Level, zone: string, locale: Locale) {
  switch (level) {
    case 'decade':
      return { text: wordInstant(at, zone, 'year', locale), strong: true };
    case 'year':
    case 'quarter':
      return { text: wordInstant(at, zone, 'monthShort', locale), strong: false };
    case 'month':
      return { text: wordInstant(at, zone, 'dayOfMonth', locale), strong: false };
    case 'week':
      return { text: wordInstant(at, zone, 'weekdayDay', locale), strong: false };
    case 'day':
    case 'hour':
      return { text: wordClock(at, zone, locale).text, strong: wall.getUTCHours() === 0 };
  }
}

/** Lines where the lower row has labels; stronger where a longer period begins. */
function gridOf(domain: Domain, level: Level, zone: string, lower: readonly Walked[]): GridLine[] {
  if (level === 'quarter') {
    const weeks = walk(domain, zone, daysOfMonth(7));
    return weeks.map(({ at, wall }) => ({ at, major: wall.getUTCDate() === 1 }));
  }
  return lower.map(({ at, wall }) => ({ at, major: isMajor(level, wall) }));
}

function isMajor(level: Level, wall: Date): boolean {
  switch (level) {
    case 'decade':
      return wall.getUTCFullYear() % 5 === 0;
    case 'year':
      return wall.getUTCMonth() % 3 === 0;
    case 'quarter':
    case 'month':
      return wall.getUTCDate() === 1;
    case 'week':
      return wall.getUTCDay() === 1;
    case 'day':
    case 'hour':
      return wall.getUTCHours() === 0;
  }
}
