import type { Filter } from '../model/filter.ts';
import { isUndated } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Domain } from '../time/domain.ts';

/**
 * The dated event that a reader of an empty stretch of time would come to: the next after it, else the last
 * before it; `undefined` where some dated event is in it, or there is none at all.
 */
export function nearestEvent(
  timeline: Timeline,
  filter: Filter,
  [start, end]: Domain,
): { readonly event: Timeline['events'][number]; readonly later: boolean } | undefined {
  const dated = timeline.visible(filter).filter((event) => !isUndated(event));
  if (dated.some(({ moment }) => moment.start.earliest < end && moment.end.latest > start)) return undefined;
  const later = dated.find(({ moment }) => moment.start.earliest >= end);
  const event = later ?? dated.findLast(({ moment }) => moment.end.latest <= start);
  return event && { event, later: later !== undefined };
}
