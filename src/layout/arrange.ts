import type { TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { filterKey, isSwitchedOff, passes } from '../model/filter.ts';
import { lanesOf, type Lane } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Box } from '../scene/scene.ts';
import { sameDomain, type Domain } from '../time/domain.ts';
import { levelAt, type Level } from '../time/ticks.ts';
import type { View } from '../view/view.ts';
import { edgesOf, type EdgeMark } from './edges.ts';
import { formsAt, isAtLeast } from './form.ts';
import { headingRuns, headingWidth } from './heading.ts';
import type { Inset, MakeShort } from './inset.ts';
import { LABEL, LENGTHS, type Label, type Length, type Side } from './labels.ts';
import type { Measure } from './metrics.ts';
import { nightsIn } from './night.ts';
import { bestTrial, countIn, inOneRow, itemsOf, type Placing } from './placement.ts';
import { joinedIn, priorityOrder, stopsIn, toldIn } from './priority.ts';
import { arrangeStrands, type Strand } from './strands.ts';
import { nameLabels, namesAll, type ThemeNames } from './theme-name.ts';
import { DAY } from '../time/durations.ts';

/** Fixed measures of the canvas, in px. */
export const CANVAS = {
  axis: 40,
  headHeight: 22,
  /** Of the letters of a lane's name. */
  headSize: 13.5,
  padTop: 10,
  padBottom: 10,
  minimumLane: 80,
  emptyLane: 50,
  /** Of a lane whose theme is switched off, so that it can be switched on again, or that shows marks only. */
  offLane: 36,
  /** Middle of the marks in a lane that shows them only. */
  foldedRow: 24,
  /** Least height in a picture. */
  stillLane: 44,
  /** The same, and the room above and below, where marks begin beside the names of their lanes. */
  besideLane: 29,
  besidePad: 3,
  /** Half of the pitch of dated rows: marks stand at multiples of it. */
  slot: 23,
  undatedPitch: 24,
  /** Marks closer than this in one row go to different rows. */
  stackWithin: 9,
  edge: 8,
  /** Room for the times of sunset and sunrise, above the first lane's marks. */
  sunNotes: 22,
} as const;

/** How lanes are laid out in a picture to publish, and the sides that its labels have besides, with their costs. */
export interface Poster {
  readonly sides: readonly (readonly [Side, number])[];
  /** What a lane's name takes where it stands above the rows, and the least that the lane takes beside its padding, in px. */
  room(
    lane: Lane,
    context: Pick<LaneContext, 'view' | 'width' | 'gutter' | 'measure' | 'level'>,
  ): { readonly above: number; readonly least: number; readonly wide: number };
}

/** How much a picture may say; pages use the whole. */
export interface Density {
  readonly lengths: readonly Length[];
  readonly strands: boolean;
  readonly inset: boolean;
  /** Set where insets take two lines. */
  readonly shortInset?: MakeShort | undefined;
  /** True where the first row of a lane begins beside its name, which is then all that its heading says. */
  readonly beside?: boolean;
  /** More undated events than this in a lane are counted, not drawn. */
  readonly mostStrands?: number;
  /** Up to a year in view, dated events that weigh less are counted at the mark nearest in time. */
  readonly leastWeight?: number;
  /** The same for events that are parts of others; 4 if left out. */
  readonly leastPart?: number;
  /** Ids of the events that may have a label; left out, all may. At year scale parts without one are counted. */
  readonly labelled?: ReadonlySet<string>;
  /** Ids of the dated events that are drawn, at any scale; others are counted, as long as their lane keeps a mark. */
  readonly drawn?: ReadonlySet<string> | undefined;
  /** True where a lane that shows nothing is left out, unless every lane is. */
  readonly bareLeftOut?: boolean;
  /** What follows the words of an event's label, by its id. */
  readonly notes?: ReadonlyMap<string, string>;
  /** True where marks that are joined to others keep room for the verbs of their relations. */
  readonly air?: boolean;
  /** Room above and below what a lane holds, in px; no label rises above its lane then. */
  readonly pad?: number;
  /** How marks and labels are placed, where that is not as on the page. */
  readonly placing?: Placing;
  /** Set in a picture to publish: lanes have names alone, and none is switched off. */
  readonly poster?: Poster;
}

