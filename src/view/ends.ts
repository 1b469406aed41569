import type { Locale } from '../locale/locale.ts';
import type { Domain } from '../time/domain.ts';
import { DAY } from '../time/durations.ts';
import { wordClock, wordInstant } from '../time/wording.ts';
import { toWall } from '../time/zone.ts';

/** The two ends of a stretch of time in words. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * The ends of a domain, each as finely as its length asks for, the last day or month being inside it: "3" and
 * "9 March", "September" and "December", "3 March, noon" and "4 March, 6 a.m.".
 *
 * @param year - the year that need not be named.
 */
export function wordEnds([start, end]: Domain, zone: string, year: number, locale: Locale): Ends {
  const wall = (instant: number) => new Date(toWall(zone, instant)).toISOString();
  const yearOf = (instant: number) => new Date(toWall(zone, instant)).getUTCFullYear();
  const plain = yearOf(start) === year && yearOf(end - 1) === year;
  const word = (instant: number, pattern: Parameters<typeof wordInstant>[2]) =>
    wordInstant(instant, zone, pattern, locale);
  const last = end - 1;
  const days = (end - start) / DAY;
  if (days < 3) {
    const clock = (instant: number) =>
      `${word(instant, plain ? 'dayMonthFull' : 'dayFull')}${locale.words.at}${wordClock(instant, zone, locale).text}`;
    return { from: clock(start), to: clock(end) };
  }
  if (days > 800) return { from: word(start, 'year'), to: word(last, 'year') };
  if ([start, end].every((instant) => wall(instant).endsWith('-01T00:00:00.000Z'))) {
    const month = plain ? 'month' : 'monthYear';
    return { from: word(start, month), to: word(last, month) };
  }
  const day = plain ? 'dayMonthFull' : 'dayFull';
  const sameMonth = wall(start).slice(0, 7) === wall(last).slice(0, 7);
  return { from: word(start, sameMonth ? 'dayOfMonth' : day), to: word(last, day) };
}
