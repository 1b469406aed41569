import { scaleOf, type Arrangement } from '../layout/arrange.ts';
import type { Relation } from '../dataset/records.ts';
import { DAY } from '../time/durations.ts';
import type { Domain } from '../time/domain.ts';
import { CLOSE_ROOM, levelAt, ticks as ticksOf } from '../time/ticks.ts';
import { wordDomain } from '../time/wording.ts';
import { nightsIn } from '../layout/night.ts';
import { edgeGroups } from './edges.ts';
import { axisGroups, flattened, gridGroups } from './axis.ts';
import { eventGroups, type Canvas } from './events.ts';
import { fadesOf } from './fades.ts';
import { flagGroup, flagLine, flagOf, type Flag } from './flag.ts';
import { insightGroups } from './insight.ts';
import { laneGroups } from './lanes.ts';
import { isTelling, litOf } from './lit.ts';
import { createMemo, type Memo } from './memo.ts';
import { nightRects, sunGroups } from './night.ts';
import { nightOf, type Palette } from './palette.ts';
import { pathGroups } from './path.ts';
import type { Box, Clip, Group, Layer, Scene, Target } from './scene.ts';
import { strandGroups } from './strands.ts';
import { themeKeyGroups } from './theme-key.ts';

/** Draws what the selected event is joined to: `relationGroups` of `relations.ts`. */
export type DrawRelations = (
  canvas: Canvas,
  domain: Domain,
  pointed: Relation | undefined,
) => { readonly lines: Group[]; readonly verbs: Group[] };

export interface ComposeOptions {
  readonly arrangement: Arrangement;
  /** What the axis shows; may differ from the arrangement's while a gesture lasts. */
  readonly domain: Domain;
  readonly palette: Palette;
  /** Unique in the page: the prefix of the scene's ids. */
  readonly id: string;
  /** How many stops of the story's path are joined; all of them in a picture, none elsewhere, if left out. */
  readonly joined?: number;
  /** Whether the story's path is drawn; it is if left out. */
  readonly path?: boolean;
  /** Whether the editors' sentence may stand over the axis; it may if left out. */
  readonly insight?: boolean;
  /** Whether the axis has one row of labels, the lower, with nothing above it. */
  readonly flat?: boolean;
  /** Whether there is no paper behind the picture: words then stand on what is there. */
  readonly transparent?: boolean;
  /** Left out where relations are not to be drawn, or the page has not loaded what draws them. */
  readonly relations?: DrawRelations | undefined;
  /** The relation of the selected event that the reader points at: its line is stronger. */
  readonly pointed?: Relation | undefined;
}

/** Marks of an arrangement, kept between the frames drawn with it. */
const memos = new WeakMap<Arrangement, Map<string, Memo>>();

