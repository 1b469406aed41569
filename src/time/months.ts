import type { Instant } from './moment.ts';
import { fromWall, toWall } from './zone.ts';

/**
 * A place on a line of months: whole numbers are the beginnings of months, counted from the year 0, and the
 * fraction is the part of the month that is past by the wall clocks of a zone. Unlike instants, such places
 * are comparable between zones: the first of June is the same everywhere.
 */
export type MonthPlace = number;

/** Beyond this many ms from 1970 there is no calendar, only "unknown" or "open". */
const LAST_OF_CALENDAR = 8.6e15;

const wallOf = (month: number): number =>
  new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);

/** Where an instant lies; ±Infinity where it stands for no date. */
export function monthPlace(instant: Instant, zone: string): MonthPlace {
  if (Math.abs(instant) > LAST_OF_CALENDAR) return instant < 0 ? -Infinity : Infinity;
  const wall = toWall(zone, instant);
  const date = new Date(wall);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const start = wallOf(month);
  return month + (wall - start) / (wallOf(month + 1) - start);
}

/** The instant at a place. */
export function instantOfPlace(place: MonthPlace, zone: string): Instant {
  const month = Math.floor(place);
  const start = wallOf(month);
  return fromWall(zone, start + (place - month) * (wallOf(month + 1) - start));
}

export const yearOfMonth = (month: number): number => Math.floor(month / 12);
