import type { Relation, TimelineEvent } from '../dataset/records.ts';
import { passes } from '../model/filter.ts';
import type { Link } from '../model/timeline.ts';
import type { Box } from '../scene/scene.ts';
import { CANVAS, scaleOf, type Arrangement } from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { extentOf, heightOf } from './form.ts';
import { headingRuns, headingWidth } from './heading.ts';
import { boxOf, LABEL } from './labels.ts';
import { nightsIn } from './night.ts';
import { STRAND_LEAD } from './strands.ts';
import { wayBetween, withRing, type Point, type Reach } from './way.ts';
import { wrap, type RunStyle, type WrappedLine } from './wrap.ts';

/** A relation of an event as it is drawn: how its line bows, and where its verb stands. */
export interface Join {
  readonly relation: Relation;
  readonly other: TimelineEvent;
  /** Whether it is read from the event to the other. */
  readonly outgoing: boolean;
  /** How far the line bows to the left of its straight way, in px; negative to the right. */
  readonly bend: number;
  /** Left out where there is no free place for it. */
  readonly verb: Verb | undefined;
}

/** Words on a line: their middle stands at a share of the line, or they stand beside it, over it or under it. */
export interface Verb {
  readonly lines: readonly WrappedLine[];
  readonly at: number;
  readonly side: 'on' | 'left' | 'right' | 'above' | 'below';
}

