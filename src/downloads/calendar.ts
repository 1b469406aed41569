import type { Dataset, TimelineEvent } from '../dataset/records.ts';
import { calendarWordsFor, type CalendarWords } from '../locale/calendar-words.ts';
import type { Locale } from '../locale/locale.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import type { Instant, Limit } from '../time/moment.ts';
import { howSure, wordMoment } from '../time/wording.ts';
import { toWall } from '../time/zone.ts';
import { contentLine, escapeText } from './content-line.ts';
import { publicationDate } from './publication-date.ts';
import { DAY } from '../time/durations.ts';

/** A stretch of a calendar, its end exclusive; in whole days of the event's zone unless it is `timed`. */
interface Entry {
  /** Tells the entries of one event apart. */
  readonly suffix?: string;
  readonly summary: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly from: Instant;
  readonly to: Instant;
  readonly timed?: boolean;
}

/**
 * The events as a calendar (iCalendar).
 *
 * A date known to the day is a whole day, one known to the hour has its clock times in UTC. A month,
 * a rough date and a strand without dates are whole-day spans whose summary says so. An event with only
 * one end known stands at that end; one with neither is left out, and the calendar's description names it.
 *
 * The same dataset always gives the same bytes: DTSTAMP is the publication of the newest source, since
 * the dataset cannot be older.
 *
 * @see RFC 5545; RFC 7986 for NAME and DESCRIPTION of a calendar.
 */
export function writeCalendar(dataset: Dataset, locale: Locale): string {
  const timeline = createTimeline(dataset);
  const words = calendarWordsFor(locale.tag);
  const stamp = utc(newestSource(dataset) ?? dataset.extent[1]);
  const events = dataset.events.map((event) => ({ event, entries: entriesOf(event, locale, words) }));
  const missing = events.filter(({ entries }) => entries.length === 0).map(({ event }) => event.title);
  const description = [
    dataset.standfirst,
    `${dataset.credit} (${dataset.licence.name})`,
    ...(missing.length > 0 ? [words.leftOut(missing)] : []),
  ].join('\n');

  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', `-//${dataset.id}//timeline//${dataset.language.toUpperCase()}`),
    contentLine('CALSCALE', 'GREGORIAN'),
    // Most calendars read only the older X- names.
    ...['NAME', 'X-WR-CALNAME'].map((name) => contentLine(name, escapeText(dataset.title))),
    ...['DESCRIPTION', 'X-WR-CALDESC'].map((name) => contentLine(name, escapeText(description))),
    ...events.flatMap(({ event, entries }) =>
      entries.flatMap((entry) => entryLines(entry, event, timeline, locale, stamp)),
    ),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function entriesOf({ title, moment, date }: TimelineEvent, locale: Locale, words: CalendarWords): Entry[] {
  const { start, end, unit } = moment;
  const whole = { from: start.earliest, to: end.latest };
  const status = date.certainty === 'certain' ? 'CONFIRMED' : 'TENTATIVE';
  const timed = unit === 'hour' || unit === 'minute';
  switch (moment.precision) {
    case 'hour':
      return [{ ...whole, summary: title, status, timed }];
    case 'day':
    case 'days':
      return [{ ...whole, summary: title, status }];
    case 'month': {
      const when = wordMoment(moment, locale, 'full');
      // Months keep their capital within a sentence; seasons do not.
      const within = unit === 'season' ? when.charAt(0).toLowerCase() + when.slice(1) : when;
      return [{ ...whole, summary: words.someTime(title, within), status: 'TENTATIVE' }];
    }
    case 'approximate':
      return [{ ...whole, summary: words.approximate(title), status: 'TENTATIVE' }];
    case 'repeated':
      return moment.days
        ? moment.days.map((day) => ({
            suffix: `-${basicDate(day, moment.zone)}`,
            summary: title,
            status,
            from: day,
            to: day,
          }))
        : [{ ...whole, summary: words.repeated(title), status: 'TENTATIVE' }];
    case 'open': {
      const starts = isDated(moment.startLimit);
      const ends = isDated(moment.endLimit);
      if (starts && ends) return [{ ...whole, summary: words.approximate(title), status: 'TENTATIVE' }];
      if (!starts && !ends) return [];
      const { earliest, latest } = starts ? start : end;
      const summary = starts ? words.begins(title) : words.ends(title);
      return [{ from: earliest, to: latest, summary, status: 'TENTATIVE' }];
    }
    case 'planned':
      return [{ ...whole, summary: words.planned(title), status: 'CANCELLED', timed }];
  }
}

const isDated = (limit: Limit) => limit === 'known' || limit === 'rough';

function entryLines(
  entry: Entry,
  event: TimelineEvent,
  timeline: Timeline,
  locale: Locale,
  stamp: string,
): string[] {
  const place = timeline.place(event.place);
  const themes = event.themes.map((id) => timeline.theme(id)?.name ?? id);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${event.id}${entry.suffix ?? ''}@${timeline.dataset.id}`),
    contentLine('DTSTAMP', stamp),
    ...(entry.timed ? clockLines(entry) : dayLines(entry, event.moment.zone)),
    contentLine('SUMMARY', escapeText(entry.summary)),
    contentLine('DESCRIPTION', escapeText(describe(event, timeline, locale))),
    contentLine('CATEGORIES', themes.map(escapeText).join(',')),
    ...(place
      ? [
          contentLine('LOCATION', escapeText(`${place.name}, ${place.country}`)),
          contentLine('GEO', `${place.latitude};${place.longitude}`),
        ]
      : []),
    contentLine('STATUS', entry.status),
    // History keeps nobody busy.
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ];
}

function describe({ summary, moment, date, sources }: TimelineEvent, timeline: Timeline, locale: Locale) {
  const cited = sources.flatMap(({ source }) => timeline.source(source) ?? []);
  return [
    summary,
    `${wordMoment(moment, locale, 'full')} (${date.basis}). ${howSure(moment, locale)}`,
    `${locale.ui.sources}:`,
    ...cited.map(({ author, title, publisher, url }) =>
      [author, title, publisher, url].filter((part) => part !== undefined).join(', '),
    ),
  ].join('\n');
}

/** A moment without length has no end: the format forbids one that equals its start. */
function clockLines({ from, to }: Entry): string[] {
  return [contentLine('DTSTART', utc(from)), ...(to > from ? [contentLine('DTEND', utc(to))] : [])];
}

function dayLines({ from, to }: Entry, zone: string): string[] {
  return [
    contentLine('DTSTART;VALUE=DATE', basicDate(from, zone)),
    contentLine('DTEND;VALUE=DATE', basicDate(Math.max(to - 1, from), zone, 1)),
  ];
}

/** 18830827T030200Z */
const utc = (instant: Instant) => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The day on the zone's calendar, or `later` days after it, as 18830827. */
const basicDate = (instant: Instant, zone: string, later = 0) =>
  new Date(toWall(zone, instant) + later * DAY).toISOString().slice(0, 10).replaceAll('-', '');

function newestSource({ sources }: Dataset): Instant | undefined {
  const published = sources.flatMap(({ date = '' }) => {
    const parts = publicationDate(date);
    return parts ? [Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1)] : [];
  });
  return published.length > 0 ? Math.max(...published) : undefined;
}
