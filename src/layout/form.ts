import type { Moment } from '../time/moment.ts';
import type { Level } from '../time/ticks.ts';

/** The shape that a date takes at a zoom. */
export type Form =
  | 'needle' // hour-precise, too short to show its hours
  | 'hours' // hour-precise, as long as it lasted
  | 'dot' // one day
  | 'dots' // several single days
  | 'bar' // whole days
  | 'ring' // a period of doubt, too short to show
  | 'capsule' // a period of doubt
  | 'blur-ring' // an approximate window, too short to show
  | 'blur' // an approximate window
  | 'hollow' // planned, did not happen
  | 'ticks' // repeated, undated
  | 'line'; // open or unknown at an end

/** A mark along the axis, in px from the left of the canvas. */
export interface Extent {
  readonly form: Form;
  /** What is drawn; never narrower than `from` to `to`. */
  readonly left: number;
  readonly right: number;
  /** What the date says: the span itself, or the period of doubt. */
  readonly from: number;
  readonly to: number;
}

/** Below this width in px a period of doubt is a ring. */
const HOLLOW_BELOW = 14;
/** From this width in px a mark shows the whole of its interval. */
export const UNFOLD_AT = 24;

/** Least drawn width in px of each form that has one. */
const LEAST: Record<Form, number> = {
  needle: 11,
  hours: UNFOLD_AT,
  dot: 13,
  dots: 13,
  bar: 9,
  ring: 12,
  capsule: HOLLOW_BELOW,
  'blur-ring': 12,
  blur: HOLLOW_BELOW,
  hollow: 11,
  ticks: 0,
  line: 0,
};

/**
 * The unfolding rule: which form a date takes when its interval is `width` px wide. Between the
 * least width of a form and the next form, the form is stretched, so that no mark ever looks more
 * exact than its date.
 */
export function formOf(moment: Moment, width: number): Form {
  switch (moment.precision) {
    case 'hour':
      return width < UNFOLD_AT ? 'needle' : 'hours';
    case 'day':
      return width < UNFOLD_AT ? 'dot' : 'capsule';
    case 'days':
      return 'bar';
    case 'month':
      return width < HOLLOW_BELOW ? 'ring' : 'capsule';
    case 'approximate':
      return width < HOLLOW_BELOW ? 'blur-ring' : 'blur';
    case 'repeated':
      return moment.days === undefined ? 'ticks' : 'dots';
    case 'open':
      return 'line';
    case 'planned':
      return width < UNFOLD_AT ? 'hollow' : 'capsule';
  }
}

/** How far the zoom that forms are chosen by may be from the one that is shown: 8 %. */
const SLACK = 1.08;

/**
 * The zoom that forms are chosen by, in px per day: the one before, until what is shown is more than 8 % off, and then
 * no further off than that (hysteresis as of a loose screw). However a zoom trembles, no form flickers.
 */
export const formsAt = (pxPerDay: number, before = pxPerDay): number =>
  Math.min(pxPerDay * SLACK, Math.max(pxPerDay / SLACK, before));

/**
 * Where a moment's mark lies.
 *
 * @param x - instant (UTC ms) to px; must not decrease.
 * @param slack - the zoom that forms are chosen by, as a share of the zoom of `x`.
 */
export function extentOf(moment: Moment, x: (instant: number) => number, slack = 1): Extent {
  const from = x(moment.start.earliest);
  const to = x(moment.end.latest);
  return extentAs(formOf(moment, (to - from) * slack), from, to);
}

/** Where a mark lies in a given form, its interval being from `from` to `to` px. */
export function extentAs(form: Form, from: number, to: number): Extent {
  const slack = Math.max(0, LEAST[form] - (to - from)) / 2;
  return { form, from, to, left: from - slack, right: to + slack };
}

/** Height in px of a form; unfolded ones grow with the zoom. */
export function heightOf(form: Form, level: Level): number {
  const deep = DEPTH[level];
  switch (form) {
    case 'needle':
    case 'hollow':
      return 26;
    case 'hours':
      return [20, 20, 20, 20, 22, 30, 46][deep] as number;
    case 'dot':
    case 'dots':
      return 13;
    case 'bar':
      return deep < 3 ? 12 : 16;
    case 'ring':
    case 'blur-ring':
      return 12;
    case 'capsule':
    case 'blur':
      return [14, 14, 14, 20, 22, 26, 26][deep] as number;
    case 'ticks':
      return 9;
    case 'line':
      return 9;
  }
}

const DEPTH: Record<Level, number> = { decade: 0, year: 1, quarter: 2, month: 3, week: 4, day: 5, hour: 6 };

/** True from `level` down, that is for it and all closer ones. */
export const isAtLeast = (level: Level, closest: Level) => DEPTH[level] >= DEPTH[closest];
