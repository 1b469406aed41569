import type { TimelineEvent } from '../dataset/records.ts';
import type { Precision } from '../time/moment.ts';

/** The surer the date, the earlier its label is placed. */
const RANK: Record<Precision, number> = {
  hour: 0,
  day: 1,
  days: 2,
  planned: 3,
  month: 4,
  approximate: 5,
  repeated: 6,
  open: 7,
};

/**
 * Who chooses its place first: what the reader has chosen, then by weight, parents before their parts,
 * then the surer date, then the earlier one.
 */
export const priorityOrder =
  (chosen: readonly (string | undefined)[]) =>
  (a: TimelineEvent, b: TimelineEvent): number =>
    Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) ||
    b.weight - a.weight ||
    Number(a.parent !== undefined) - Number(b.parent !== undefined) ||
    RANK[a.moment.precision] - RANK[b.moment.precision] ||
    a.moment.start.earliest - b.moment.start.earliest ||
    (a.id < b.id ? -1 : 1);
