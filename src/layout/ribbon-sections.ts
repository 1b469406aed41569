import type { TimelineEvent } from '../dataset/records.ts';
import { isUndated } from '../model/lanes.ts';
import { monthPlace, type MonthPlace } from '../time/months.ts';

/** An event with the time it may take up, on the line of months. */
export interface Spread {
  readonly event: TimelineEvent;
  readonly from: MonthPlace;
  readonly to: MonthPlace;
}

/** What lies before the home view, or after it. */
export type Side = 'early' | 'late';

/** What lies to one side of the home view, under one strip until the reader opens it. */
export interface Fold {
  readonly side: Side;
  readonly held: readonly TimelineEvent[];
  readonly open: boolean;
  /** The month before or after which all of it lies. */
  readonly month: number;
}

/**
 * A stretch of the ribbon: what was under way before it begins; a month with what is dated to it, or with
 * nothing; months folded away because they hold nothing; or the strip over what lies to one side of the home view.
 * `from` and `to` are whole months, `to` exclusive; an open strip takes up no time.
 */
export interface Stretch {
  readonly kind: 'before' | 'month' | 'folded' | 'beyond';
  readonly from: number;
  readonly to: number;
  readonly own: readonly Spread[];
  /** Whether the mark of an event that is dated elsewhere runs through it. */
  readonly marked: boolean;
  /** For what lies beyond the home view. */
  readonly fold?: Fold;
}

/** What of the time that events take up is shown at once, in whole months, and which sides of it besides. */
export interface Shown {
  readonly home: readonly [from: number, to: number];
  readonly unfolded: readonly Side[];
}

/** The months between two that have something are folded from this many on. */
const FOLDED_FROM = 2;

/** Where an event lies by the clocks of its own place, which its date is read in. */
export const spreadOf = (event: TimelineEvent): Spread => ({
  event,
  from: monthPlace(event.moment.start.earliest, event.moment.zone),
  to: monthPlace(event.moment.end.latest, event.moment.zone),
});

/**
 * Splits the time that events take up into stretches, in order, without a gap; events keep theirs. What lies wholly
 * before or after the home view is folded away, unless nothing else is left.
 */
export function stretchesOf(events: readonly TimelineEvent[], shown: Shown): Stretch[] {
  const all = events.map(spreadOf);
  const folds = foldsOf(all, shown);
  const isFolded = (side: Side) => folds[side]?.open === false;
  const hidden = new Set(
    (['early', 'late'] as const).flatMap((side) => (isFolded(side) ? (folds[side]?.held ?? []) : [])),
  );
  const spreads = all.filter(({ event }) => !hidden.has(event));
  // What reaches into the home view from years that are folded is under way there.
  const start = isFolded('early') ? shown.home[0] : -Infinity;
  const isBefore = ({ from }: Spread) => from === -Infinity || from < start;
  const before = spreads.filter(isBefore);
  const byMonth = new Map<number, Spread[]>();
  for (const spread of spreads.filter((each) => !isBefore(each))) {
    const month = Math.floor(spread.from);
    byMonth.set(month, [...(byMonth.get(month) ?? []), spread]);
  }
  const dated = all.filter(({ event }) => !isUndated(event));
  const isMarked = (from: number, to: number) =>
    dated.some((spread) => spread.from < from && spread.to > from && spread.from < to);
  const stretches: Stretch[] = [];
  const beyond = (from: number, to: number, fold: Fold | undefined) => {
    if (fold) stretches.push({ kind: 'beyond', from, to, own: [], marked: false, fold });
  };
  const fill = (from: number, to: number) => {
    if (to - from >= FOLDED_FROM)
      stretches.push({ kind: 'folded', from, to, own: [], marked: isMarked(from, to) });
    else if (to > from) stretches.push({ kind: 'month', from, to, own: [], marked: isMarked(from, to) });
  };
  const finite = (places: readonly number[]) => places.filter(Number.isFinite);

  const months = [...byMonth.keys()].sort((a, b) => a - b);
  let end = months[0] ?? shown.home[0];
  const first = isFolded('early') ? Math.floor(Math.min(end, ...finite(all.map(({ from }) => from)))) : end;
  beyond(first, end, folds.early);
  if (before.length > 0) stretches.push({ kind: 'before', from: NaN, to: end, own: before, marked: false });
  for (const month of months) {
    if (month >= shown.home[1] && !stretches.some(({ fold }) => fold?.side === 'late'))
      beyond(end, end, folds.late);
    fill(end, month);
    end = month + 1;
    stretches.push({ kind: 'month', from: month, to: end, own: byMonth.get(month) ?? [], marked: false });
  }
  // What has begun may end later than anything else begins.
  const last = Math.ceil(Math.max(end, ...finite(dated.map(({ to }) => to))));
  if (isFolded('late')) beyond(end, last, folds.late);
  else if (months.length > 0) fill(end, last);
  return stretches;
}

/** The sides that hold something, where the home view does, too. */
function foldsOf(spreads: readonly Spread[], { home, unfolded }: Shown): Partial<Record<Side, Fold>> {
  const early = spreads.filter(({ to }) => to <= home[0]);
  const late = spreads.filter(({ from }) => from >= home[1]);
  if (early.length + late.length === spreads.length) return {};
  const months = spreads
    .map(({ from }) => Math.floor(from))
    .filter((month) => month >= home[0] && month < home[1]);
  const fold = (side: Side, held: readonly Spread[], month: number): Partial<Record<Side, Fold>> =>
    held.length === 0
      ? {}
      : { [side]: { side, held: held.map(({ event }) => event), open: unfolded.includes(side), month } };
  return {
    ...fold('early', early, months.length > 0 ? Math.min(...months) : home[0]),
    ...fold('late', late, months.length > 0 ? Math.max(...months) : home[1] - 1),
  };
}
