import type { TimelineEvent } from '../dataset/records.ts';
import { isUndated } from '../model/lanes.ts';
import { monthPlace, type MonthPlace } from '../time/months.ts';

/** An event with the time it may take up, on the line of months. */
export interface Spread {
  readonly event: TimelineEvent;
  readonly from: MonthPlace;
  readonly to: MonthPlace;
}

/**
 * A stretch of the ribbon: what was under way before it begins; a month with what is dated to it, or with
 * nothing; or months folded away. `from` and `to` are whole months, `to` exclusive.
 */
export interface Stretch {
  readonly kind: 'before' | 'month' | 'folded';
  readonly from: number;
  readonly to: number;
  readonly own: readonly Spread[];
  /** Whether the mark of an event that is dated elsewhere runs through it. */
  readonly marked: boolean;
}

/** The months between two that have something are folded from this many on. */
const FOLDED_FROM = 2;

/** Where an event lies by the clocks of its own place, which its date is read in. */
export const spreadOf = (event: TimelineEvent): Spread => ({
  event,
  from: monthPlace(event.moment.start.earliest, event.moment.zone),
  to: monthPlace(event.moment.end.latest, event.moment.zone),
});

/** Splits the time that events take up into stretches, in order, without a gap; events keep theirs. */
export function stretchesOf(events: readonly TimelineEvent[]): Stretch[] {
  const spreads = events.map(spreadOf);
  const before = spreads.filter(({ from }) => from === -Infinity);
  const byMonth = new Map<number, Spread[]>();
  for (const spread of spreads.filter(({ from }) => from !== -Infinity)) {
    const month = Math.floor(spread.from);
    byMonth.set(month, [...(byMonth.get(month) ?? []), spread]);
  }
  const dated = spreads.filter(({ event }) => !isUndated(event));
  const isMarked = (from: number, to: number) =>
    dated.some((spread) => spread.from < from && spread.to > from && spread.from < to);

  const months = [...byMonth.keys()].sort((a, b) => a - b);
  const stretches: Stretch[] =
    before.length > 0 ? [{ kind: 'before', from: NaN, to: NaN, own: before, marked: false }] : [];
  const fill = (from: number, to: number) => {
    if (to - from >= FOLDED_FROM)
      stretches.push({ kind: 'folded', from, to, own: [], marked: isMarked(from, to) });
    else if (to > from) stretches.push({ kind: 'month', from, to, own: [], marked: isMarked(from, to) });
  };
  let end = months[0] ?? 0;
  for (const month of months) {
    fill(end, month);
    end = month + 1;
    stretches.push({ kind: 'month', from: month, to: end, own: byMonth.get(month) ?? [], marked: false });
  }
  // What has begun may end later than anything else begins.
  if (months.length > 0)
    fill(end, Math.ceil(Math.max(end, ...dated.map(({ to }) => to).filter(Number.isFinite))));
  return stretches;
}