export const FULL: Density = { lengths: LENGTHS, strands: true, inset: true, air: true };

export interface ArrangeOptions {
  readonly timeline: Timeline;
  readonly view: View;
  /** Of the canvas, in px. */
  readonly width: number;
  /** Of the column of lane names at the left, in px; 0 puts names above their lanes. */
  readonly gutter?: number;
  readonly measure: Measure;
  readonly locale: Locale;
  /** What stood before: labels keep their place where they can. */
  readonly previous?: Arrangement | undefined;
  readonly density?: Density;
  /** True for a picture: nothing in it can be pressed, and the story's path is joined. */
  readonly still?: boolean;
  /** Whether labels name their theme where lanes do not: `room` if left out. */
  readonly themeNames?: ThemeNames;
}

/** A mark with its row and its label. `y` is the mark's centre, in px from the top of the canvas. */
export interface Placed {
  readonly event: TimelineEvent;
  readonly y: number;
  readonly slot: number;
  readonly label: Label | undefined;
  readonly date: { readonly text: string; readonly italic: boolean };
  /** Events that this mark stands for besides its own. */
  readonly more: number;
  readonly inset: Inset | undefined;
}

export interface ArrangedLane {
  readonly lane: Lane;
  /** In px from the top of the canvas. */
  readonly y: number;
  readonly height: number;
  /** Where the dated rows end, in px from the top of the lane. */
  readonly bottom: number;
  /** Said after the lane's name: what is not drawn, or that nothing is. */
  readonly note: string;
  readonly placed: readonly Placed[];
  readonly strands: readonly Strand[];
  readonly edges: readonly EdgeMark[];
}

/** What stands where at one zoom. Positions along the axis are left to the scene. */
export interface Arrangement {
  readonly timeline: Timeline;
  readonly view: View;
  readonly domain: Domain;
  readonly width: number;
  readonly gutter: number;
  readonly height: number;
  readonly level: Level;
  /** The zoom that forms of marks are chosen by, in px per day. */
  readonly formsAt: number;
  readonly locale: Locale;
  readonly measure: Measure;
  readonly lanes: readonly ArrangedLane[];
  readonly themeNames: ThemeNames;
  readonly still: boolean;
  /** True where headings are names alone, beside the first row of marks. */
  readonly beside: boolean;
  /** Room above what a lane holds, in px. */
  readonly padTop: number;
  /** True in a picture to publish. */
  readonly poster: boolean;
  /** The year that labels leave out. */
  readonly year: number;
}

/** The linear scale of a canvas: instants to px, `gutter` being the left end of the axis. */
export const scaleOf =
  ([start, end]: Domain, width: number, gutter: number) =>
  (instant: number) =>
    gutter + ((instant - start) / (end - start)) * (width - gutter);

/**
 * Decides what is shown, in which row, and with which of its labels: the most important first,
 * each at the best free place left (greedy placement in the manner of Imhof 1975). No two labels
 * overlap, and none covers a mark. Takes milliseconds; a gesture draws with the arrangement it
 * started from.
 */
