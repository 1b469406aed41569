import type { Relation, TimelineEvent } from '../dataset/records.ts';
import { passes } from '../model/filter.ts';
import type { Link } from '../model/timeline.ts';
import type { Box } from '../scene/scene.ts';
import { CANVAS, scaleOf, type Arrangement } from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { extentOf, heightOf } from './form.ts';
import { LABEL } from './labels.ts';
import { nightsIn } from './night.ts';
import { noteBox, notesOf } from './notes.ts';
import { STRAND_LEAD } from './strands.ts';
import { takenIn, type Taken } from './taken.ts';
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
  /** Where it runs along what the two marks share, from its left end (-1) to its right end (1). */
  readonly slide: number;
  readonly verb: Verb;
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
const NARROW = 90;
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
 * The lines of an event, each bowed so that it crosses few words, with its verb where it covers nothing and no line
 * runs through it. A relation that finds no place for its verb is left to the details: a line without a name says
 * nothing. They are settled with the arrangement: while a gesture lasts they keep their bow, and verbs their share of it.
 */
export function joinsOf(arrangement: Arrangement, event: TimelineEvent): readonly Join[] {
  const own = known.get(arrangement) ?? new Map<string, readonly Join[]>();
  known.set(arrangement, own);
  const found = own.get(event.id) ?? settle(arrangement, event);
  own.set(event.id, found);
  return found;
}

/** Bows that are tried, as shares of the straight way between two marks, those that look best first. */
const BOWS = [0.14, -0.14, 0.06, -0.06, 0.25, -0.25, 0.36, -0.36, 0.46, -0.46, 0.65, -0.65, 1, -1];
const LEAST_BOW = 8;
const MOST_BOW = 110;
/** Where along what two marks share a line may run, from one end of it (-1) to the other (1), best first. */
const SLIDES = [0, -0.4, 0.4, -0.75, 0.75];
/** Marks that share less than this, in px, leave a line no choice. */
const SHARED = 60;
/** Shares of the line at which a verb may stand, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];
/** Pieces of a line that are straight enough to be tried as such. */
const PIECES = 48;
/** So many of them are one where it only costs something that lines cross. */
const COARSE = 4;
/** How much of its line a verb may hide, as a share; and how near to an end it comes, in px. */
const MOST_HIDDEN = 0.5;
const HEAD = 9;
/** Around a verb, in px: no line comes nearer. */
const AIR = { x: 4, y: 2 } as const;
/** Above and below the letters of a line of words, in px. */
const LETTERS = 3;
/** So many places of a relation are tried to make way for another that found none. */
const MOST_TRIED = 6;

const COST = {
  words: 1.5,
  marks: 2,
  inset: 6,
  line: 4,
  outside: 4,
  bow: 8,
  slide: 2,
  beside: 1.5,
  other: 1.2,
  away: 6,
  lines: 3,
  rows: 1,
};

/** A relation with its place, and the ground that it takes. */
interface Settled {
  readonly link: Link;
  readonly join: Join;
  readonly points: readonly Point[];
  readonly box: Box;
  readonly cost: number;
}

function settle(arrangement: Arrangement, event: TimelineEvent): readonly Join[] {
  const room = roomIn(arrangement, event);
  if (!room) return [];
  const inView = ({ other }: Link) => Number(isInView(other, arrangement));
  const links = linksIn(arrangement, event.id)
    .toSorted((a, b) => inView(b) - inView(a))
    .slice(0, MOST);
  let settled: readonly Settled[] = [];
  for (const link of links) {
    const [found] = placesFor(link, room, settled, 1);
    settled = found ? [...settled, found] : (withWay(link, room, settled) ?? settled);
  }
  return settled.map(({ join }) => join);
}

/** The relations with one more, for which another of them moves to the best of its places that leaves room for both. */
function withWay(link: Link, room: Room, settled: readonly Settled[]): readonly Settled[] | undefined {
  for (const other of settled.toReversed()) {
    const rest = settled.filter((each) => each !== other);
    for (const moved of placesFor(other.link, room, rest, MOST_TRIED)) {
      const [found] = placesFor(link, room, [...rest, moved], 1);
      if (found) return [...rest, moved, found];
    }
  }
  return undefined;
}

/** A line that a relation may have, and what it costs without its verb. */
interface Line {
  readonly curve: Curve;
  readonly bend: number;
  readonly slide: number;
  readonly points: readonly Point[];
  readonly cost: number;
  /** Places for its verb, as far as nothing is settled, best first; worked out when they are first asked for. */
  readonly spots: () => readonly Spot[];
}

interface Spot {
  readonly verb: Verb;
  readonly box: Box;
  readonly cost: number;
}

