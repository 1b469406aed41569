import type { TimelineEvent } from '../dataset/records.ts';
import { CANVAS, type ArrangedLane, type Arrangement, type Placed } from '../layout/arrange.ts';
import { DAY } from '../time/durations.ts';
import { overlapDepth } from '../layout/box.ts';
import { extentAs, extentOf, formOf, formsAt, heightOf, type Extent } from '../layout/form.ts';
import { boxOf, isSticky, leftInSpan, type Label } from '../layout/labels.ts';
import type { Level } from '../time/ticks.ts';
import { fullHours } from '../time/zone.ts';
import { inkOf } from './ink.ts';
import type { CloseUp } from './close-up.ts';
import { insetMarks } from './inset.ts';
import { labelMarks } from './label.ts';
import { drawMark, type Glyph } from './marks/mark.ts';
import { px } from './marks/number.ts';
import type { Memo } from './memo.ts';
import type { Palette } from './palette.ts';
import type { Box, Group, Mark, Target } from './scene.ts';

/** A zoom that was left a moment ago. */
export interface RecentZoom {
  readonly pxPerDay: number;
  /** How far what had a form at it only has gone since, from 0, not at all, to below 1. */
  readonly gone: number;
}

/** All that the marks of one picture share. */
export interface Canvas {
  readonly arrangement: Arrangement;
  readonly level: Level;
  readonly x: (instant: number) => number;
  readonly pxPerDay: number;
  readonly palette: Palette;
  /** Prefix of references to the scene's gradients. */
  readonly fades: string;
  readonly memo: Memo;
  /** Events that stay lit while one is selected; all of them where none is. */
  readonly lit: (id: string) => boolean;
  /** False at night: text stands on the ground as it is. */
  readonly grounds: boolean;
  /** True where there is no paper behind the picture. */
  readonly transparent: boolean;
  /** Where day and night meet, in px: words do not cross it if they can help it. */
  readonly dusks: readonly number[];
  /** The zooms that were left a moment ago, the latest first. */
  readonly recent: readonly RecentZoom[];
  readonly closeUp: CloseUp | undefined;
}

/** Out of view by more than this, in px, a mark is not drawn. */
const MARGIN = 40;
const MOST_STOPS = 60;

export interface DrawnEvent {
  readonly placed: Placed;
  readonly extent: Extent;
  readonly groups: Group[];
  readonly target: Target;
}

/** Draws what of a lane's dated events is in view. */
export function eventGroups(lane: ArrangedLane, canvas: Canvas): DrawnEvent[] {
  const { arrangement, x, pxPerDay } = canvas;
  const { width, gutter } = arrangement;
  const slack = formsAt(pxPerDay, arrangement.formsAt) / pxPerDay;
  const seen = lane.placed
    .map((placed) => ({ placed, extent: extentOf(placed.event.moment, x, slack) }))
    .filter(({ extent: { left, right } }) =>
      right - left > 2 * MARGIN
        ? right > gutter && left < width
        : arrangement.still
          ? left + right > 2 * gutter && left + right < 2 * width
          : right > gutter - MARGIN && left < width + MARGIN,
    );
  const crowded = crowdedLabels(seen, canvas);
  return seen.map(({ placed, extent }) => drawEvent(placed, extent, canvas, !crowded.has(placed)));
}

/** A label that reaches this far into another, in px, gives way while a gesture lasts. */
const TOLERATED = 8;

function crowdedLabels(
  seen: readonly { readonly placed: Placed; readonly extent: Extent }[],
  { arrangement, pxPerDay }: Canvas,
): ReadonlySet<Placed> {
  const atRest =
    (arrangement.width - arrangement.gutter) / ((arrangement.domain[1] - arrangement.domain[0]) / DAY);
  const crowded = new Set<Placed>();
  if (Math.abs(pxPerDay / atRest - 1) < 1e-6) return crowded;
  const boxes: Box[] = [];
  for (const { placed, extent } of [...seen].sort((a, b) => b.placed.event.weight - a.placed.event.weight)) {
    if (!placed.label) continue;
    const box = boxOf(placed.label, extent.left, placed.y);
    if (boxes.some((other) => overlapDepth(other, box) > TOLERATED)) crowded.add(placed);
    else boxes.push(box);
  }
  return crowded;
}

