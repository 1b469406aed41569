import type { TimelineEvent } from '../dataset/records.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

/** The middle of an event's time, which may have no known end. UTC ms. */
export const middleOf = (event: TimelineEvent | undefined) =>
  event && (Math.max(event.moment.start.earliest, -8e14) + Math.min(event.moment.end.latest, 8e14)) / 2;

/** The event nearest in time in the next lane below (1) or above (−1) that shows one. */
export function neighbour(
  explorer: Explorer,
  id: string | undefined,
  direction: 1 | -1,
): TimelineEvent | undefined {
  const { lanes } = explorer.arrangement;
  const members = lanes.map((lane) => [
    ...lane.placed.map(({ event }) => event),
    ...lane.strands.map(({ event }) => event),
  ]);
  const own = members.findIndex((events) => events.some((event) => event.id === id));
  const from = members[own]?.find((event) => event.id === id);
  if (!from) return undefined;
  for (let lane = own + direction; lane >= 0 && lane < members.length; lane += direction) {
    const distance = (event: TimelineEvent) =>
      Math.abs(event.moment.start.earliest - from.moment.start.earliest);
    const [nearest] = (members[lane] ?? []).toSorted((a, b) => distance(a) - distance(b));
    if (nearest) return nearest;
  }
  return undefined;
}
