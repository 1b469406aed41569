import { scaleOf, type Arrangement } from '../layout/arrange.ts';
import type { Relation, TimelineEvent } from '../dataset/records.ts';
import { DAY } from '../time/durations.ts';
import type { Domain } from '../time/domain.ts';
import { CLOSE_ROOM, levelAt, ticks as ticksOf, type Ticks } from '../time/ticks.ts';
import { wordDomain } from '../time/wording.ts';
import { nightsIn } from '../layout/night.ts';
import type { ClearGround } from './clear.ts';
import type { CloseUp } from './close-up.ts';
import { edgeGroups } from './edges.ts';
import { axisGroups, gridGroups } from './axis.ts';
import { eventGroups, type Canvas, type DrawnEvent, type RecentZoom } from './events.ts';
import { fadesOf } from './fades.ts';
import { flagGroup, flagLine, flagOf, type Flag } from './flag.ts';
import { insightGroups } from './insight.ts';
import { laneGroups, type DrawNames } from './lanes.ts';
import { isTelling, litOf } from './lit.ts';
import { createMemo, type Memo } from './memo.ts';
import { nightRects } from './night.ts';
import { nightOf, type Palette } from './palette.ts';
import { pathGroups } from './path.ts';
import type { Box, Clip, Group, Layer, Scene, Target } from './scene.ts';
import { strandGroups } from './strands.ts';
import { themeKeyGroups } from './theme-key.ts';

/** Draws what an event is joined to: `relationGroups` of `relations.ts`. */
export type DrawRelations = (
  canvas: Canvas,
  domain: Domain,
  event: TimelineEvent,
  pointed: Relation | undefined,
) => { readonly lines: Group[]; readonly verbs: Group[] };

export interface ComposeOptions {
  readonly arrangement: Arrangement;
  /** What the axis shows; may differ from the arrangement's while a gesture lasts. */
  readonly domain: Domain;
  readonly palette: Palette;
  /** What is drawn close to besides; left out only while a page has not loaded it. */
  readonly closeUp: CloseUp | undefined;
  /** Unique in the page: the prefix of the scene's ids. */
  readonly id: string;
  /** How many stops of the story's path are joined; all of them in a picture, none elsewhere, if left out. */
  readonly joined?: number;
  /** Whether the story's path is drawn; it is if left out. */
  readonly path?: boolean;
  /** Whether the editors' sentence may stand over the axis; it may if left out. */
  readonly insight?: boolean;
  /** Makes one row of the axis's labels, the lower, with nothing above it. */
  readonly flatten?: ((ticks: Ticks, from: number) => Ticks) | undefined;
  /** Where there is no paper behind the picture. */
  readonly clear?: ClearGround | undefined;
  /** How the names of lanes are drawn, where that is not as on the page. */
  readonly names?: DrawNames;
  /** Left out where relations are not to be drawn, or the page has not loaded what draws them. */
  readonly relations?: DrawRelations | undefined;
  /** The relation of the selected event that the reader points at: its line is stronger. */
  readonly pointed?: Relation | undefined;
  /** Id of the event that the pointer is over: where none is selected, what it is joined to is drawn, and nothing dims. */
  readonly hovered?: string | undefined;
  /** The zooms that were left a moment ago, the latest first: forms of marks fade from them. None if left out. */
  readonly recent?: readonly RecentZoom[] | undefined;
}

/** Marks of an arrangement, kept between the frames drawn with it. */
const memos = new WeakMap<Arrangement, Map<string, Memo>>();

