import { bisectLeft } from 'd3-array';
import type { TimelineEvent } from '../dataset/records.ts';
import type { Domain } from '../time/domain.ts';

/** Some events that start close together: those kept, and how many more there are. */
export interface Cluster {
  readonly kept: readonly TimelineEvent[];
  readonly more: number;
}

/** Finds what a domain shows without walking what it does not. */
export interface SpanIndex {
  readonly size: number;
  has(event: TimelineEvent): boolean;
  /**
   * Events that overlap `domain`, in date order, at most `keep` (the heaviest) from each stretch
   * of `step` ms. Cost grows with the stretches shown, not with the events stored.
   */
  within(domain: Domain, step: number, keep: number): Cluster[];
}

/** Events of like duration, sorted by start: whatever overlaps a domain starts just before or in it. */
interface DurationClass {
  readonly longest: number;
  readonly events: readonly TimelineEvent[];
  readonly starts: readonly number[];
}

/**
 * Sorts events into classes of duration, each at most twice as long as the one before, so that a
 * binary search in each class finds every overlap (after the nested "duration buckets" used for
 * interval queries in time-series stores).
 */
export function createSpanIndex(events: readonly TimelineEvent[]): SpanIndex {
  const members = new Set(events);
  const byClass = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const key = Math.ceil(Math.log2(Math.max(1, event.moment.end.latest - event.moment.start.earliest)));
    const members = byClass.get(key);
    if (members) members.push(event);
    else byClass.set(key, [event]);
  }
  const classes: DurationClass[] = [...byClass].map(([key, members]) => {
    const sorted = members.toSorted((a, b) => a.moment.start.earliest - b.moment.start.earliest);
    return { longest: 2 ** key, events: sorted, starts: sorted.map((event) => event.moment.start.earliest) };
  });

  return {
    size: events.length,
    has: (event) => members.has(event),
    within(domain, step, keep) {
      return classes
        .flatMap((durationClass) => clustersIn(durationClass, domain, step, keep))
        .sort((a, b) => startOf(a) - startOf(b));
    },
  };
}

const startOf = (cluster: Cluster) => cluster.kept[0]?.moment.start.earliest ?? 0;

function clustersIn(
  { longest, events, starts }: DurationClass,
  [from, to]: Domain,
  step: number,
  keep: number,
) {
  const clusters: Cluster[] = [];
  let first = bisectLeft(starts, from - longest);
  while (first < events.length && (starts[first] as number) < to) {
    const end = bisectLeft(starts, (starts[first] as number) + step, first + 1);
    const kept = heaviest(events, first, end, keep).filter((event) => event.moment.end.latest >= from);
    if (kept.length > 0) clusters.push({ kept, more: end - first - Math.min(keep, end - first) });
    first = end;
  }
  return clusters;
}

/** How many events of a crowded stretch are looked at for the heaviest. */
const LOOKED_AT = 64;

function heaviest(
  events: readonly TimelineEvent[],
  first: number,
  end: number,
  keep: number,
): TimelineEvent[] {
  if (end - first <= keep) return events.slice(first, end);
  const looked = events.slice(first, Math.min(end, first + LOOKED_AT));
  const threshold = looked.map((event) => event.weight).sort((a, b) => b - a)[keep - 1] ?? 0;
  const above = looked.filter((event) => event.weight > threshold);
  const level = looked.filter((event) => event.weight === threshold).slice(0, keep - above.length);
  return [...above, ...level].sort((a, b) => a.moment.start.earliest - b.moment.start.earliest);
}