/** What the relations of an event find on the canvas. */
interface Room extends Pick<Taken, 'words' | 'marks' | 'insets'> {
  readonly from: Reach;
  readonly reach: (event: TimelineEvent) => Reach | undefined;
  readonly wrapped: (verb: string) => readonly (readonly WrappedLine[])[];
  /** The lines of relations, as far as they have been asked for, best first. */
  readonly lines: Map<Link, readonly Line[]>;
  readonly frame: Box;
  readonly sides: readonly Verb['side'][];
  /** By day and night words have no ground, and a line that runs through them would strike them out. */
  readonly strikes: boolean;
  /** What a verb must not cover. */
  readonly all: readonly Box[];
}

function roomIn(arrangement: Arrangement, event: TimelineEvent): Room | undefined {
  const { view, timeline, measure, domain, width, gutter, height } = arrangement;
  const x = scaleOf(domain, width, gutter);
  const reach = (of: TimelineEvent) => reachOf(of, arrangement, x, true);
  const from = reach(event);
  if (!from) return undefined;
  const { words: named, marks, insets, strands } = takenIn(arrangement, x);
  const words = [...named, ...notesOf(arrangement).map((note) => noteBox(note, arrangement))];
  const dusks = nightsIn(timeline, view, arrangement.level).flat().map(x);
  const strikes = dusks.length > 0;
  const wrapped = (verb: string) =>
    [WIDEST, NARROW]
      .map((most) => wrap(undefined, verb, verbStyle, VERB.size, most, measure))
      .filter((lines, index, all) => index === 0 || lines.length > (all[0]?.length ?? 0));
  return {
    words,
    marks,
    insets,
    all: [
      ...[...words, ...marks, ...insets, ...strands],
      // Nor do verbs stand on a border of day and night.
      ...dusks.map((dusk): Box => ({ x: dusk - 1, y: 0, width: 2, height })),
    ],
    from: withRing(from),
    reach,
    wrapped,
    lines: new Map(),
    frame: { x: gutter, y: CANVAS.axis + 2, width: width - gutter, height: height - CANVAS.axis - 4 },
    sides: strikes ? ['right', 'left', 'above', 'below'] : ['on', 'right', 'left', 'above', 'below'],
    strikes,
  };
}

/** The best places of a relation among those that are settled, with its verb, each on another line; at most so many. */
function placesFor(link: Link, room: Room, settled: readonly Settled[], most: number): Settled[] {
  const { relation, other, outgoing } = link;
  const lines = room.lines.get(link) ?? linesOf(link, room);
  room.lines.set(link, lines);
  let found: Settled[] = [];
  for (const { bend, slide, points, cost, spots } of lines) {
    const worst = found[most - 1]?.cost ?? Infinity;
    if (worst <= cost) break;
    // A verb that is settled is not struck out.
    if (settled.some(({ box }) => runsThrough(points, box))) continue;
    const spot = spots().find(
      ({ box }) => !settled.some((each) => overlaps(each.box, box) || runsThrough(each.points, box)),
    );
    if (!spot) continue;
    const crossed = settled.filter((each) => meets(points, each.points)).length;
    const join = { relation, other, outgoing, bend, slide, verb: spot.verb };
    const place = { link, join, points, box: spot.box, cost: cost + spot.cost + crossed * COST.line };
    if (place.cost < worst) found = [...found, place].sort((a, b) => a.cost - b.cost).slice(0, most);
  }
  return found;
}

/** The lines that a relation may have, best first. */
function linesOf({ relation, other }: Link, room: Room): Line[] {
  const to = room.reach(other);
  const { from } = room;
  const straight = to && wayBetween(from, to);
  if (!straight) return [];
  const length = Math.hypot(straight.to.x - straight.from.x, straight.to.y - straight.from.y);
  const words = room.words.map((box) => inflate(box, 3, 0));
  const letters = room.strikes ? room.words.map((box) => inflate(box, 0, -LETTERS)) : [];
  const slides = sharedBy(from, to) < SHARED ? [0] : SLIDES;
  const verbs = room.wrapped(relation.verb);
  return BOWS.flatMap((bow) => {
    const bend = Math.sign(bow) * Math.min(MOST_BOW, Math.max(LEAST_BOW, Math.abs(bow) * length));
    return slides.flatMap((slide): Line[] => {
      const curve = curveBetween(from, to, bend, slide);
      if (!curve) return [];
      const points = pointsOf(curve);
      const bounds = boundsOf(points);
      const near = (boxes: readonly Box[]) => boxes.filter((box) => overlaps(box, bounds));
      // What has no ground of its own is not struck out.
      if (near(letters).some((box) => runsThrough(points, box))) return [];
      const within = (boxes: readonly Box[]) => {
        const some = near(boxes);
        return some.length === 0 ? 0 : points.filter((point) => some.some((box) => isIn(box, point))).length;
      };
      const cost =
        within(words) * COST.words +
        within(room.marks) * COST.marks +
        within(room.insets) * COST.inset +
        points.filter((point) => !isIn(room.frame, point)).length * COST.outside +
        Math.abs(bow) * COST.bow +
        Math.abs(slide) * COST.slide;
      let found: readonly Spot[] | undefined;
      const spots = () => (found ??= spotsOn(curve, points, bounds, verbs, room));
      return [{ curve, bend, slide, points, cost, spots }];
    });
  }).sort((a, b) => a.cost - b.cost);
}

