import { interpolateZoom } from 'd3-interpolate';
import type { Domain } from '../time/domain.ts';

const SHORTEST = 350;
const LONGEST = 1400;

/**
 * The smooth way from one domain to another: out, across and in (van Wijk and Nuij 2003, in one
 * dimension).
 *
 * @returns the duration in ms, and the domain at a fraction from 0 to 1 of it.
 */
export function flight(from: Domain, to: Domain): { duration: number; at: (fraction: number) => Domain } {
  const centre = (domain: Domain) => (domain[0] + domain[1]) / 2;
  const origin = centre(from);
  const unit = from[1] - from[0];
  const path = interpolateZoom([0, 0, 1], [(centre(to) - origin) / unit, 0, (to[1] - to[0]) / unit]);
  return {
    duration: Math.min(LONGEST, Math.max(SHORTEST, path.duration)),
    at: (fraction) => {
      if (fraction >= 1) return to;
      const [x, , width] = path(standard(fraction));
      const middle = origin + x * unit;
      return [middle - (width * unit) / 2, middle + (width * unit) / 2];
    },
  };
}

/** Eases out, close to cubic-bezier(0.2, 0, 0, 1). */
const standard = (t: number) => 1 - (1 - t) ** 3;
