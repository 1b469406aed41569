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
): Cluster[] {
  const clusters: Cluster[] = [];
  const last = bisectLeft(starts, to);
  let first = bisectLeft(starts, from - longest);
  while (first < last) {
    const end = Math.min(last, bisectLeft(starts, (starts[first] as number) + step, first + 1));
    const { kept, more } = heaviest(events, first, end, keep, from);
    if (kept.length > 0) clusters.push({ kept, more });
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
  from: number,
): Cluster {
  const overlapping: TimelineEvent[] = [];
  let index = first;
  for (; index < end && overlapping.length < LOOKED_AT; index += 1) {
    const event = events[index] as TimelineEvent;
    if (event.moment.end.latest >= from) overlapping.push(event);
  }
  const unseen = end - index;
  if (overlapping.length <= keep) return { kept: overlapping, more: unseen };
  const byWeight = overlapping.toSorted((a, b) => b.weight - a.weight);
  const kept = byWeight.slice(0, keep).sort((a, b) => a.moment.start.earliest - b.moment.start.earliest);
  return { kept, more: overlapping.length - keep + unseen };
}