export function arrange(options: ArrangeOptions): Arrangement {
  const {
    timeline,
    view,
    width,
    gutter = 0,
    measure,
    locale,
    previous,
    density = FULL,
    still = false,
    themeNames = 'room',
  } = options;
  const { domain } = view;
  const pxPerDay = ((width - gutter) * DAY) / (domain[1] - domain[0]);
  const level = levelAt(pxPerDay, previous?.level);
  const forms = formsAt(pxPerDay, previous?.formsAt);
  const { year } = timeline;
  const steady = previous !== undefined && sameScale(previous, options);
  const known = new Map(
    previous?.lanes.flatMap((lane) => lane.placed).map((placed) => [placed.event.id, placed]),
  );
  const told = toldIn(view, timeline);
  const context: LaneContext = {
    ...options,
    gutter,
    density,
    level,
    slack: forms / pxPerDay,
    year,
    known,
    steady,
    rests: steady && sameDomain(previous.domain, domain) && previous.view.step === view.step,
    told,
    measure,
    locale,
  };

  const lanes: ArrangedLane[] = [];
  let y = CANVAS.axis;
  // A picture has no switch to show a lane again.
  const wanted = lanesOf(timeline, view.group, view.filter, locale.canvas).filter(
    (lane) => !density.poster || !isOff(lane, view),
  );
  const bare = ({ placed, strands }: ArrangedLane) => placed.length + strands.length === 0;
  for (const [index, lane] of wanted.entries()) {
    const arranged = arrangeLane(lane, y, context);
    const isLast = index === wanted.length - 1 && lanes.length === 0;
    if (density.bareLeftOut && bare(arranged) && !isLast) continue;
    lanes.push(arranged);
    y += arranged.height;
  }
  const beside = isBeside(context);
  return {
    timeline,
    view,
    domain,
    width,
    gutter,
    height: y,
    level,
    formsAt: forms,
    locale,
    measure,
    lanes,
    year,
    still,
    beside,
    poster: density.poster !== undefined,
    padTop: beside ? CANVAS.besidePad : (density.pad ?? CANVAS.padTop),
    themeNames,
  };
}

function sameScale(
  previous: Arrangement,
  { view, width, gutter = 0, themeNames = 'room' }: ArrangeOptions,
): boolean {
  const span = view.domain[1] - view.domain[0];
  const before = previous.domain[1] - previous.domain[0];
  return (
    Math.abs(span / before - 1) < 1e-9 &&
    previous.width === width &&
    previous.gutter === gutter &&
    previous.themeNames === themeNames &&
    previous.view.group === view.group &&
    filterKey(previous.view.filter) === filterKey(view.filter) &&
    previous.view.collapsed?.join() === view.collapsed?.join()
  );
}

export interface LaneContext extends ArrangeOptions {
  readonly gutter: number;
  readonly density: Density;
  readonly level: Level;
  /** The zoom that forms are chosen by, as a share of that of the layout. */
  readonly slack: number;
  readonly year: number;
  readonly known: ReadonlyMap<string, Placed>;
  /** True where nothing but the selection, or a pan, has changed: marks then keep their rows. */
  readonly steady: boolean;
  /** True where besides nothing has moved: only the selection, or attention, has changed. */
  readonly rests: boolean;
  /** Events of the step that is told. */
  readonly told: readonly string[];
}

const isOff = (lane: Lane, { filter }: View) => lane.theme !== undefined && isSwitchedOff(lane.id, filter);

