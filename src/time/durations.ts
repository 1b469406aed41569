/** Lengths of time, in ms. A day by the calendar may be shorter or longer, where clocks change. */
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
