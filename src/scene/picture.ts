import type { TimelineEvent } from '../dataset/records.ts';
import { arrange, CANVAS, scaleOf, type Arrangement, type Density } from '../layout/arrange.ts';
import { NAME, nameStyle, placingFor, posterFor } from '../layout/poster.ts';
import { priorityOrder } from '../layout/priority.ts';
import { relabel } from '../layout/relabel.ts';
import { stretch } from '../layout/stretch.ts';
import { isSwitchedOff } from '../model/filter.ts';
import { isUndated, lanesOf } from '../model/lanes.ts';
import type { View } from '../view/view.ts';
import { isAtLeast } from '../layout/form.ts';
import { DAY } from '../time/durations.ts';
import { levelAt } from '../time/ticks.ts';
import { altOf } from './alt-text.ts';
import { clearGround } from './clear.ts';
import { compose } from './compose.ts';
import { hoursMarks } from './inset.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import { FLAT, flattened } from './picture-axis.ts';
import { waysOf } from './picture-ways.ts';
import { posterNames } from './poster-names.ts';
import { creditBlock, keyBlock, type Block } from './picture-foot.ts';
import { framed, moved } from './picture-frame.ts';
import { headMarks, titleOf } from './picture-head.ts';
import { serif } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import { composeSeen } from './picture-seen.ts';
import { numbered, sourcesBlock, type Numbered } from './picture-sources.ts';
import { presetOf, purposeOf, typeFor, type PictureType } from './picture-type.ts';
import type { Box, Group, Mark, Scene } from './scene.ts';
import { makeShort } from './short-inset.ts';

/** How much a picture says. */
interface Plan {
  /** What it costs the reader beside a picture that says all; smaller type costs too. */
  readonly cost: number;
  /** Share of the labels. */
  readonly labels: number;
  readonly lengths: Density['lengths'];
  /** Undated events in a lane, at most; the last counts the rest. */
  readonly strands: number;
  readonly inset: boolean | 'short';
  /** Rather shorter words than one more row. */
  readonly low?: boolean;
  /** What may have no label is counted at the mark next to it, and lanes with nothing to show are left out. */
  readonly sparse?: boolean;
  /** Neither subtitle nor key; rows as there is room, and what does not fit them is counted. */
  readonly spare?: boolean;
  /** All lanes made one: colours alone tell the themes. */
  readonly merged?: boolean;
}

const ALL: Plan = { cost: 0, labels: 1, lengths: ['short', 'tiny'], strands: 8, inset: true };
const LOW: Plan = { ...ALL, low: true, inset: 'short' };
const FEW: Plan = { ...LOW, strands: 0, sparse: true };
const MARKS: Plan = { ...LOW, strands: 0, inset: false, labels: 0, lengths: [] };
const PLANS: readonly Plan[] = [
  ALL,
  { ...ALL, cost: 0.8, low: true },
  { ...LOW, cost: 1.6 },
  { ...LOW, cost: 2.4, strands: 2 },
  { ...LOW, cost: 3.2, strands: 1, labels: 0.9 },
  { ...LOW, cost: 5, strands: 0, labels: 0.9 },
  { ...FEW, cost: 6, labels: 0.9 },
  { ...FEW, cost: 7, labels: 0.8 },
  { ...FEW, cost: 8.5, labels: 0.7 },
  { ...FEW, cost: 9.5, labels: 0.8, inset: false },
  { ...FEW, cost: 11, labels: 0.6 },
  { ...FEW, cost: 13, labels: 0.5 },
  { ...FEW, cost: 15, labels: 0.5, inset: false, lengths: ['tiny'] },
  { ...FEW, cost: 17, labels: 0.35, inset: false, lengths: ['tiny'] },
  { ...FEW, cost: 19, labels: 0.2, inset: false, lengths: ['tiny'] },
  { ...MARKS, cost: 26 },
  { ...MARKS, cost: 30, spare: true },
  { ...LOW, cost: 34, strands: 0, inset: false, labels: 0.75, merged: true },
  { ...MARKS, cost: 42, merged: true },
  { ...MARKS, cost: 50, merged: true, spare: true },
];
/** Sizes of type that are tried, beside the one wanted. */
const SHARES = [
  1, 0.97, 0.94, 0.91, 0.88, 0.84, 0.8, 0.75, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.34, 0.28, 0.22,
];
/** What it costs to set everything smaller, by the share that is lost; and to leave the type that a purpose asks for. */
const SMALLER = 32;
const LEFT = 18;

const trialsWith = (left: number) =>
  SHARES.flatMap((share) =>
    PLANS.map((plan) => ({
      share,
      plan,
      cost: plan.cost + (1 - share) * SMALLER + (share < 1 ? left : 0),
    })),
  ).sort((a, b) => a.cost - b.cost);