/** A cubic curve, in px of the canvas. */
export interface Curve {
  readonly start: Point;
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

/** At most so many lines; the details list the rest. */
const MOST = 6;
/** Type of verbs, in px. */
export const VERB = { size: 14.5, line: 18, gap: 9 } as const;
const WIDEST = 170;
/** From a line's end to the mark that it meets, beyond what all lines leave, in px. */
const GAP = 2;

const verbStyle: RunStyle = { family: 'Source Serif 4', weight: 400, italic: true, fill: '' };

/** What an event is joined to by relations that a filter lets pass, in the order of the dataset. */
export const linksIn = (
  { timeline, view }: Pick<Arrangement, 'timeline' | 'view'>,
  of = view.selected,
): readonly Link[] =>
  of === undefined ? [] : timeline.linksOf(of).filter(({ other }) => passes(other, view.filter));

const known = new WeakMap<Arrangement, Map<string, readonly Join[]>>();

/**
 * The lines of an event, each bowed so that it crosses few words, with its verb where it covers nothing.
 * They are settled with the arrangement: while a gesture lasts they keep their bow, and verbs their share of it.
 */
export function joinsOf(arrangement: Arrangement, event: TimelineEvent): readonly Join[] {
  const own = known.get(arrangement) ?? new Map<string, readonly Join[]>();
  known.set(arrangement, own);
  const found = own.get(event.id) ?? settle(arrangement, event);
  own.set(event.id, found);
  return found;
}

/** Bows that are tried, as shares of a line's length, least first. */
const BOWS = [0.14, -0.14, 0.26, -0.26, 0.4, -0.4];
const LEAST_BOW = 14;
const MOST_BOW = 110;
/** Shares of the line at which a verb may stand, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const SAMPLES = Array.from({ length: 25 }, (_, index) => (index + 0.5) / 25);
/** Points of a line that are close enough together for a word not to slip between them. */
const FINE = Array.from({ length: 80 }, (_, index) => index / 79);

const COST = { words: 3, struck: 9, marks: 2, outside: 8, noVerb: 40, bow: 8, beside: 1.5, away: 6, line: 3 };

function settle(arrangement: Arrangement, event: TimelineEvent): Join[] {
  const { view, timeline, measure, domain, width, gutter, height } = arrangement;
  const x = scaleOf(domain, width, gutter);
  const from = reachOf(event, arrangement, x, true);
  if (!from) return [];
  const ringed = withRing(from);
  const { words, marks, all } = boxesOf(arrangement, x);
  const points: Point[] = [];
  // By day and night words have no ground, and a line that runs through them would strike them out.
  const dusks = nightsIn(timeline, view, arrangement.level).flat().map(x);
  const sides: Verb['side'][] =
    dusks.length > 0 ? ['right', 'left', 'above', 'below'] : ['on', 'right', 'left'];
  // Nor do verbs stand on a border of the two.
  const borders = dusks.map((dusk): Box => ({ x: dusk - 1, y: 0, width: 2, height }));
  const frame: Box = {
    x: gutter,
    y: CANVAS.axis + 2,
    width: width - gutter,
    height: height - CANVAS.axis - 4,
  };

  const settleOne = ({ relation, other, outgoing }: Link): Join[] => {
    const to = reachOf(other, arrangement, x, true);
    if (!to) return [];
    const length = Math.hypot(to.cx - from.cx, to.cy - from.cy);
    const lines = wrap(undefined, relation.verb, verbStyle, VERB.size, WIDEST, measure);
    let best: { join: Join; cost: number; box: Box | undefined; samples: Point[] } | undefined;
    for (const bow of BOWS) {
      const bend =
        Math.sign(bow) * Math.min(MOST_BOW, length / 3, Math.max(LEAST_BOW, Math.abs(bow) * length));
      const curve = curveBetween(ringed, to, bend);
      if (!curve) continue;
      const samples = SAMPLES.map((share) => pointAt(curve, share));
      const crossed = (boxes: readonly Box[]) =>
        samples.filter((point) => boxes.some((box) => isIn(box, point))).length;
      const strayed = samples.filter((point) => !isIn(frame, point)).length;
      const place = placeVerb(curve, lines, sides, [...all, ...borders], frame, points);
      const cost =
        crossed(words) * (dusks.length > 0 ? COST.struck : COST.words) +
        crossed(marks) * COST.marks +
        strayed * COST.outside +
        Math.abs(bow) * COST.bow +
        (place?.cost ?? COST.noVerb);
      if (best && best.cost <= cost) continue;
      best = {
        join: { relation, other, outgoing, bend, verb: place?.verb },
        cost,
        box: place?.box,
        samples,
      };
    }
    if (!best) return [];
    if (best.box) {
      all.push(best.box);
      // Nor do the lines that follow run through it.
      words.push(best.box);
    }
    points.push(...best.samples);
    return [best.join];
  };
  const links = linksIn(arrangement, event.id);
  const inView = ({ other }: Link) => Number(isInView(other, arrangement));
  return links
    .toSorted((a, b) => inView(b) - inView(a))
    .slice(0, MOST)
    .flatMap(settleOne);
}

const isIn = (box: Box, { x, y }: Point) =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** The best free place for words on a line or beside it. */
function placeVerb(
  curve: Curve,
  lines: readonly WrappedLine[],
  sides: readonly Verb['side'][],
  taken: readonly Box[],
  frame: Box,
  points: readonly Point[],
): { verb: Verb; cost: number; box: Box } | undefined {
  let best: { verb: Verb; cost: number; box: Box } | undefined;
  for (const at of PLACES) {
    for (const side of sides) {
      const verb: Verb = { lines, at, side };
      const box = inflate(verbBox(curve, verb), 4, 2);
      const crossed = points.filter((point) => isIn(box, point)).length;
      const cost =
        Math.abs(at - 0.5) * COST.away +
        (side === 'on' ? onCost(curve, at) : COST.beside) +
        crossed * COST.line;
      if (best && best.cost <= cost) continue;
      // What has no ground of its own is struck out by a line behind it.
      if (!sides.includes('on') && FINE.some((share) => isIn(box, pointAt(curve, share)))) continue;
      const within =
        box.x >= frame.x &&
        box.x + box.width <= frame.x + frame.width &&
        box.y >= frame.y &&
        box.y + box.height <= frame.y + frame.height;
      if (!within || taken.some((other) => overlaps(other, box))) continue;
      best = { verb, cost, box };
    }
  }
  return best;
}

/** Words lie well on a line that runs across, and hide one that runs down. */
function onCost(curve: Curve, at: number): number {
  const [a, b] = [pointAt(curve, at - 0.02), pointAt(curve, at + 0.02)];
  const slope = Math.abs(b.y - a.y) / Math.max(0.01, Math.hypot(b.x - a.x, b.y - a.y));
  return slope * 4;
}

/** The ground that a verb takes, in px of the canvas. */
export function verbBox(curve: Curve, { lines, at, side }: Verb): Box {
  const width = Math.max(...lines.map((line) => line.width));
  const height = lines.length * VERB.line;
  const { x, y } = pointAt(curve, at);
  const middle = { x: x - width / 2, y: y - height / 2 };
  const place = {
    on: middle,
    right: { ...middle, x: x + VERB.gap },
    left: { ...middle, x: x - VERB.gap - width },
    above: { ...middle, y: y - VERB.gap / 2 - height },
    below: { ...middle, y: y + VERB.gap / 2 },
  }[side];
  return { ...place, width, height };
}

/** The curve between two marks: it leaves one, and meets the other, where they face its bow. */
export function curveBetween(from: Reach, to: Reach, bend: number): Curve | undefined {
  const straight = wayBetween(from, to);
  if (!straight) return undefined;
  const [dx, dy] = [straight.to.x - straight.from.x, straight.to.y - straight.from.y];
  const length = Math.hypot(dx, dy);
  const bow: Reach = {
    cx: (straight.from.x + straight.to.x) / 2 + (dy / length) * bend * 1.5,
    cy: (straight.from.y + straight.to.y) / 2 - (dx / length) * bend * 1.5,
    rx: 0,
    ry: 0,
  };
  const start = wayBetween(grown(from, 0), bow)?.from ?? straight.from;
  const end = wayBetween(bow, grown(to, GAP))?.to ?? straight.to;
  const towards = (point: Point): Point => ({
    x: point.x + (bow.cx - point.x) * (2 / 3),
    y: point.y + (bow.cy - point.y) * (2 / 3),
  });
  return { start, first: towards(start), second: towards(end), end };
}

const grown = ({ cx, cy, rx, ry }: Reach, by: number): Reach => ({ cx, cy, rx: rx + by, ry: ry + by });

/** A point of a curve, at a share from 0 to 1 of it. */
export function pointAt({ start, first, second, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return {
    x: a * start.x + b * first.x + c * second.x + d * end.x,
    y: a * start.y + b * first.y + c * second.y + d * end.y,
  };
}

const isInView = ({ moment }: TimelineEvent, { domain: [from, to] }: Arrangement) =>
  moment.start.earliest < to && moment.end.latest > from;

/**
 * What a line reaches of an event: what of its mark is in view; else the pointer at the edge that it lies beyond, or
 * that edge.
 *
 * @param x - instants to px, which may differ from the arrangement's while a gesture lasts.
 * @param atRest - whether there are pointers at the edges.
 */
export function reachOf(
  event: TimelineEvent,
  { lanes, level, width, gutter }: Arrangement,
  x: (instant: number) => number,
  atRest: boolean,
): Reach | undefined {
  const lane = lanes.find(({ lane: { dated, undated } }) => dated.has(event) || undated.includes(event));
  if (!lane) return undefined;
  const extent = extentOf(event.moment, x);
  const left = Math.max(extent.left, gutter);
  const right = Math.min(extent.right, width);
  const between = (from: number, to: number, y: number, ry: number): Reach => ({
    cx: (from + to) / 2,
    cy: y,
    rx: (to - from) / 2,
    ry,
  });
  if (right > left) {
    const placed = lane.placed.find((each) => each.event === event);
    if (placed) return between(left, right, placed.y, heightOf(extent.form, level) / 2);
    const strand = lane.strands.find((each) => each.event === event);
    if (!strand) return undefined;
    // The label of a strand interrupts it: the longer part after it is what is met.
    const words = strand.line ? Math.max(left, x(strand.start)) + STRAND_LEAD + strand.line.width + 8 : left;
    return between(right - words > 30 ? words : left, right, strand.y, 5);
  }
  const edge = atRest ? lane.edges.find((each) => each.event === event) : undefined;
  const before = extent.right <= gutter;
  if (edge) {
    const y = edge.y + ((edge.lines.length - 1) * LABEL.line) / 2;
    const [from, to] = before ? [gutter, edge.width + 2] : [width - edge.width - 2, width];
    return between(from, to, y, (edge.lines.length * LABEL.line) / 2 - 2);
  }
  const row = lane.lane.undated.includes(event)
    ? lane.y + lane.height - CANVAS.padBottom - CANVAS.undatedPitch / 2
    : lane.y + Math.min(lane.height / 2, CANVAS.padTop + CANVAS.headHeight + LABEL.line / 2 + 2);
  return { cx: before ? gutter : width, cy: row, rx: 0, ry: 0 };
}

interface Boxes {
  readonly words: Box[];
  readonly marks: readonly Box[];
  /** What a verb must not cover. */
  readonly all: Box[];
}

function boxesOf(
  { lanes, level, gutter, width, locale, measure, beside }: Arrangement,
  x: (at: number) => number,
): Boxes {
  const words: Box[] = [];
  const marks: Box[] = [];
  const strands: Box[] = [];
  for (const { lane, y: top, note, placed, strands: rows, edges } of lanes) {
    const heading = headingWidth(headingRuns(lane, note, locale, beside), measure);
    words.push({ x: 0, y: top + CANVAS.padTop, width: heading, height: CANVAS.headHeight });
    for (const { event, y, label, inset } of placed) {
      const extent = extentOf(event.moment, x);
      const height = heightOf(extent.form, level);
      marks.push({ x: extent.left, y: y - height / 2, width: extent.right - extent.left, height });
      if (label) words.push(boxOf(label, extent.left, y));
      if (inset) words.push({ ...inset.box, y: y + inset.box.y });
    }
    for (const { event, line, start, y } of rows) {
      const extent = extentOf(event.moment, x);
      const left = Math.max(extent.left, gutter);
      strands.push({ x: left, y: y - 7, width: Math.min(extent.right, width) - left, height: 14 });
      if (!line) continue;
      const from = Math.max(left, x(start)) + STRAND_LEAD;
      words.push({ x: from, y: y - LABEL.line / 2, width: line.width, height: LABEL.line });
    }
    for (const { side, width: room, y, lines } of edges) {
      const height = lines.length * LABEL.line;
      words.push({ x: side === 'left' ? 0 : width - room, y: y - LABEL.line / 2, width: room, height });
    }
  }
  return { words, marks, all: [...words, ...marks, ...strands] };
}