function arrangeLane(lane: Lane, y: number, context: LaneContext): ArrangedLane {
  const { view, level, locale, density, gutter, timeline } = context;
  const shown = eventsToShow(lane, context);
  const inView = shown.some(({ event }) => overlapsDomain(event, view.domain));
  const strands = density.strands
    ? arrangeStrands(lane.undated, { ...context, datedInView: inView })
    : { drawn: [], left: 0 };

  if (view.collapsed?.includes(lane.id)) return foldedLane(lane, y, shown, context);

  const beside = isBeside(context);
  const padTop = beside ? CANVAS.besidePad : (density.pad ?? CANVAS.padTop);
  const sun =
    y === CANVAS.axis && nightsIn(timeline, view, level).length > 0
      ? CANVAS.sunNotes + (gutter > 0 ? Math.max(14, 21 - padTop) : density.beside ? 18 : 0)
      : 0;
  const padBottom = beside ? CANVAS.besidePad : (density.pad ?? CANVAS.padBottom);
  const named = density.poster?.room(lane, context);
  const head = (named?.above ?? (gutter === 0 && !beside ? CANVAS.headHeight : 0)) + sun;
  const first = y + padTop + head + LABEL.line / 2 + 2;
  const empty = !inView && strands.drawn.length === 0;
  const off = isOff(lane, view);
  const note = off
    ? ''
    : strands.left > 0 && !beside
      ? locale.canvas.strandsNotDrawn(strands.left)
      : empty
        ? isAtLeast(level, 'day')
          ? locale.canvas.nothingDated
          : locale.canvas.nothingInView
        : '';
  // Where only the reader's attention has changed, what stands under the dated rows stays where it was.
  const before = context.rests ? context.previous?.lanes.find((each) => each.lane.id === lane.id) : undefined;
  const floor = before && before.height > CANVAS.offLane ? y + before.bottom : undefined;
  const said = headingWidth(headingRuns(lane, note, locale, beside), context.measure);
  const heading: Box = {
    x: 0,
    y: y + padTop,
    width: named ? named.wide + 10 : beside ? said + 10 : Math.max(200, said + 8),
    height: CANVAS.headHeight - 4,
  };
  const trial = bestTrial(
    itemsOf(shown, context),
    first,
    gutter === 0 ? [heading] : [],
    context.steady,
    floor,
    density.placing,
  );
  const { taken } = trial;
  // A picture to publish has a key of the themes instead.
  const labelled =
    density.poster || namesAll(context.themeNames)
      ? trial.placed
      : nameLabels(
          trial.placed,
          scaleOf(view.domain, context.width, gutter),
          taken,
          // By day and night a heading may stand elsewhere in its row.
          isAtLeast(level, 'day') ? first - CANVAS.slot : y + padTop,
          context,
          context.steady ? context.known : undefined,
        );
  const edges = edgesOf(lane, first, taken, context, floor);
  const counted = [...slight(lane, context), ...passedOver(lane, context)];
  const placed = countIn(labelled, counted).toSorted(byDate);

  const bottom = Math.max(
    y + padTop + Math.max(head, beside ? CANVAS.headHeight : 0),
    floor ?? 0,
    ...taken.filter((box) => box.y > first - CANVAS.slot).map((box) => box.y + box.height),
  );
  const rows = strands.drawn.map((strand, index) => ({
    ...strand,
    y: bottom + 6 + CANVAS.undatedPitch * (index + 0.5),
  }));
  const end = bottom + (rows.length > 0 ? 6 + CANVAS.undatedPitch * rows.length : 0) + padBottom;
  const roomy = context.still ? CANVAS.stillLane : CANVAS.minimumLane;
  const least = named ? padTop + named.least : beside ? CANVAS.besideLane : empty ? CANVAS.emptyLane : roomy;
  return {
    lane,
    y,
    bottom: bottom - y,
    height: off ? CANVAS.offLane : Math.round(Math.max(least, end - y)),
    note,
    placed,
    strands: rows,
    edges,
  };
}

/** A lane as marks only, in one row, without its strands. */
function foldedLane(lane: Lane, y: number, shown: readonly Shown[], context: LaneContext): ArrangedLane {
  return {
    lane,
    y,
    height: CANVAS.offLane,
    bottom: CANVAS.offLane,
    note: '',
    placed: inOneRow(itemsOf(shown, context), y + CANVAS.foldedRow).toSorted(byDate),
    strands: [],
    edges: [],
  };
}

const isBeside = ({ density, gutter }: LaneContext) => density.beside === true && gutter === 0;

const byDate = (a: Placed, b: Placed) => a.event.moment.start.earliest - b.event.moment.start.earliest;

const overlapsDomain = ({ moment }: TimelineEvent, [from, to]: Domain) =>
  moment.start.earliest < to && moment.end.latest > from;

/** An event to show, and how many more its mark stands for. */
export interface Shown {
  readonly event: TimelineEvent;
  readonly more: number;
  /** True for what is drawn only where nothing has to move for it. */
  readonly spare?: true;
}

