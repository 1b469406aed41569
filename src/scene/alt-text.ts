import type { TimelineEvent } from '../dataset/records.ts';
import type { Arrangement } from '../layout/arrange.ts';
import { nightsIn } from '../layout/night.ts';
import { pictureWordsIn } from '../locale/picture-words.ts';
import { FACETS, isFiltering, type Filter } from '../model/filter.ts';
import { isUndated, type Lane } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Locale } from '../locale/locale.ts';
import type { Domain } from '../time/domain.ts';
import { PRECISIONS } from '../time/moment.ts';
import { wordClock, wordDomain, wordMoment } from '../time/wording.ts';
import { facetNames } from './facet-names.ts';

/** What a picture shows, in words: for an alt attribute, of at most 150 characters, and at length. */
export interface AltText {
  readonly short: string;
  readonly long: string;
}

/** What of an arrangement is told: a lane is a row, or a column where time runs down. */
interface Shown extends Pick<Arrangement, 'timeline' | 'view' | 'locale' | 'domain' | 'level'> {
  readonly lanes: readonly {
    readonly lane: Pick<Lane, 'name' | 'short'>;
    readonly placed: readonly { readonly event: TimelineEvent; readonly more: number }[];
    readonly strands: readonly { readonly event: TimelineEvent }[];
  }[];
  readonly upright?: boolean;
}

/**
 * Describes what an arrangement shows: how much there is, where most of it falls, which date is known best, what
 * is filtered, and whether the story's path is drawn.
 *
 * @param drawn - ids of the events whose marks are in view.
 */
export function altOf(
  arrangement: Shown,
  drawn: ReadonlySet<string>,
  { title, path }: { readonly title: string; readonly path: boolean },
): AltText {
  const { timeline, view, locale, lanes, domain, level, upright = false } = arrangement;
  const { zone } = timeline.dataset;
  const inLane = lanes.map(({ lane, placed, strands }) => ({
    name: lane.short ?? lane.name,
    dated: placed.filter(({ event }) => drawn.has(event.id)),
    undated: strands.filter(({ event }) => drawn.has(event.id)).map(({ event }) => event),
  }));
  const placed = inLane.flatMap(({ dated }) => dated);
  const dated = placed.map(({ event }) => event).filter((event) => !isUndated(event));
  const more = placed.reduce((sum, each) => sum + each.more, 0);
  const undated = inLane.flatMap((each) => each.undated);
  const stops = new Set(timeline.dataset.story?.steps.map(({ stop }) => stop));
  const [night] = nightsIn(timeline, view, level);
  const clock = (instant: number) => wordClock(instant, zone, locale).text;
  return pictureWordsIn(locale).alt({
    title: title.replace(/[.\s]+$/u, ''),
    time: wordDomain(domain, zone, locale),
    only: filterNamed(view.filter, timeline, locale),
    upright,
    rows: inLane.map((each) => ({
      name: each.name,
      count: each.dated.reduce((sum, { more: others }) => sum + 1 + others, each.undated.length),
    })),
    dated: dated.length + more,
    undated: undated.length,
    pattern: more > 0 ? undefined : patternIn(dated, domain, zone, locale),
    surest: surestOf(dated.length > 0 ? dated : undated, locale),
    joined: path ? dated.filter(({ id }) => stops.has(id)).length : 0,
    night: night && { sunset: clock(night[0]), sunrise: clock(night[1]) },
  });
}

/** What a filter asks for, in words; nothing where it lets everything pass. */
export function filterNamed(filter: Filter, timeline: Timeline, locale: Locale): string | undefined {
  if (!isFiltering(filter)) return undefined;
  const names = facetNames(filter, timeline, locale);
  return pictureWordsIn(locale).only(FACETS.map((facet) => names[facet]).filter(({ length }) => length > 0));
}

/** Fewer events than this make no pattern. */
const LEAST_EVENTS = 4;
/** More than this share of the events, in less than that share of the time, is one. */
const SHARE = { events: 0.6, time: 0.45 };

/** The shortest time that holds most of the events, if it is short beside the whole. */
function patternIn(events: readonly TimelineEvent[], [from, to]: Domain, zone: string, locale: Locale) {
  if (events.length < LEAST_EVENTS) return undefined;
  const sorted = events.toSorted((a, b) => a.moment.start.earliest - b.moment.start.earliest);
  const count = Math.ceil(sorted.length * SHARE.events);
  const windows = sorted.slice(0, sorted.length - count + 1).map((first, index): Domain => {
    const held = sorted.slice(index, index + count);
    return [first.moment.start.earliest, Math.max(...held.map(({ moment }) => moment.end.latest))];
  });
  const shortest = windows.reduce((best, each) => (each[1] - each[0] < best[1] - best[0] ? each : best));
  const short = shortest[1] - shortest[0] < (to - from) * SHARE.time;
  if (!short || shortest[0] < from || shortest[1] > to) return undefined;
  const held = events.filter(
    ({ moment }) => moment.start.earliest >= shortest[0] && moment.end.latest <= shortest[1],
  );
  return { count: held.length, time: wordDomain(shortest, zone, locale) };
}

/** The event whose date is known best; among equals the weightiest. */
function surestOf(events: readonly TimelineEvent[], locale: Locale) {
  const rank = ({ moment }: TimelineEvent) =>
    moment.precision === 'planned' ? PRECISIONS.length : PRECISIONS.indexOf(moment.precision);
  const [best] = events.toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight);
  return (
    best && {
      date: wordMoment(best.moment, locale, 'full'),
      title: best.title.replace(/\.$/, ''),
      to: locale.canvas.keyKinds[best.moment.precision],
    }
  );
}