function drawEvent(placed: Placed, extent: Extent, canvas: Canvas, labelled: boolean): DrawnEvent {
  const { arrangement, level, palette, memo, lit, grounds, closeUp } = canvas;
  const { width, gutter, timeline, view } = arrangement;
  const { event, y, label } = placed;
  const ink = inkOf(event, timeline, palette);
  const height = heightOf(extent.form, level);
  const clip = clipped(extent, gutter, width);
  const isLit = lit(event.id);
  const origin = clip.left;
  const was = formerForm(event, extent, canvas);
  const groups: Group[] = [
    ...(was ? [markGroup('form', { ...placed, more: 0 }, was.extent, canvas, 1 - was.gone)] : []),
    markGroup('mark', placed, extent, canvas, was?.gone ?? 1),
  ];

  if (placed.inset && level === 'year' && labelled) {
    const at = { x: px(origin), y };
    const marks = memo(`inset ${event.id}`, palette.name, () =>
      insetMarks(placed, placed.inset as NonNullable<Placed['inset']>, extent, canvas),
    );
    const ground = marks.find(({ kind }) => kind === 'rect');
    // Lines go on beneath it where it is dimmed too.
    if (ground?.kind === 'rect' && !isLit)
      groups.push({
        key: `under ${event.id}`,
        ...at,
        opacity: 1,
        marks: [{ ...ground, fill: palette.paper }],
      });
    groups.push({ key: `inset ${event.id}`, ...at, opacity: isLit ? 1 : 0.6, marks });
  }
  if (label && labelled) {
    const selected = event.id === view.selected;
    const inside = label.side === 'inside';
    // On the tint of a band what is tertiary could not be read.
    const dimmed = inside ? palette.secondary : palette.tertiary;
    groups.push({
      key: `label ${event.id}`,
      x: px(labelX(label, extent, [gutter + CANVAS.edge, width - CANVAS.edge], canvas.dusks)),
      y: px(y + label.dy),
      opacity: 1,
      marks: memo(
        `label ${event.id}`,
        `${palette.name} ${palette.paper} ${isLit} ${selected} ${label.side === 'callout' ? px(extent.right - extent.left) + px(extent.left) : ''}`,
        () =>
          ((label.side === 'callout' && closeUp?.calloutMarks(placed, extent, canvas)) || labelMarks)(label, {
            date: isLit ? ink.text : dimmed,
            words: isLit ? palette.ink : dimmed,
            ground: grounds && !inside ? palette.paper : undefined,
            strong: selected,
          }),
      ),
    });
  }
  return { placed, extent, groups, target: targetOf(event, clip, y, height) };
}

/** The form that a mark had at a zoom left a moment ago, if another, where the mark is now; and how far it has gone. */
function formerForm(
  { moment }: TimelineEvent,
  { form, from, to }: Extent,
  { recent, pxPerDay, arrangement }: Canvas,
) {
  for (const zoom of recent) {
    const former = formOf(moment, ((to - from) * formsAt(zoom.pxPerDay, arrangement.formsAt)) / pxPerDay);
    if (former !== form) return { extent: extentAs(former, from, to), gone: zoom.gone };
  }
  return undefined;
}

