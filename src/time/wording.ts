import type { Locale } from '../locale/locale.ts';
import type { Domain } from './domain.ts';
import { FIRST_INSTANT, LAST_INSTANT, type Instant, type Moment } from './moment.ts';
import { partOfYear } from './part-of-year.ts';
import { fill } from './pattern.ts';
import { toWall } from './zone.ts';
import { DAY, HOUR } from './durations.ts';

/** `label` is short, without the dataset's own year; `full` leaves nothing out. */
export type WordingForm = 'label' | 'full';

type Pattern = keyof Locale['words']['patterns'];

/** One instant on the wall clocks of a zone, in one of the locale's patterns. */
export function wordInstant(instant: Instant, zone: string, pattern: Pattern, locale: Locale): string {
  const known = worded.get(locale) ?? new Map<string, string>();
  worded.set(locale, known);
  const key = `${instant} ${zone} ${pattern}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_WORDED) known.clear();
  const { patterns, names } = locale.words;
  const text = fill(patterns[pattern], toWall(zone, instant), names);
  known.set(key, text);
  return text;
}

/** The labels of an axis are the same from frame to frame, and formatting is slow. */
const worded = new WeakMap<Locale, Map<string, string>>();
const MOST_WORDED = 4000;

/** A clock time: "11 p.m.", "4.58 p.m.", "noon". `everyThree`: a full hour that three divides. */
export function wordClock(
  instant: Instant,
  zone: string,
  locale: Locale,
): { text: string; everyThree: boolean } {
  const minutes = Math.floor((((toWall(zone, instant) % DAY) + DAY) % DAY) / 60_000);
  const { noon, midnight } = locale.words;
  const text =
    minutes === 0
      ? midnight
      : minutes === 720
        ? noon
        : wordInstant(instant, zone, minutes % 60 === 0 ? 'hour' : 'minute', locale);
  return { text, everyThree: minutes % 180 === 0 };
}

/** Approximate and open dates stand in italics: the words are the source's, not a calendar's. */
export const isItalic = ({ precision }: Moment) => precision === 'approximate' || precision === 'open';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const wallYear = (instant: Instant, zone: string) => new Date(toWall(zone, instant)).getUTCFullYear();
const sameWall = (a: Instant, b: Instant, zone: string, from: number, to: number) =>
  new Date(toWall(zone, a)).toISOString().slice(from, to) ===
  new Date(toWall(zone, b)).toISOString().slice(from, to);

/**
 * A date in words, never finer than it is known.
 *
 * @param year - the year that labels need not name.
 */
export function wordMoment(moment: Moment, locale: Locale, form: WordingForm, year?: number): string {
  const { precision, words, start, end, zone } = moment;
  if (
    words !== undefined &&
    (precision === 'approximate' || precision === 'open' || precision === 'repeated')
  ) {
    return capital(words);
  }
  const first = start.earliest;
  switch (precision) {
    case 'hour':
    case 'planned':
    case 'day':
    case 'days':
    case 'month':
      return wordWindow(first, end.latest, moment, locale, form, year);
    case 'approximate':
      return capital(locale.words.about + wordWindow(first, end.latest, moment, locale, form, year));
    case 'repeated':
      return moment.days
        ? wordSet(moment.days, zone, locale, form, year)
        : locale.words.allOf(wordWindow(first, end.latest, moment, locale, 'full', year));
    case 'open':
      return wordOpen(moment, locale, form, year);
  }
}

/** What lies between two instants of a moment, in the unit that its date is written in. */
function wordWindow(
  first: Instant,
  end: Instant,
  moment: Moment,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
): string {
  const { unit, zone } = moment;
  const last = end - 1;
  switch (unit) {
    case 'minute':
    case 'hour':
      return wordHours(first, end, moment, locale, form, year);
    case 'day':
      return sameWall(first, last, zone, 0, 10)
        ? wordDay(first, zone, locale, form, year)
        : wordDays(first, last, zone, locale, form, year);
    case 'season': {
      const season = locale.words.season[partOfYear(moment.edtf) ?? 0];
      const own = wallYear(first, zone);
      if (season === undefined) return wordMonths(first, last, zone, locale, form, year);
      return form === 'label' && own === year ? capital(season) : `${capital(season)} ${own}`;
    }
    case 'month':
      return wordMonths(first, last, zone, locale, form, year);
    case 'year':
      return sameWall(first, last, zone, 0, 4)
        ? wordInstant(first, zone, 'year', locale)
        : `${wordInstant(first, zone, 'year', locale)}${form === 'full' ? locale.words.to : locale.words.dash}${wordInstant(last, zone, 'year', locale)}`;
  }
}

function wordDay(
  day: Instant,
  zone: string,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
): string {
  if (form === 'full') return wordInstant(day, zone, 'dayFull', locale);
  return wordInstant(day, zone, wallYear(day, zone) === year ? 'day' : 'dayYear', locale);
}

function wordDays(
  first: Instant,
  last: Instant,
  zone: string,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
): string {
  const { dash, to } = locale.words;
  const full = form === 'full';
  const end = wordDay(last, zone, locale, form, year);
  if (sameWall(first, last, zone, 0, 7))
    return `${wordInstant(first, zone, 'dayOfMonth', locale)}${dash}${end}`;
  const sameYear = sameWall(first, last, zone, 0, 4);
  const start = wordInstant(
    first,
    zone,
    full ? (sameYear ? 'dayMonthFull' : 'dayFull') : sameYear ? 'day' : 'dayYear',
    locale,
  );
  return `${start}${full ? to : dash}${end}`;
}

function wordHours(
  first: Instant,
  last: Instant,
  { zone, startLimit, endLimit }: Moment,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
): string {
  const { at, to, about } = locale.words;
  const clock = (instant: Instant, rough: boolean) =>
    `${rough ? about : ''}${wordClock(instant, zone, locale).text}`;
  const from = `${wordDay(first, zone, locale, form, year)}${at}${clock(first, startLimit === 'rough')}`;
  if (form === 'label' || first === last) return from;
  const until = clock(last, endLimit === 'rough');
  return sameWall(first, last, zone, 0, 10)
    ? `${from}${to}${until}`
    : `${from}${to}${wordInstant(last, zone, sameWall(first, last, zone, 0, 4) ? 'dayMonthFull' : 'dayFull', locale)}${at}${until}`;
}

function wordMonths(
  first: Instant,
  last: Instant,
  zone: string,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
): string {
  const name = (instant: Instant) =>
    wordInstant(
      instant,
      zone,
      form === 'label' && wallYear(instant, zone) === year ? 'month' : 'monthYear',
      locale,
    );
  if (sameWall(first, last, zone, 0, 7)) return name(first);
  const start = sameWall(first, last, zone, 0, 4) ? wordInstant(first, zone, 'month', locale) : name(first);
  return `${start}${locale.words.to}${name(last)}`;
}

function wordSet(
  days: readonly Instant[],
  zone: string,
  locale: Locale,
  form: WordingForm,
  year: number | undefined,
) {
  const final = days.at(-1) ?? 0;
  const parts = days.map((day, index) =>
    index === days.length - 1 || !sameWall(day, final, zone, 0, 4)
      ? wordDay(day, zone, locale, form, year)
      : wordInstant(day, zone, form === 'full' ? 'dayMonthFull' : 'day', locale),
  );
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')}${locale.words.and}${parts.at(-1)}`;
}

