import type { TimelineEvent } from '../dataset/records.ts';
import type { Box } from '../scene/scene.ts';
import type { Extent, Form } from './form.ts';
import type { Measure } from './metrics.ts';
import { clearOf } from './night.ts';
import { wrap, type RunStyle, type WrappedLine } from './wrap.ts';

/** Type of the labels at the picture's own scale, in px. */
export const LABEL = { size: 13, line: 16.5, tracking: -0.04 };

/** From the mark to its label, in px. */
const GAP = 11;
const WIDEST = 240;
const WIDEST_IN_ONE_LINE = 330;
const NARROWEST = 96;
const MOST_LINES = 3;
/** From the limits of labels to the edge of the canvas, in px; a mark beyond it keeps its label out there. */
const EDGE = 8;
/** Forms whose ground is light enough to write on, and where inside them the words begin, in px. */
const INSIDE: readonly Form[] = ['capsule', 'blur'];
export const INDENT = 22;

/** The authored wordings of an event, longest first. */
export const LENGTHS = ['title', 'short', 'tiny'] as const;
export type Length = (typeof LENGTHS)[number];

/** Where a label stands to its mark; `inside` is a band's own ground. */
export type Side =
  | 'right'
  | 'left'
  | 'below-right'
  | 'below-left'
  | 'below'
  | 'below-end'
  | 'above'
  | 'above-right'
  | 'above-left'
  | 'inside'
  | 'callout';

/** Lines of a label with their place: `dx` from the mark's anchor, `dy` from its centre, in px. */
export interface Label {
  readonly length: Length;
  readonly side: Side;
  readonly lines: readonly WrappedLine[];
  /** `end`: lines end at `dx`. */
  readonly align: 'start' | 'end';
  readonly dx: number;
  /** Top of the first line. */
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  /** The name of the event's theme, over the first line. */
  readonly name?: WrappedLine;
  /** How many runs of the first line are in the theme's colour; the date alone if left out. */
  readonly leads?: number;
}

/** A label with the order in which it is preferred (less is better). */
export interface Candidate {
  readonly label: Label;
  readonly cost: number;
}

export interface LabelDate {
  readonly text: string;
  readonly italic: boolean;
}

/** Colours are settled by the scene; the layout leaves them open. */
export const dateStyle = (italic: boolean): RunStyle => ({
  family: 'Public Sans',
  weight: italic ? 600 : 700,
  italic,
  fill: '',
  tracking: LABEL.tracking,
});
export const titleStyle: RunStyle = {
  family: 'Public Sans',
  weight: 400,
  italic: false,
  fill: '',
  tracking: LABEL.tracking,
};

const LENGTH_COST: Record<Length, number> = { title: 0, short: 16, tiny: 26 };

/** Preference of sides after Imhof (1975): beside before below, right before left. */
const POINT_SIDES: readonly [Side, number][] = [
  ['right', 0],
  ['left', 1],
  ['below-right', 4],
  ['below-left', 5],
];
const SPAN_SIDES: readonly [Side, number][] = [
  ['inside', -4],
  ['below', 0],
  ['below-end', 1],
  ['right', 3],
  ['left', 4],
  ['above', 8],
];

/** A mark as high as this, in px, is a band, and rather short words inside it than long ones elsewhere. */
const BAND = 26;
const IN_BAND = -24;

/**
 * Every label an event may have at a mark, best first.
 *
 * @param extent - the mark, in px of the canvas.
 * @param height - of the mark, in px.
 * @param limits - left and right edge that the label must keep within, in px.
 * @param dusks - where day and night meet, in px.
 * @param note - what follows the words, never broken from the last of them.
 * @param more - sides that a label has besides, with what they cost.
 */
