import type { Rule } from './rule.ts';

const LONGEST_NIGHT = 24 * 3_600_000;

/** Nights run from a sunset to the sunrise after it, in order, and do not overlap. */
export const night: Rule = function* (record, { dates }) {
  for (const [place, { nights = [] }] of record.places.entries()) {
    let previousSunrise = -Infinity;
    for (const index of nights.keys()) {
      const path = `/places/${place}/nights/${index}`;
      const interval = dates.intervals.get(path);
      if (!interval) continue;
      const [sunset, sunrise] = interval;
      if (sunrise <= sunset) {
        yield {
          path: `${path}/sunrise`,
          message: 'The sunrise is not after the sunset.',
          remedy: 'Give the sunrise of the next morning.',
        };
      } else if (sunrise - sunset > LONGEST_NIGHT) {
        yield {
          path: `${path}/sunrise`,
          message: 'The night is longer than a day.',
          remedy: 'Give the sunrise of the next morning.',
        };
      }
      if (sunset < previousSunrise) {
        yield {
          path,
          message: 'The night begins before the one listed above it has ended.',
          remedy: 'List the nights in order, each once.',
        };
      }
      previousSunrise = Math.max(previousSunrise, sunrise);
    }
  }
};