/** Draws an arrangement at a domain. Cheap enough for every frame of a gesture. */
export function compose(options: ComposeOptions): Scene {
  const { arrangement, domain, palette, closeUp, id, path = true, insight = true, flatten, clear } = options;
  const joined = options.joined ?? (arrangement.still ? Infinity : 0);
  const { width, height, gutter, timeline, locale } = arrangement;
  const x = scaleOf(domain, width, gutter);
  const pxPerDay = ((width - gutter) * DAY) / (domain[1] - domain[0]);
  const level = levelAt(pxPerDay, arrangement.level);
  const nights = nightsIn(timeline, { ...arrangement.view, domain }, level);
  const close = arrangement.poster && level === 'year' ? CLOSE_ROOM : undefined;
  const rows = ticksOf(domain, pxPerDay, level, timeline.dataset.zone, locale, close);
  const ticks = flatten?.(rows, domain[0]) ?? rows;

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
      grounds: nights.length === 0 && !clear,
      transparent: clear !== undefined,
      dusks: nights.flatMap(([sunset, sunrise]) => [x(sunset), x(sunrise)]),
      recent: options.recent ?? [],
      closeUp,
    };
    return paint(canvas, domain, ticks, path ? joined : undefined, options);
  };
  const day = painted(palette, 'day');
  const { flag } = day;
  const axis = axisGroups(arrangement, ticks, level, x, palette, flag, flatten !== undefined);
  const layers: Layer[] = [{ key: 'day', clip: undefined, groups: day.groups }];
  const clips: Clip[] = [];
  if (day.rows.length > 0) {
    clips.push({ id: 'strands', rects: clear?.besides(day.rows, arrangement) ?? [] });
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
      { key: 'sun', clip: undefined, groups: closeUp?.sunGroups(arrangement, nights, x, palette) ?? [] },
      { key: 'night', clip: 'night', groups: [...grounds, ...painted(dark, 'night').groups] },
    );
  }
  layers.push({
    key: 'axis',
    clip: undefined,
    groups: [
      ...axis.groups,
      ...(flatten ? [] : themeKeyGroups(arrangement, axis.upper, palette)),
      ...(insight && level === 'year' && arrangement.view.group === 'theme' && !flag
        ? insightGroups(arrangement, x, axis.upper, palette)
        : []),
      ...(flag ? [flagGroup(flag, palette)] : []),
    ],
  });

  return {
    width,
    height,
    ground: clear ? undefined : palette.paper,
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
  {
    relations,
    pointed,
    hovered,
    clear,
    names,
  }: Pick<ComposeOptions, 'relations' | 'pointed' | 'hovered' | 'clear' | 'names'>,
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
  const lanes = laneGroups(arrangement, palette, canvas.dusks, names, canvas.transparent);
  const said = strands.flatMap(({ groups }) => groups.filter(isLabel));
  const rows = clear?.words(said, arrangement) ?? [];
  const words = clear
    ? [
        ...rows,
        ...clear.words([...lanes, ...events.flatMap(({ groups }) => groups.filter(isLabel))], arrangement),
      ]
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
            ...(arrangement.poster ? events.flatMap(countBoxes) : []),
          ],
        });
  const selected = timeline.event(arrangement.view.selected ?? '');
  const centre =
    selected ?? (hovered !== undefined && inView.has(hovered) ? timeline.event(hovered) : undefined);
  const related = centre && relations?.(canvas, domain, centre, pointed);
  // While a step is told, the path lies over what is dimmed, and under what is lit. Relations are always under words;
  // beside them, what of the path is only waiting would be one line too many.
  const drawn = [
    ...(clear ? strands.map((each) => ({ ...each, groups: each.groups.filter(isLabel) })) : strands),
    ...events,
  ];
  const isAbove = ({ target }: { readonly target: Target }) => !isTelling(arrangement) || lit(target.event);
  const [above, below] = [drawn.filter(isAbove), drawn.filter((each) => !isAbove(each))];
  return {
    groups: [
      ...gridGroups(ticks, x, height, palette, gutter, width),
      ...(related && selected ? [] : path.dotted),
      ...(flag ? [flagLine(flag, palette)] : []),
      ...(related?.lines ?? []),
      ...lanes,
      ...below.flatMap(({ groups }) => groups),
      ...path.solid,
      ...above.flatMap(({ groups }) => groups),
      ...edges.map(({ group }) => group),
      ...(canvas.closeUp?.noteGroups(canvas) ?? []),
      ...(related?.verbs ?? []),
    ],
    flag,
    targets: [...targets, ...edges.map(({ target }) => target)],
    strands: clear ? strands.flatMap(({ groups }) => groups.filter((each) => !isLabel(each))) : [],
    rows,
  };
}

/** Where the count beside a mark stands, in px of the canvas. */
const countBoxes = ({ placed, target }: DrawnEvent): Box[] =>
  placed.more > 0 ? [{ x: target.cx + target.rx, y: placed.y - 8, width: 26, height: 16 }] : [];

const isLabel = ({ key }: Group) => key.startsWith('label ');

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
