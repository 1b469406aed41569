/** The names that dates in a language are made of, each list in the calendar's order. */
export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** The two halves of a day: "a.m.", "p.m.". */
  readonly halves: readonly [string, string];
}

/** What a token stands for, by the codes of Unicode's date patterns (UTS 35). */
const TOKENS: Readonly<Record<string, (wall: Date, names: DateNames) => string | number | undefined>> = {
  y: (wall) => {
    const year = wall.getUTCFullYear();
    return year > 0 ? year : 1 - year;
  },
  MMMM: (wall, { months }) => months[wall.getUTCMonth()],
  MMM: (wall, { shortMonths }) => shortMonths[wall.getUTCMonth()],
  d: (wall) => wall.getUTCDate(),
  EEEE: (wall, { weekdays }) => weekdays[wall.getUTCDay()],
  EEE: (wall, { shortWeekdays }) => shortWeekdays[wall.getUTCDay()],
  h: (wall) => wall.getUTCHours() % 12 || 12,
  mm: (wall) => String(wall.getUTCMinutes()).padStart(2, '0'),
  aaaa: (wall, { halves }) => halves[wall.getUTCHours() < 12 ? 0 : 1],
};

/**
 * Fills a pattern such as "EEEE d MMMM y" or "h.mm aaaa" with what a wall clock shows. Letters that are no token
 * stay as they are.
 *
 * @param wall - the reading of the clock, in ms as if it were in UTC.
 */
export const fill = (pattern: string, wall: number, names: DateNames): string =>
  pattern.replaceAll(/([a-zA-Z])\1*/g, (token) => String(TOKENS[token]?.(new Date(wall), names) ?? token));
