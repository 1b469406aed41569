import { panDomain, spanOf, type Domain } from '../time/domain.ts';
import { DAY, HOUR } from '../time/durations.ts';
import type { Level } from '../time/ticks.ts';

/** What of the window on the strip is moved: an end of it, or the whole. */
export type Grip = 'start' | 'end' | 'both';

/** Least width of the window, in px. */
const NARROWEST = 12;

/** How far an arrow key moves an end of the view at each level, in ms: about what the axis names. */
export const STRIP_STEP: Readonly<Record<Level, number>> = {
  decade: 91 * DAY,
  year: 30 * DAY,
  quarter: 7 * DAY,
  month: 2 * DAY,
  week: DAY,
  day: 3 * HOUR,
  hour: HOUR,
};

/** The ends of the window in px, never closer than it can be seen and held. */
export function windowOf(
  [from, to]: Domain,
  x: (instant: number) => number,
): readonly [left: number, right: number] {
  const [left, right] = [x(from), x(to)];
  const lacking = Math.max(0, NARROWEST - (right - left)) / 2;
  return [left - lacking, right + lacking];
}

/**
 * What is taken hold of at a place on the strip: the nearer end where it is in reach, else the whole. Inside the
 * window its ends leave the middle third to be moved by.
 *
 * @param reach - how far from an end it can still be taken hold of, in px.
 */
export function gripAt(at: number, [left, right]: readonly [number, number], reach: number): Grip {
  const inside = at > left && at < right;
  const own = inside ? Math.min(reach, (right - left) / 3) : reach;
  const [toLeft, toRight] = [Math.abs(at - left), Math.abs(at - right)];
  if (Math.min(toLeft, toRight) > own) return 'both';
  return toLeft < toRight ? 'start' : 'end';
}

/** A view with one end, or both, moved by so many ms: within the extent, and never shorter than `least` ms. */
export function moveEnds(
  [from, to]: Domain,
  grip: Grip,
  shift: number,
  extent: Domain,
  least: number,
): Domain {
  if (grip === 'start') return [Math.min(Math.max(extent[0], from + shift), to - least), to];
  if (grip === 'end') return [from, Math.max(Math.min(extent[1], to + shift), from + least)];
  const room = [extent[0] - from, extent[1] - to] as const;
  return panDomain([from, to], Math.min(Math.max(shift, room[0]), Math.max(room[0], room[1])));
}

/** Where a key moves an end of the view: by a step, by a whole view with both ends, or as far as it goes. */
export function moveByKey(
  key: string,
  grip: 'start' | 'end',
  domain: Domain,
  extent: Domain,
  least: number,
  step: number,
): Domain | undefined {
  const far = spanOf(extent);
  const [moved, shift] = {
    ArrowRight: [grip, step] as const,
    ArrowUp: [grip, step] as const,
    ArrowLeft: [grip, -step] as const,
    ArrowDown: [grip, -step] as const,
    PageUp: ['both', spanOf(domain)] as const,
    PageDown: ['both', -spanOf(domain)] as const,
    Home: [grip, -far] as const,
    End: [grip, far] as const,
  }[key] ?? [grip, 0];
  return shift === 0 ? undefined : moveEnds(domain, moved, shift, extent, least);
}
