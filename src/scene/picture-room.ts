import type { TimelineEvent } from '../dataset/records.ts';
import { CANVAS } from '../layout/arrange.ts';
import { isAtLeast } from '../layout/form.ts';
import { NAME, nameStyle } from '../layout/poster.ts';
import { isSwitchedOff } from '../model/filter.ts';
import { lanesOf } from '../model/lanes.ts';
import { DAY } from '../time/durations.ts';
import { levelAt } from '../time/ticks.ts';
import type { View } from '../view/view.ts';
import type { Plan } from './picture-plans.ts';
import type { PictureRequest } from './picture-request.ts';
import { presetOf, type PictureType } from './picture-type.ts';

/** Names of lanes stand at the left of a picture that is this much wider than high, and as wide in units. */
const GUTTER = { shape: 1.2, from: 560, width: 138, widest: 190 };

/** Whether one row of labels says all that the axis has to say: where colours and the editors need no second. */
export const isFlat = (request: PictureRequest, view: View, width: number): boolean =>
  view.group === 'theme' && !presetOf(request).insight && !isAtLeast(levelOf(view, width), 'month');

export const levelOf = ({ domain }: View, width: number) => levelAt((width * DAY) / (domain[1] - domain[0]));

/** No lane is lower than this, in units. */
export const LOWEST_LANE = 22;

export const lanesIn = ({ timeline, locale }: PictureRequest, { group, filter }: View): number =>
  lanesOf(timeline, group, filter, locale.canvas).filter(
    ({ id, theme }) => !theme || !isSwitchedOff(id, filter),
  ).length;

/** How many rows of marks each lane has room for, at least one, where there is little. */
export const rowsIn = (free: number, view: View, request: PictureRequest): number =>
  Math.max(1, Math.floor((free - CANVAS.axis) / Math.max(1, lanesIn(request, view)) / CANVAS.slot) - 1);

/** The event whose hours stand under the canvas of a picture that is not wide, if there is one. */
export function insetUnder(
  { timeline, view }: PictureRequest,
  { width, height }: PictureType,
  { inset }: Plan,
  events: readonly TimelineEvent[],
): TimelineEvent | undefined {
  const [from, to] = view.domain;
  const days = (to - from) / DAY;
  const pxPerDay = width / days;
  if (!inset || width > height * GUTTER.shape || width < 440 || pxPerDay < 0.6 || pxPerDay > 6)
    return undefined;
  return events.find((event) => event.inset && (timeline.place(event.place)?.nights.length ?? 0) > 0);
}

/** Room for the names of lanes at the left, in units: none where they stand above, or do not fit. */
export function gutterOf(
  { timeline, locale, measure }: PictureRequest,
  view: View,
  inner: number,
  shape: number,
  unbroken: boolean,
): number {
  if (shape < GUTTER.shape || inner < GUTTER.from || view.group === 'none') return 0;
  const words = lanesOf(timeline, view.group, view.filter, locale.canvas).flatMap(({ name, short }) =>
    unbroken && view.group !== 'theme' ? (short ?? name) : (short ?? name).split(' '),
  );
  const widest = Math.max(0, ...words.map((text) => measure.width({ ...nameStyle, text }, NAME.size)));
  const needed = Math.max(GUTTER.width, Math.ceil(widest) + NAME.gap);
  return needed <= GUTTER.widest ? needed : 0;
}
