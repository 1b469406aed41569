import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Instant } from './moment.ts';
import { DAY, HOUR } from './durations.ts';

const MINUTE = 60_000;

/**
 * How far the clocks of an IANA time zone are ahead of UTC at an instant, in ms.
 *
 * @throws RangeError if the zone is not known or the instant is not one that a Date can hold.
 */
export function offsetAt(zone: string, instant: Instant): number {
  const known = offsets.get(zone) ?? new Map<Instant, number>();
  offsets.set(zone, known);
  const before = known.get(instant);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const offset = askOffset(zone, instant);
  known.set(instant, offset);
  return offset;
}

/** Asking takes microseconds, and an axis asks for the same instants at every frame. */
const offsets = new Map<string, Map<Instant, number>>();
const MOST_KNOWN = 4000;

function askOffset(zone: string, instant: Instant): number {
  const minutes = tzOffset(zone, new Date(instant));
  if (Number.isNaN(minutes)) {
    throw new RangeError(
      `No offset for time zone "${zone}" at ${instant} ms. Expected an IANA name such as Europe/London, ` +
        `and an instant within ±8.64e15 ms. Correct the one that is wrong.`,
    );
  }
  return Math.round(minutes * MINUTE);
}

/** What a wall clock in the zone shows at the instant, as the ms of the same clock reading in UTC. */
export function toWall(zone: string, instant: Instant): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant at which a wall clock in the zone shows `wall` (the ms of that reading in UTC).
 *
 * A reading that happens twice, when clocks go back, is taken as the first of the two. A reading that
 * is skipped, when clocks go forward, is counted on with the offset from before the change, so that
 * 1.30 in a gap from 1 to 2 is the instant at which clocks show 2.30, and a midnight that is skipped
 * is the first instant of its day. Both are what Temporal calls "compatible". One change of
 * offset in any two days is assumed.
 */
export function fromWall(zone: string, wall: number): Instant {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const early = wall - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = wall - after;
  return offsetAt(zone, late) === after ? late : early;
}

/** The first instant of the day, in the zone, that the instant belongs to. */
export function startOfDay(zone: string, instant: Instant): Instant {
  return fromWall(zone, Math.floor(toWall(zone, instant) / DAY) * DAY);
}

/** The instants from `from` to before `to` at which clocks in the zone show a full hour. */
export function fullHours(from: Instant, to: Instant, zone: string): Instant[] {
  const hours: Instant[] = [];
  let wall = Math.ceil(toWall(zone, from) / HOUR) * HOUR;
  for (let at = fromWall(zone, wall); at < to; at = fromWall(zone, wall)) {
    if (at >= from) hours.push(at);
    wall += HOUR;
  }
  return hours;
}