export function candidates(
  event: TimelineEvent,
  date: LabelDate,
  extent: Extent,
  height: number,
  lengths: readonly Length[],
  limits: readonly [left: number, right: number],
  measure: Measure,
  dusks: readonly number[],
  note = '',
  more?: readonly (readonly [Side, number])[],
): Candidate[] {
  const found: Candidate[] = [];
  const wide = extent.right - extent.left >= 24;
  const usual = wide ? SPAN_SIDES : POINT_SIDES;
  const sides = more ? [...new Map([...more, ...usual])] : usual;
  for (const length of lengths) {
    for (const [lines, lineCost] of wrappings(event, length, date, measure, wide, note)) {
      for (const [side, sideCost] of sides) {
        const label = place(length, side, lines, extent, height, limits, dusks);
        const inBand = side === 'inside' && height >= BAND ? IN_BAND : 0;
        if (label) found.push({ label, cost: LENGTH_COST[length] + lineCost + sideCost + inBand });
      }
    }
  }
  const callout = calloutOf(event, extent, height, limits, measure);
  if (callout) found.push(callout);
  return found.sort((a, b) => a.cost - b.cost);
}

/** From this width in px the hours of an event are told at their ends, above them. */
const CALLOUT_FROM = 160;
/**
 * Room for a clock time in display type, beyond the end for its words, and for those at the start; size of the clock
 * times, and from a stem to its words; in px.
 */
export const CALLOUT = { time: 30, end: 150, words: 190, size: 23, indent: 9 } as const;

/** No other label is as good, however far down it stands. */
const CALLOUT_COST = -120;

/** Words at the start and the end of an event with clock times: only where they are authored. */
function calloutOf(
  event: TimelineEvent,
  extent: Extent,
  markHeight: number,
  [leftLimit, rightLimit]: readonly [number, number],
  measure: Measure,
): Candidate | undefined {
  const left = Math.max(extent.left, leftLimit);
  const wide = extent.right - extent.left >= CALLOUT_FROM;
  if (!event.captions || extent.form !== 'hours' || !wide || left > rightLimit - CALLOUT.words)
    return undefined;
  const lines = wrap(undefined, event.captions.start, titleStyle, LABEL.size, CALLOUT.words, measure);
  const height = CALLOUT.time + lines.length * LABEL.line + 8;
  const label: Label = {
    length: 'title',
    side: 'callout',
    lines,
    align: 'start',
    dx: left - extent.left,
    dy: -markHeight / 2 - height,
    width: Math.min(extent.right + CALLOUT.end, rightLimit) - left,
    height,
  };
  return { label, cost: CALLOUT_COST };
}

/** Lines of a label with what that many of them cost. */
type Wrapping = readonly [lines: readonly WrappedLine[], cost: number];

/** Wrappings depend on nothing that a gesture changes, so they are made once. */
const wrapped = new WeakMap<Measure, WeakMap<TimelineEvent, Map<string, readonly Wrapping[]>>>();

function wrappings(
  event: TimelineEvent,
  length: Length,
  date: LabelDate,
  measure: Measure,
  wide: boolean,
  note: string,
) {
  const byEvent = wrapped.get(measure) ?? new WeakMap<TimelineEvent, Map<string, readonly Wrapping[]>>();
  wrapped.set(measure, byEvent);
  const known = byEvent.get(event) ?? new Map<string, readonly Wrapping[]>();
  byEvent.set(event, known);
  const key = `${length} ${wide} ${note} ${date.text}`;
  const found = known.get(key) ?? makeWrappings(event[length] + note, date, measure, wide);
  known.set(key, found);
  return found;
}

/** One line where it is short enough, and the balanced breaks at full and at narrow width. */
function makeWrappings(text: string, date: LabelDate, measure: Measure, wide: boolean): Wrapping[] {
  const lead = { text: date.text, style: dateStyle(date.italic) };
  const at = (width: number) => wrap(lead, text, titleStyle, LABEL.size, width, measure);
  const widest = (lines: readonly WrappedLine[]) => Math.max(...lines.map((line) => line.width));
  const seen = new Set<number>();
  const found: Wrapping[] = [];
  if (wide) found.push([at(Number.MAX_SAFE_INTEGER), 0]);
  for (const width of [WIDEST_IN_ONE_LINE, WIDEST, 190, 150, NARROWEST]) {
    const lines = at(width);
    if (lines.length > MOST_LINES || seen.has(lines.length) || widest(lines) > width + 1) continue;
    if (width === WIDEST_IN_ONE_LINE && lines.length > 1) continue;
    seen.add(lines.length);
    found.push([lines, (lines.length - 1) * 2]);
  }
  return found;
}