/** Draws an arrangement at a domain. Cheap enough for every frame of a gesture. */
export function compose(options: ComposeOptions): Scene {
  const {
    arrangement,
    domain,
    palette,
    id,
    path = true,
    insight = true,
    flat = false,
    transparent = false,
  } = options;
  const joined = options.joined ?? (arrangement.still ? Infinity : 0);
  const { width, height, gutter, timeline, locale } = arrangement;
  const x = scaleOf(domain, width, gutter);
  const pxPerDay = ((width - gutter) * DAY) / (domain[1] - domain[0]);
  const level = levelAt(pxPerDay, arrangement.level);
  const nights = nightsIn(timeline, { ...arrangement.view, domain }, level);
  const close = arrangement.poster && level === 'year' ? CLOSE_ROOM : undefined;
  const rows = ticksOf(domain, pxPerDay, level, timeline.dataset.zone, locale, close);
  const ticks = flat ? flattened(rows, domain[0]) : rows;

  const painted = (own: Palette, fades: string) => {
    const canvas: Canvas = {
      arrangement,
      level,
      x,
      pxPerDay,
      palette: own,
      fades: `${id}-${fades}`,
      memo: memoOf(arrangement, own, fades),
      lit: litOf(arrangement),
      grounds: nights.length === 0 && !transparent,
      transparent,
      dusks: nights.flatMap(([sunset, sunrise]) => [x(sunset), x(sunrise)]),
    };
    return paint(canvas, domain, ticks, path ? joined : undefined, { ...options, transparent });
  };
  const day = painted(palette, 'day');
  const { flag } = day;
  const axis = axisGroups(arrangement, ticks, level, x, palette, flag, flat);
  const layers: Layer[] = [{ key: 'day', clip: undefined, groups: day.groups }];
  const clips: Clip[] = [];
  if (day.rows.length > 0) {
    clips.push({ id: 'strands', rects: besides(day.rows, arrangement) });
    layers.unshift({ key: 'strands', clip: 'strands', groups: day.strands });
  }
  if (nights.length > 0) {
    const rects = nightRects(nights, x, arrangement);
    const dark = nightOf(palette);
    const grounds: Group[] = rects.map((rect, index) => ({
      key: `ground ${index}`,
      x: 0,
      y: 0,
      opacity: 1,
      marks: [{ kind: 'rect', ...rect, fill: dark.paper }],
    }));
    clips.push({ id: 'night', rects });
    layers.push(
      { key: 'sun', clip: undefined, groups: sunGroups(arrangement, nights, x, palette) },
      { key: 'night', clip: 'night', groups: [...grounds, ...painted(dark, 'night').groups] },
    );
  }
  layers.push({
    key: 'axis',
    clip: undefined,
    groups: [
      ...axis.groups,
      ...(flat ? [] : themeKeyGroups(arrangement, axis.upper, palette)),
      ...(insight && level === 'year' && arrangement.view.group === 'theme' && !flag
        ? insightGroups(arrangement, x, axis.upper, palette)
        : []),
      ...(flag ? [flagGroup(flag, palette)] : []),
    ],
  });

  return {
    width,
    height,
    ground: transparent ? undefined : palette.paper,
    id,
    title: timeline.dataset.title,
    description: locale.canvas.description({
      title: timeline.dataset.title,
      domain: wordDomain(domain, timeline.dataset.zone, locale),
      lanes: arrangement.lanes.map(({ lane }) => lane.name),
      events: day.targets.filter(({ edge }) => edge === undefined).length,
    }),
    gradients: [
      ...fadesOf(timeline, palette, 'day'),
      ...(nights.length > 0 ? fadesOf(timeline, nightOf(palette), 'night') : []),
    ],
    clips,
    layers,
    targets: day.targets,
  };
}

interface Painted {
  readonly groups: Group[];
  readonly targets: Target[];
  readonly flag: Flag | undefined;
  /** Undated events that have to make room for their words where there is no paper to write on, and those words. */
  readonly strands: Group[];
  readonly rows: Box[];
}