const isIn = (box: Box, { x, y }: Point) =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

const pointsOf = (curve: Curve): Point[] =>
  Array.from({ length: PIECES + 1 }, (_, index) => pointAt(curve, index / PIECES));

/** Whether a line of straight pieces passes through a box. */
function runsThrough(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width, y + height];
  return points.some((b, index) => {
    const a = points[index - 1];
    if (!a) return false;
    if (Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= right) return false;
    if (Math.max(a.y, b.y) <= y || Math.min(a.y, b.y) >= bottom) return false;
    // The corners of the box all lie at one side of a piece that misses it.
    const corners = [x, right].flatMap((cx) => [y, bottom].map((cy) => turn(a, b, { x: cx, y: cy })));
    return Math.min(...corners) <= 0 && Math.max(...corners) >= 0;
  });
}

/** Whether two lines cross, each taken in rather few straight pieces. */
function meets(one: readonly Point[], other: readonly Point[]): boolean {
  for (let at = COARSE; at < one.length; at += COARSE) {
    const [a, b] = [one[at - COARSE] as Point, one[at] as Point];
    for (let to = COARSE; to < other.length; to += COARSE) {
      const [c, d] = [other[to - COARSE] as Point, other[to] as Point];
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true;
    }
  }
  return false;
}

/** At which side of the way from `a` to `b` a point lies. */
const turn = (a: Point, b: Point, { x, y }: Point) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);

/** The places for a verb on a line or beside it, on nothing that stands on the canvas, best first. */
function spotsOn(
  curve: Curve,
  points: readonly Point[],
  bounds: Box,
  verbs: readonly (readonly WrappedLine[])[],
  { all, frame, sides }: Room,
): Spot[] {
  const around = inflate(bounds, WIDEST + 2 * VERB.gap, 5 * VERB.line);
  const near = all.filter((box) => overlaps(box, around));
  return verbs
    .flatMap((lines) =>
      PLACES.flatMap((at) =>
        sides.flatMap((side): Spot[] => {
          const verb: Verb = { lines, at, side };
          const box = inflate(verbBox(curve, verb), AIR.x, AIR.y);
          const within =
            box.x >= frame.x &&
            box.x + box.width <= frame.x + frame.width &&
            box.y >= frame.y &&
            box.y + box.height <= frame.y + frame.height;
          if (!within || near.some((other) => overlaps(other, box))) return [];
          if (side === 'on' ? hidden(points, box) > MOST_HIDDEN : runsThrough(points, box)) return [];
          const beside = COST.beside + (side === 'right' ? 0 : COST.other);
          const cost =
            Math.abs(at - 0.5) * COST.away +
            (side === 'on' ? onCost(curve, at) : beside) +
            (lines.length - 1) * COST.rows;
          return [{ verb, box, cost }];
        }),
      ),
    )
    .sort((a, b) => a.cost - b.cost);
}

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** How much of a line a box hides, as a share; all where it hides an end. */
const hidden = (points: readonly Point[], box: Box): number =>
  [points[0], points.at(-1)].some((end) => end && isIn(inflate(box, HEAD, HEAD), end))
    ? 1
    : points.filter((point) => isIn(box, point)).length / points.length;

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

/**
 * The curve between two marks: it leaves one, and meets the other, where they face its bow.
 *
 * @param slide - where it runs along what the marks share, from its left end (-1) to its right end (1).
 */
export function curveBetween(from: Reach, to: Reach, bend: number, slide: number): Curve | undefined {
  const straight = wayBetween(from, to);
  if (!straight) return undefined;
  const [dx, dy] = [straight.to.x - straight.from.x, straight.to.y - straight.from.y];
  const length = Math.hypot(dx, dy);
  const shift = (slide * sharedBy(from, to)) / 2;
  const bow: Reach = {
    cx: (straight.from.x + straight.to.x) / 2 + (dy / length) * bend * 1.5 + shift,
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

/** How much of the axis two marks share, without their round ends, in px. */
function sharedBy(a: Reach, b: Reach): number {
  const half = ({ rx, ry }: Reach) => Math.max(0, rx - ry);
  const left = Math.max(a.cx - half(a), b.cx - half(b));
  return Math.max(0, Math.min(a.cx + half(a), b.cx + half(b)) - left);
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