const TRIALS = { purpose: trialsWith(LEFT), size: trialsWith(0) };

/** A canvas lower than this, in units, is of no use. */
const LOWEST = 84;
const LEAST_SIDE = 320;
/** Names of lanes stand at the left of a picture that is this much wider than high, and as wide in units. */
const GUTTER = { shape: 1.2, from: 560, width: 138, widest: 190 };
/** Height of the picture of an event's hours under the canvas, and the room above it, in units. */
const UNDER = { height: 90, gap: 12 };

/**
 * A picture to publish: title, what is shown, the timeline, a key of only the marks that appear,
 * source and credit. Nothing is cut: what does not fit is left out, or everything is set a little
 * smaller, whichever costs the reader less.
 *
 * @throws RangeError if the size holds no timeline, saying what the least is.
 */
export function composePicture(request: PictureRequest): Scene {
  const { width, height } = request;
  if (request.preset === 'seen') return composeSeen(request);
  if (Math.min(width, height) < LEAST_SIDE) throw noRoom(width, height);
  const tried = new Set<string>();
  const frames = new Map<string, Frame>();
  for (const { share, plan } of TRIALS[purposeOf(request)?.labels === undefined ? 'size' : 'purpose']) {
    const type = typeFor(request, share);
    // At the least size of type, smaller shares give the same.
    const key = `${type.unit} ${PLANS.indexOf(plan)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const frameKey = `${type.unit} ${plan.spare ?? false}`;
    const frame = frames.get(frameKey) ?? frameOf(request, type, plan.spare);
    frames.set(frameKey, frame);
    const scene = tryPicture(request, type, plan, frame);
    if (scene) return scene;
  }
  throw noRoom(width, height);
}

const noRoom = (width: number, height: number) =>
  new RangeError(
    `A picture of ${width} × ${height} px has no room for this timeline. ` +
      `Make it at least ${LEAST_SIDE} px wide and ${LEAST_SIDE} px high.`,
  );

/** What stands around the canvas of a picture with this type, whatever the canvas says. */
interface Frame {
  readonly head: ReturnType<typeof headMarks>;
  readonly credit: Block;
  readonly numbers: Numbered | undefined;
  readonly list: Block | undefined;
  /** Room under the last line. */
  readonly bottom: number;
}

function frameOf(request: PictureRequest, type: PictureType, spare = false): Frame {
  const inner = type.width - 2 * type.margin;
  const { sources } = presetOf(request);
  const numbers = sources ? numbersFor(request, type, inner, eventsIn(request, request.view)) : undefined;
  return {
    head: headMarks(spare ? { ...request, subtitle: '' } : request, type),
    credit: creditBlock(request, type, inner, spare),
    numbers,
    list: numbers && sourcesBlock(request, type, inner, numbers),
    bottom: type.margin * (sources ? 0.8 : 0.42),
  };
}

function tryPicture(
  request: PictureRequest,
  type: PictureType,
  plan: Plan,
  { head, credit, numbers, list, bottom }: Frame,
): Scene | undefined {
  const { timeline, measure, locale, palette, transparent = false } = request;
  const { width, height, margin } = type;
  const inner = width - 2 * margin;
  const preset = presetOf(request);
  const view = stillView(request.view, plan);
  const inView = eventsIn(request, view);
  const { spare = false } = plan;
  const told = insetUnder(request, type, plan, inView);
  const under = told ? UNDER.height + UNDER.gap : 0;
  const free = height - head.height - under - (list?.height ?? 0) - credit.height - bottom - FOOT_GAP;
  const { low = false, sparse = false } = plan;
  const least = sparse ? 0 : lanesIn(request, view) * LOWEST_LANE;
  if (free < LOWEST || free < CANVAS.axis + least) return undefined;

  const gutter = gutterOf(request, view, inner, width / height, sparse);
  const pad = low ? 3 : 7;
  // Between the hours of a night there is no way to go.
  const path = (request.path ?? true) && !isAtLeast(levelOf(view, inner - gutter), 'day');
  const labelled = labelledIn(request, type, plan, inView);
  const density: Density = {
    lengths: plan.lengths,
    strands: plan.strands > 0 && preset.undated,
    ...(plan.strands < ALL.strands ? { mostStrands: plan.strands } : {}),
    drawn: sparse ? new Set([...labelled, ...(path ? stopsOf(timeline) : [])]) : undefined,
    bareLeftOut: sparse && (view.group !== 'theme' || isAtLeast(levelOf(view, inner - gutter), 'day')),
    inset: !told && plan.inset !== false,
    shortInset: plan.inset === 'short' || !preset.undated ? makeShort : undefined,
    labelled,
    pad,
    placing: placingFor(low, pad, spare ? rowsIn(free, view, request) : undefined),
    poster: posterFor(low),
    ...(numbers ? { notes: numbers.notes } : {}),
  };
  const flat = isFlat(request, view, inner - gutter);
  const natural = arrange({ timeline, view, width: inner, gutter, measure, locale, density, still: true });
  const drawn = inView.filter((event) => isDrawn(event, natural));
  const key = keyBlock(request, type, inner, spare ? [] : drawn, path && hasPath(timeline, drawn));
  const room = Math.floor(free - key.height + (flat ? FLAT : 0));
  if (natural.height > room) return undefined;
  // Once the rows stand, there may be room for more of the labels.
  const spoken = { ...density, lengths: ALL.lengths, labelled: labelledIn(request, type, ALL, inView) };
  const arrangement = aroundPath(stretch(natural, room), spoken, palette, path);
  // Where a purpose sets no limit, everything is labelled, if need be in smaller type.
  if (preset.labels === undefined && plan.labels === 1 && !allLabelled(arrangement)) return undefined;
  const canvas = compose({
    arrangement,
    domain: view.domain,
    palette,
    id: 'picture',
    path,
    insight: preset.insight,
    flatten: flat ? flattened : undefined,
    clear: transparent ? clearGround : undefined,
    names: posterNames(transparent),
  });

  const top = head.height - (flat ? FLAT : 0);
  let y = top + arrangement.height;
  const blocks: Group[] = [];
  const add = (block: Block) => {
    blocks.push(...block.groups.map((group) => moved(group, margin, y)));
    y += block.height;
  };
  if (told) {
    const box: Box = { x: 0, y: UNDER.gap, width: inner, height: UNDER.height };
    const marks = hoursMarks(told, box, { arrangement, palette });
    add({ groups: [{ key: `inset ${told.id}`, x: 0, y: 0, opacity: 1, marks }], height: under });
  }
  y += FOOT_GAP / 2;
  add(key);
  if (list) add(list);
  y = height - bottom - credit.height;
  add(credit);

  const frame: Group[] = [
    { key: 'head', x: px(margin), y: 0, opacity: 1, marks: head.marks },
    ...(canvas.targets.length === 0 ? [moved(nothing(request, arrangement), margin, top)] : []),
    ...ringOf(request, canvas).map((group) => moved(group, margin, top)),
    ...blocks,
  ];
  const title = titleOf(request);
  const shown = new Set(canvas.targets.map(({ event }) => event));
  const { short, long } = altOf(arrangement, shown, { title, path });
  return {
    ...framed(canvas, frame, palette, [margin, top]),
    title,
    description: short,
    details: long,
    width: px(width),
    height: px(height),
    shown: { width: request.width, height: request.height },
  };
}

/** Room between the canvas and the key, and between it and the source line, together, in units. */
const FOOT_GAP = 6;

/** The view as a picture shows it: nothing dims, nothing is pressed; what is selected is drawn at any zoom. */
const stillView = (view: View, { merged = false }: Plan): View => ({
  domain: view.domain,
  group: merged ? 'none' : view.group,
  selected: undefined,
  attended: view.selected ?? view.attended,
  filter: view.filter,
});

const eventsIn = ({ timeline }: PictureRequest, { domain, filter, attended }: View): TimelineEvent[] =>
  timeline.events.filter(
    (event) =>
      (timeline.visible(filter).includes(event) || event.id === attended) &&
      event.moment.start.earliest < domain[1] &&
      event.moment.end.latest > domain[0],
  );

/** Whether one row of labels says all that the axis has to say: where colours and the editors need no second. */
const isFlat = (request: PictureRequest, view: View, width: number): boolean =>
  view.group === 'theme' && !presetOf(request).insight && !isAtLeast(levelOf(view, width), 'month');

const levelOf = ({ domain }: View, width: number) => levelAt((width * DAY) / (domain[1] - domain[0]));

/** No lane is lower than this, in units. */
const LOWEST_LANE = 22;

const lanesIn = ({ timeline, locale }: PictureRequest, { group, filter }: View): number =>
  lanesOf(timeline, group, filter, locale.canvas).filter(
    ({ id, theme }) => !theme || !isSwitchedOff(id, filter),
  ).length;

/** How many rows of marks each lane has room for, at least one, where there is little. */
const rowsIn = (free: number, view: View, request: PictureRequest): number =>
  Math.max(1, Math.floor((free - CANVAS.axis) / Math.max(1, lanesIn(request, view)) / CANVAS.slot) - 1);

/** Whether an arrangement draws an event: its middle is in view, or the whole view is in it. */
function isDrawn({ id, moment }: TimelineEvent, { lanes, domain }: Arrangement): boolean {
  const [from, to] = domain;
  const [start, end] = [Math.max(moment.start.earliest, from), Math.min(moment.end.latest, to)];
  return lanes.some(
    ({ placed, strands }) =>
      (start < end && placed.some(({ event }) => event.id === id)) ||
      strands.some(({ event }) => event.id === id),
  );
}

const stopsOf = ({ dataset }: PictureRequest['timeline']): readonly string[] =>
  dataset.story?.steps.flatMap(({ stop }) => stop ?? []) ?? [];

const allLabelled = ({ lanes }: Arrangement): boolean =>
  lanes.every(({ placed }) => placed.every(({ label, inset }) => label ?? inset));

/** Whether the story's path joins any of the events that are drawn. */
const hasPath = (timeline: PictureRequest['timeline'], drawn: readonly TimelineEvent[]): boolean =>
  stopsOf(timeline).filter((stop) => drawn.some(({ id }) => id === stop)).length >= 2;

/** The events that may have a label: what is selected, then by weight, stops of the story first. */
function labelledIn(
  request: PictureRequest,
  { width, height }: PictureType,
  { labels }: Plan,
  events: readonly TimelineEvent[],
): ReadonlySet<string> {
  const preset = presetOf(request);
  const most = purposeOf(request)
    ? (preset.labels ?? Infinity)
    : Math.max(3, Math.round((width * height) / 39_000));
  const stops = new Set(stopsOf(request.timeline));
  const selected = request.view.selected;
  const order = priorityOrder(selected === undefined ? [] : [selected]);
  const sorted = events
    .toSorted(order)
    .toSorted(
      (a, b) =>
        Number(b.id === selected) - Number(a.id === selected) ||
        b.weight - a.weight ||
        Number(stops.has(b.id)) - Number(stops.has(a.id)),
    );
  const dated = sorted.filter((event) => !isUndated(event));
  const undated = sorted.filter(isUndated);
  return new Set([...dated.slice(0, Math.round(most * labels)), ...undated].map(({ id }) => id));
}

/** The event whose hours stand under the canvas of a picture that is not wide, if there is one. */
function insetUnder(
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
function gutterOf(
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

/** Labels placed once more where the story's path would run through them. */
function aroundPath(
  arrangement: Arrangement,
  density: Density,
  palette: Palette,
  path: boolean,
): Arrangement {
  const { domain, width, gutter, level } = arrangement;
  const { targets } = compose({ arrangement, domain, palette, id: 'picture' });
  const x = scaleOf(domain, width, gutter);
  const ways = path ? waysOf({ arrangement, level, x, targets, ringed: undefined }) : [];
  return relabel(arrangement, density, ways);
}

/** Said in the middle of a canvas that shows no event. */
function nothing({ palette, locale }: PictureRequest, { width, gutter, height }: Arrangement): Group {
  const text = locale.canvas.nothingInView;
  const run = { ...serif(400, palette.secondary), italic: true, text };
  const x = px((gutter + width) / 2);
  const mark: Mark = {
    kind: 'text',
    x,
    y: px((height + 40) / 2 + 5),
    size: 16,
    anchor: 'middle',
    runs: [run],
  };
  return { key: 'nothing', x: 0, y: 0, opacity: 1, marks: [mark] };
}

/** A mark longer than twice this, in units, needs no ring to be found. */
const WIDEST_RING = 40;

/** A ring around the mark of the event that the picture is of, or a frame around one that is long. */
function ringOf({ view, palette }: PictureRequest, { targets }: Scene): Group[] {
  const target = targets.find(({ event }) => event === view.selected);
  if (!target || target.rx > WIDEST_RING) return [];
  const { cx, cy, rx, ry } = target;
  const line = { fill: 'none', stroke: palette.ink, strokeWidth: 2 };
  const reach = rx > 9 ? { x: rx + 3.5, y: ry + 3.5 } : { x: 13, y: Math.max(13, ry + 2) };
  const mark: Mark =
    rx > 9 || ry > 11
      ? {
          kind: 'rect',
          x: px(-reach.x),
          y: px(-reach.y),
          width: px(2 * reach.x),
          height: px(2 * reach.y),
          radius: px(Math.min(reach.x, reach.y)),
          ...line,
        }
      : { kind: 'circle', cx: 0, cy: 0, r: 13, ...line };
  return [{ key: 'ring', x: cx, y: cy, opacity: 1, marks: [mark] }];
}

/** As many sources of each event as leave the timeline its room; none where not even one does. */
function numbersFor(
  request: PictureRequest,
  type: PictureType,
  width: number,
  events: readonly TimelineEvent[],
): Numbered | undefined {
  return [3, 2, 1]
    .map((most) => numbered(events, most))
    .find(
      (each) => each.ids.length > 0 && sourcesBlock(request, type, width, each).height < type.height * 0.24,
    );
}