function place(
  length: Length,
  side: Side,
  lines: readonly WrappedLine[],
  extent: Extent,
  markHeight: number,
  [leftLimit, rightLimit]: readonly [number, number],
  dusks: readonly number[],
): Label | undefined {
  const width = Math.max(...lines.map((line) => line.width));
  const height = lines.length * LABEL.line;
  const left = Math.max(extent.left, leftLimit);
  const right = Math.min(extent.right, rightLimit);
  const beside = -LABEL.line / 2;
  const below = markHeight / 2 + 4;
  const own = () => leftInSpan(side, extent, width, [leftLimit, rightLimit], dusks);
  const at = (x: number, dy: number, align: 'start' | 'end'): Label | undefined => {
    const start = align === 'start' ? x : x - width;
    const end = start + width;
    const inside = start >= leftLimit && end <= rightLimit;
    const seen = extent.right > leftLimit - EDGE && extent.left < rightLimit + EDGE;
    if (seen ? !inside : start < rightLimit + EDGE && end > leftLimit - EDGE) return undefined;
    return { length, side, lines, align, dx: x - extent.left, dy, width, height };
  };
  switch (side) {
    case 'right':
      return extent.right > rightLimit || width > WIDEST_IN_ONE_LINE
        ? undefined
        : at(extent.right + GAP, beside, 'start');
    case 'left':
      return extent.left < leftLimit || width > WIDEST_IN_ONE_LINE
        ? undefined
        : at(extent.left - GAP, beside, 'end');
    case 'below-right':
      return at(extent.left, below, 'start');
    case 'below-left':
      return at(extent.right, below, 'end');
    case 'below':
      if (width > WIDEST_IN_ONE_LINE) return undefined;
      return at(own(), below, 'start');
    case 'below-end':
      if (width > WIDEST_IN_ONE_LINE || extent.left + 2 < leftLimit) return undefined;
      return at(Math.min(extent.left + 2, rightLimit - width), below, 'start');
    case 'above':
      if (width > WIDEST_IN_ONE_LINE) return undefined;
      return at(own(), -markHeight / 2 - 4 - height, 'start');
    case 'above-right':
      return at(extent.left, -markHeight / 2 - 4 - height, 'start');
    case 'above-left':
      return at(extent.right, -markHeight / 2 - 4 - height, 'end');
    case 'inside':
      return lines.length === 1 &&
        INSIDE.includes(extent.form) &&
        markHeight >= 20 &&
        right - left >= width + 2 * INDENT
        ? at(own(), beside, 'start')
        : undefined;
    case 'callout':
      return undefined;
  }
}

/** Whether a label stays in view while its mark does. */
export const isSticky = (side: Side) => side === 'below' || side === 'above' || side === 'inside';

/**
 * Where a label begins that stands below, above or inside its mark, in px of the canvas: at the mark's left end,
 * or where what is in view of it begins, as long as the mark lasts; past a border of day and night if it can be.
 */
export function leftInSpan(
  side: Side,
  extent: Pick<Extent, 'left' | 'right'>,
  width: number,
  [leftLimit, rightLimit]: readonly [number, number],
  dusks: readonly number[],
): number {
  const indent = side === 'inside' ? INDENT : 2;
  const left = Math.max(extent.left + indent, leftLimit + indent - 2);
  const furthest = Math.max(extent.left + indent, Math.min(extent.right, rightLimit) - width - indent);
  return clearOf(dusks, Math.min(left, furthest), width, furthest);
}

/** The ground a label takes, in px: `x` from the mark's left edge on the canvas. */
export function boxOf(label: Label, markLeft: number, centre: number): Box {
  const x = markLeft + label.dx;
  return {
    x: label.align === 'start' ? x : x - label.width,
    y: centre + label.dy,
    width: label.width,
    height: label.height,
  };
}