function paint(
  canvas: Canvas,
  domain: Domain,
  ticks: ReturnType<typeof ticksOf>,
  joined: number | undefined,
  { relations, pointed, transparent = false }: Pick<ComposeOptions, 'relations' | 'pointed' | 'transparent'>,
): Painted {
  const { arrangement, x, palette, level, lit } = canvas;
  const { width, height, gutter, timeline } = arrangement;
  const strands = arrangement.lanes.flatMap((lane) => strandGroups(lane, canvas));
  const events = arrangement.lanes.flatMap((lane) => eventGroups(lane, canvas));
  const targets = [...events.map(({ target }) => target), ...strands.map(({ target }) => target)]
    .filter(({ x: left, width: room }) => left + room > gutter && left < width)
    .sort(byDate(arrangement));
  const flag = flagOf(arrangement, targets, palette);
  const inView = new Set(targets.map(({ event }) => event));
  const edges = edgeGroups(canvas, domain).filter(({ target }) => !inView.has(target.event));
  const lanes = laneGroups(arrangement, palette, canvas.dusks, transparent);
  const words = transparent
    ? [...strands, ...events].flatMap(({ groups }) => groups.filter(isLabel)).flatMap(linesOf(arrangement))
    : [];
  const path =
    joined === undefined
      ? { dotted: [], solid: [] }
      : pathGroups({
          arrangement,
          level,
          x,
          palette,
          targets: [...events, ...strands].map(({ target }) => target),
          joined,
          ringed: flag?.target.event,
          boxes: [
            ...[...lanes, ...events.flatMap(({ groups }) => groups.filter(isInset))].flatMap(rectsOf),
            ...words,
          ],
        });
  const selects = timeline.event(arrangement.view.selected ?? '') !== undefined;
  const related = selects ? relations?.(canvas, domain, pointed) : undefined;
  // While a step is told, the path lies over what is dimmed, and under what is lit. Relations are always under words;
  // beside them, what of the path is only waiting would be one line too many.
  const drawn = [
    ...(transparent ? strands.map((each) => ({ ...each, groups: each.groups.filter(isLabel) })) : strands),
    ...events,
  ];
  const isAbove = ({ target }: { readonly target: Target }) => !isTelling(arrangement) || lit(target.event);
  const [above, below] = [drawn.filter(isAbove), drawn.filter((each) => !isAbove(each))];
  return {
    groups: [
      ...gridGroups(ticks, x, height, palette, gutter, width),
      ...(related ? [] : path.dotted),
      ...(flag ? [flagLine(flag, palette)] : []),
      ...(related?.lines ?? []),
      ...lanes,
      ...below.flatMap(({ groups }) => groups),
      ...path.solid,
      ...above.flatMap(({ groups }) => groups),
      ...edges.map(({ group }) => group),
      ...(related?.verbs ?? []),
    ],
    flag,
    targets: [...targets, ...edges.map(({ target }) => target)],
    strands: transparent ? strands.flatMap(({ groups }) => groups.filter((each) => !isLabel(each))) : [],
    rows: transparent
      ? strands.flatMap(({ groups }) => groups.filter(isLabel)).flatMap(linesOf(arrangement))
      : [],
  };
}

const isLabel = ({ key }: Group) => key.startsWith('label ');

/** The ground that lines of text take, in px of the canvas. */
const linesOf =
  ({ measure }: Arrangement) =>
  ({ x, y, marks }: Group): Box[] =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      const width = mark.runs.reduce((sum, run) => sum + measure.width(run, mark.size), 0);
      const left = x + mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
      return [{ x: left - 3, y: y + mark.y - mark.size, width: width + 6, height: mark.size * 1.3 }];
    });

/** The canvas without the boxes, which stand in rows of their own. */
const besides = (boxes: readonly Box[], { width, height }: Arrangement): Box[] => {
  const sorted = boxes.toSorted((a, b) => a.y - b.y);
  const strips = sorted.flatMap((box): Box[] => [
    { x: 0, y: box.y, width: box.x, height: box.height },
    { x: box.x + box.width, y: box.y, width: Math.max(0, width - box.x - box.width), height: box.height },
  ]);
  const gaps = [...sorted, undefined].map((box, index): Box => {
    const above = sorted[index - 1];
    const top = above ? above.y + above.height : 0;
    return { x: 0, y: top, width, height: Math.max(0, (box?.y ?? height) - top) };
  });
  return [...strips, ...gaps].filter((box) => box.width > 0 && box.height > 0);
};

const isInset = ({ key }: Group) => key.startsWith('inset ');

/** The grounds that a group lays, in px of the canvas. */
const rectsOf = ({ x, y, marks }: Group): Box[] =>
  marks.flatMap((mark) => (mark.kind === 'rect' ? [{ ...mark, x: mark.x + x, y: mark.y + y }] : []));

function byDate({ timeline }: Arrangement): (a: Target, b: Target) => number {
  const start = (target: Target) => timeline.event(target.event)?.moment.start.earliest ?? 0;
  return (a, b) => start(a) - start(b) || (a.event < b.event ? -1 : 1);
}

function memoOf(arrangement: Arrangement, palette: Palette, fades: string): Memo {
  const known = memos.get(arrangement) ?? new Map<string, Memo>();
  memos.set(arrangement, known);
  const key = `${fades} ${palette.paper}`;
  const memo = known.get(key) ?? createMemo();
  known.set(key, memo);
  return memo;
}