/** A mark in one of its forms. @param share - of its full opacity, from 0 to 1. */
function markGroup(
  key: 'mark' | 'form',
  { event, y, more }: Placed,
  extent: Extent,
  canvas: Canvas,
  share: number,
): Group {
  const { arrangement, level, palette, memo, lit, fades, pxPerDay } = canvas;
  const { width, gutter, timeline } = arrangement;
  const ink = inkOf(event, timeline, palette);
  const height = heightOf(extent.form, level);
  const clip = clipped(extent, gutter, width);
  const origin = clip.left;

  const glyph: Glyph = {
    left: 0,
    right: clip.right - origin,
    from: extent.from - origin,
    to: extent.to - origin,
    cutLeft: clip.cutLeft,
    cutRight: clip.cutRight,
    height,
    level,
    moment: event.moment,
    ink,
    palette,
    fades,
    stops: stopsOf(event, extent, canvas).map((stop) => stop - origin),
    day: pxPerDay,
  };
  const shape = [
    extent.form,
    level,
    px(glyph.right),
    glyph.cutLeft || glyph.cutRight ? px(glyph.from) : 0,
    px(glyph.to - glyph.from),
    glyph.cutLeft,
    glyph.cutRight,
    palette.name,
    palette.paper,
  ];
  const withStops = glyph.stops.length > 0 ? px((glyph.stops[0] as number) + pxPerDay * 1e4) : '';
  const marks = memo(`${key} ${event.id}`, `${shape.join(' ')} ${withStops} ${more}`, () => [
    ...drawMark(extent.form, glyph),
    ...(more > 0 ? [moreMark(more, glyph.right, canvas)] : []),
  ]);
  const opacity = px((lit(event.id) ? 1 : 0.5) * share);
  return { key: `${key} ${event.id}`, x: px(origin), y, opacity, marks };
}

interface Clipped {
  readonly left: number;
  readonly right: number;
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** A mark's ends, cut at the edges of the canvas. */
export function clipped(extent: Pick<Extent, 'left' | 'right'>, gutter: number, width: number): Clipped {
  const long = extent.right - extent.left > 2 * MARGIN;
  return {
    left: long ? Math.max(extent.left, gutter) : extent.left,
    right: long ? Math.min(extent.right, width) : extent.right,
    cutLeft: long && extent.left < gutter,
    cutRight: long && extent.right > width,
  };
}

/** Labels of long marks stay in view while their mark does; others keep to their mark. */
export function labelX(
  label: Label,
  extent: Extent,
  [leftLimit, rightLimit]: readonly [number, number],
  dusks: readonly number[],
): number {
  if (isSticky(label.side)) {
    return leftInSpan(label.side, extent, label.width, [leftLimit, rightLimit], dusks);
  }
  if (label.side === 'below-end') {
    return Math.min(extent.left + 2, Math.max(rightLimit - label.width, extent.left + label.dx));
  }
  return extent.left + label.dx;
}

function moreMark(more: number, right: number, { arrangement, palette }: Canvas): Mark {
  return {
    kind: 'text',
    x: px(right + 7),
    y: 4.2,
    size: 11.5,
    anchor: 'start',
    runs: [
      {
        text: arrangement.locale.canvas.more(more),
        family: 'Public Sans',
        weight: 400,
        italic: false,
        fill: palette.tertiary,
      },
    ],
  };
}

/** Instants inside a mark that it shows, in px: full hours of an hour bar, days of a set. */
function stopsOf({ moment }: TimelineEvent, { form, from, to }: Extent, { x, pxPerDay }: Canvas): number[] {
  if (form === 'dots') return (moment.days ?? []).map((day) => x(day + DAY / 2));
  if (form !== 'hours' || pxPerDay < 24 * 14 || to - from > MOST_STOPS * pxPerDay) return [];
  return fullHours(moment.start.earliest, moment.end.latest, moment.zone).slice(0, MOST_STOPS).map(x);
}

const LEAST_TARGET = 28;

/** A place to point at: the visible part of the mark, at least 28 px each way. */
function targetOf(event: TimelineEvent, clip: Clipped, y: number, height: number): Target {
  const cx = (clip.left + clip.right) / 2;
  const width = Math.max(LEAST_TARGET, clip.right - clip.left);
  const tall = Math.max(LEAST_TARGET, height);
  return {
    event: event.id,
    x: px(cx - width / 2),
    y: px(y - tall / 2),
    width: px(width),
    height: px(tall),
    cx: px(cx),
    cy: px(y),
    rx: px((clip.right - clip.left) / 2),
    ry: height / 2,
  };
}