/** What a lane shows at this zoom, most important first, with counts of what it does not. */
function eventsToShow(lane: Lane, context: LaneContext): Shown[] {
  const { view, width, gutter, level, timeline, told, density } = context;
  const joined = joinedIn(view, timeline);
  const chosen = [view.selected, view.attended].filter((id) => id !== undefined);
  const [start, end] = view.domain;
  // Nothing pans a picture.
  const margin = density.poster ? 0 : (end - start) / 2;
  const step = (CANVAS.stackWithin * (end - start)) / (width - gutter);
  const keep = level === 'decade' ? 1 : 4;
  const visible = timeline.visible(view.filter);
  const least = level === 'decade' ? Infinity : level === 'year' ? (density.leastPart ?? 4) : 0;
  const counted = ({ weight, id }: TimelineEvent) =>
    density.labelled && least > 0 ? !density.labelled.has(id) : weight < least;
  const hidden = (event: TimelineEvent) =>
    event.parent !== undefined &&
    counted(event) &&
    !chosen.includes(event.id) &&
    !told.includes(event.id) &&
    timeline.event(event.parent) !== undefined &&
    visible.length < CHILDREN_COUNTED;
  const light = new Set([...slight(lane, context), ...passedOver(lane, context)]);

  const within = lane.dated
    .within([start - margin, end + margin], step, keep)
    .flatMap(({ kept, more }) => kept.map((event, index) => ({ event, more: index === 0 ? more : 0 })));
  for (const id of [...chosen, ...told]) {
    const event = timeline.event(id);
    const near = event && (chosen.includes(id) || overlapsDomain(event, [start - margin, end + margin]));
    if (near && lane.dated.has(event) && !within.some((each) => each.event === event)) {
      within.push({ event, more: 0 });
    }
  }
  const order = priorityOrder([...chosen, ...told, ...joined, ...stopsIn(view, timeline)]);
  const drawn = within.filter(
    ({ event }) =>
      !hidden(event) && !light.has(event) && (!density.poster || overlapsDomain(event, view.domain)),
  );
  const spare = joined
    .flatMap((id) => timeline.event(id) ?? [])
    .filter((event) => lane.dated.has(event) && overlapsDomain(event, view.domain))
    .filter((event) => !drawn.some((each) => each.event === event));
  const shown = drawn
    .map(({ event, more }) => ({
      event,
      more:
        more +
        timeline
          .childrenOf(event.id)
          .filter((child) => hidden(child) && passes(child, view.filter) && !spare.includes(child)).length,
    }))
    .sort((a, b) => order(a.event, b.event));
  return [...shown, ...[...new Set(spare)].map((event): Shown => ({ event, more: 0, spare: true }))];
}

/**
 * The dated events in view that weigh too little to be drawn where there is little room, parts of others excepted:
 * all but the heaviest if all do, as a lane with events is not to look empty.
 */
function slight(lane: Lane, { view, density, level, told, timeline }: LaneContext): readonly TimelineEvent[] {
  const { leastWeight = 0 } = density;
  if (leastWeight === 0 || isAtLeast(level, 'quarter')) return [];
  const named = new Set([view.selected, view.attended, ...told, ...stopsIn(view, timeline)]);
  const there = timeline
    .visible(view.filter)
    .filter(
      (event) => event.parent === undefined && lane.dated.has(event) && overlapsDomain(event, view.domain),
    );
  const left = there.filter(({ id, weight }) => weight < leastWeight && !named.has(id));
  return left.length < there.length ? left : heaviestFirst(left).slice(1);
}

const heaviestFirst = (events: readonly TimelineEvent[]) => events.toSorted((a, b) => b.weight - a.weight);

/** The dated events in view that are not among those to be drawn, without parts that are counted anyway: all but the heaviest if all are. */
function passedOver(lane: Lane, { view, density, timeline, level }: LaneContext): readonly TimelineEvent[] {
  const { drawn } = density;
  if (!drawn) return [];
  const there = timeline
    .visible(view.filter)
    .filter((event) => lane.dated.has(event) && overlapsDomain(event, view.domain))
    .filter(({ id, parent }) => level !== 'year' || parent === undefined || drawn.has(id));
  const left = there.filter(({ id }) => !drawn.has(id) && id !== view.attended);
  return left.length < there.length ? left : heaviestFirst(left).slice(1);
}

/** In datasets larger than this, children are not hidden one by one: crowding already decides. */
const CHILDREN_COUNTED = 5000;
