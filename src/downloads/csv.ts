import type { Dataset, TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import { FIRST_INSTANT, LAST_INSTANT, type Instant } from '../time/moment.ts';
import { howSure } from '../time/wording.ts';
import { offsetAt, toWall } from '../time/zone.ts';

type Cell = string | number | undefined;

/**
 * What each column holds. Several entries in one cell are joined by "; ". `latest_end` is exclusive: a
 * day ends at the midnight that follows it. `sources` are the keys of the CSL-JSON and BibTeX files.
 */
const COLUMNS: Readonly<Record<string, (event: TimelineEvent, timeline: Timeline, locale: Locale) => Cell>> =
  {
    id: ({ id }) => id,
    date: ({ date }) => date.edtf,
    earliest_start: ({ moment }) => isoInstant(moment.start.earliest, moment.zone),
    latest_end: ({ moment }) => isoInstant(moment.end.latest, moment.zone),
    how_sure: ({ moment }, _, locale) => howSure(moment, locale),
    title: ({ title }) => title,
    short: ({ short }) => short,
    summary: ({ summary }) => summary,
    theme: ({ themes }, timeline) => join(themes.map((id) => timeline.theme(id)?.name ?? id)),
    forum: ({ forum = '' }, timeline) => timeline.forum(forum)?.name ?? forum,
    actors: ({ actors }, timeline) =>
      join(actors.map(({ actor, role }) => `${timeline.actor(actor)?.name ?? actor} (${role})`)),
    place: ({ place }, timeline) => timeline.place(place)?.name ?? place,
    country: ({ place }, timeline) => timeline.place(place)?.country,
    latitude: ({ place }, timeline) => timeline.place(place)?.latitude,
    longitude: ({ place }, timeline) => timeline.place(place)?.longitude,
    scope: ({ scope }) => scope,
    certainty: ({ date }) => date.certainty,
    sources: ({ sources }) => join(sources.map(({ source }) => source)),
  };

/** Signs, full-width ones too, with which a spreadsheet lets a formula begin; and what it skips before one. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The events as a table, one a row, in date order; every field quoted, lines ended by CRLF, no byte-order mark.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
 * take as "this is text". Numbers are left as they are.
 *
 * @see RFC 4180; OWASP, CSV injection.
 */
export function writeCsv(dataset: Dataset, locale: Locale): string {
  const timeline = createTimeline(dataset);
  const rows = dataset.events.map((event) =>
    Object.values(COLUMNS).map((cell) => cell(event, timeline, locale)),
  );
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? '');
  return `"${text.replaceAll('"', '""')}"`;
}

const join = (entries: readonly string[]) => entries.join('; ');

/** With the offset of the zone; in UTC where that offset has seconds, which ISO 8601 cannot write; empty where not known. */
function isoInstant(instant: Instant, zone: string): string {
  if (instant === FIRST_INSTANT || instant === LAST_INSTANT) return '';
  const offset = offsetAt(zone, instant) / 60_000;
  if (!Number.isInteger(offset)) return new Date(instant).toISOString().replace('.000Z', 'Z');
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const size = Math.abs(offset);
  const wall = new Date(toWall(zone, instant)).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
