import { readInterval, readMoment } from '../time/edtf.ts';
import type { Domain } from '../time/domain.ts';
import type { DateRecord, Moment } from '../time/moment.ts';
import type { Finding } from './problem.ts';
import type { DatasetRecord } from './records.ts';

/** All dates of a dataset by the JSON pointer of the date, and what could not be read. */
export interface Dates {
  /** Of an event, at `/events/N/date`. */
  readonly moments: ReadonlyMap<string, Moment>;
  /** Extent, home, views' domains and insights' intervals, and nights at `/places/N/nights/N`. */
  readonly intervals: ReadonlyMap<string, Domain>;
  readonly failures: readonly Finding[];
}

/** In characters, as in the schema: the time that EDTF takes to parse grows faster than its length. */
const LONGEST_DATE = 1000;

/** Reads each date in the time zone of its place, and every other in that of the dataset. */
export function readDates(record: DatasetRecord): Dates {
  const moments = new Map<string, Moment>();
  const intervals = new Map<string, Domain>();
  const failures: Finding[] = [];

  const zone = isZone(record.zone) ? record.zone : 'UTC';
  const zones = new Map(record.places.map((place) => [place.id, isZone(place.zone) ? place.zone : zone]));

  const attempt = <T>(path: string, text: string, read: () => T): T | undefined => {
    try {
      if (text.length > LONGEST_DATE)
        throw new RangeError(`The date is longer than ${LONGEST_DATE} characters.`);
      return read();
    } catch (error) {
      failures.push({ path, ...adviceIn(error) });
      return undefined;
    }
  };
  const interval = (path: string, text: string) => {
    const domain = attempt(path, text, () => readInterval(text, zone));
    if (domain) intervals.set(path, domain);
  };

  interval('/extent', record.extent);
  interval('/home', record.home);
  record.views.forEach((view, index) => interval(`/views/${index}/domain`, view.domain));
  record.insights.forEach((insight, index) => {
    interval(`/insights/${index}/among`, insight.among);
    interval(`/insights/${index}/within`, insight.within);
  });

  record.places.forEach((place, index) => {
    place.nights?.forEach(({ sunset, sunrise }, night) => {
      const path = `/places/${index}/nights/${night}`;
      const from = attempt(`${path}/sunset`, sunset, () => readMoment({ edtf: sunset }, zone).start.earliest);
      const to = attempt(
        `${path}/sunrise`,
        sunrise,
        () => readMoment({ edtf: sunrise }, zone).start.earliest,
      );
      if (from !== undefined && to !== undefined) intervals.set(path, [from, to]);
    });
  });

  record.sources.forEach(({ date }, index) => {
    if (date !== undefined) attempt(`/sources/${index}/date`, date, () => readMoment({ edtf: date }, zone));
  });

  record.events.forEach(({ date, place }, index) => {
    const path = `/events/${index}/date`;
    const moment = attempt(`${path}/edtf`, date.edtf, () =>
      readMoment(dateRecord(date), zones.get(place) ?? zone),
    );
    if (moment) moments.set(path, moment);
  });

  return { moments, intervals, failures };
}

/** The last sentences of a date's error, after what was expected, say what to do. */
function adviceIn(error: unknown): { message: string; remedy: string } {
  const text = error instanceof Error ? error.message : String(error);
  const [, message = text, remedy = 'Correct the date.'] =
    /^(.* Expected .*?\.) ([A-Z].*)$/s.exec(text) ?? [];
  return { message, remedy };
}

function dateRecord({ edtf, kind, words, rough }: DateRecord): DateRecord {
  return { edtf, ...(kind && { kind }), ...(words && { words }), ...(rough && { rough }) };
}

/** True where the platform's time zone data know the name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