function wordOpen(moment: Moment, locale: Locale, form: WordingForm, year: number | undefined) {
  const { start, end } = moment;
  const { since, until, ongoing } = locale.words;
  if (start.earliest > FIRST_INSTANT)
    return since(wordWindow(start.earliest, start.latest, moment, locale, form, year));
  if (end.latest < LAST_INSTANT)
    return until(wordWindow(end.earliest, end.latest, moment, locale, form, year));
  return ongoing;
}

/** A sentence on how surely the date is known. */
export function howSure(moment: Moment, locale: Locale): string {
  const { precision, unit, startLimit, endLimit, zone, start, end } = moment;
  const { sure } = locale.words;
  // A window of a year or more would be unclear without its years.
  const pattern = end.latest - start.earliest < 365 * DAY ? 'dayMonthFull' : 'dayFull';
  const day = (instant: Instant) => wordInstant(instant, zone, pattern, locale);
  switch (precision) {
    case 'hour': {
      const rough =
        startLimit === 'rough'
          ? endLimit === 'rough'
            ? 'both'
            : 'start'
          : endLimit === 'rough'
            ? 'end'
            : undefined;
      if (rough === undefined) return sure.hour;
      return sure.hourRough(start.earliest === end.latest ? 'time' : rough);
    }
    case 'day':
      return sure.day;
    case 'days':
      return sure.days;
    case 'month':
      return unit === 'year' ? sure.year : unit === 'season' ? sure.season : sure.month;
    case 'approximate':
      return sure.approximate(moment.words, day(start.earliest), day(end.latest - 1));
    case 'repeated':
      return moment.days ? sure.repeatedDays : sure.repeated(unit);
    case 'open':
      return sure.open(startLimit, endLimit);
    case 'planned':
      return sure.planned(
        unit === 'day' ? day(start.earliest) : wordClock(start.earliest, zone, locale).text,
      );
  }
}

/** What an axis shows, in words: "October to December 2014", "20 to 21 November 2014". */
export function wordDomain([from, to]: Domain, zone: string, locale: Locale): string {
  const last = to - 1;
  const join = (a: string, b: string) => (a === b ? a : `${a}${locale.words.to}${b}`);
  const days = (to - from) / DAY;
  const startsWith = (text: string) =>
    [from, to].every((instant) => new Date(toWall(zone, instant)).toISOString().endsWith(text));
  if (days > 800 || startsWith('-01-01T00:00:00.000Z'))
    return join(wordInstant(from, zone, 'year', locale), wordInstant(last, zone, 'year', locale));
  const sameYear = wallYear(from, zone) === wallYear(last, zone);
  if (days > 45 || startsWith('-01T00:00:00.000Z')) {
    return join(
      wordInstant(from, zone, sameYear && !sameWall(from, last, zone, 0, 7) ? 'month' : 'monthYear', locale),
      wordInstant(last, zone, 'monthYear', locale),
    );
  }
  const sameMonth = sameWall(from, last, zone, 0, 7);
  return join(
    sameWall(from, last, zone, 0, 10)
      ? wordInstant(last, zone, 'dayFull', locale)
      : wordInstant(from, zone, sameMonth ? 'dayOfMonth' : sameYear ? 'dayMonthFull' : 'dayFull', locale),
    wordInstant(last, zone, 'dayFull', locale),
  );
}

/** The length of a domain, rounded to a natural unit: "a year", "22 hours", "five years". */
export function wordSpan([from, to]: Domain, locale: Locale): string {
  const span = (to - from) / DAY;
  const { span: word } = locale.words;
  const times = (unit: number) => Math.max(1, Math.round(span / unit));
  if (span >= 550) return word(times(365.25), 'year');
  if (span >= 270) return word(1, 'year');
  if (span >= 75) return span < 120 ? word(1, 'quarter') : word(times(30.4), 'month');
  if (span >= 26) return word(times(30.4), 'month');
  if (span >= 13) return word(times(7), 'week');
  if (span >= 2) return word(times(1), 'day');
  return word(Math.max(1, Math.round((to - from) / HOUR)), 'hour');
}
