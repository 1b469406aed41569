import type { TimelineEvent } from '../dataset/records.ts';
import { extentOf, heightOf } from '../layout/form.ts';
import { inflate, overlaps } from '../layout/box.ts';
import type { Measure } from '../layout/metrics.ts';
import type { Locale } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import { fadesOf } from '../scene/fades.ts';
import { inkOf } from '../scene/ink.ts';
import { drawMark } from '../scene/marks/mark.ts';
import { px } from '../scene/marks/number.ts';
import type { Palette } from '../scene/palette.ts';
import type { Box, Group, Mark, Run, Scene } from '../scene/scene.ts';
import { outside, wayBetween, type Reach, type Way } from '../layout/way.ts';
import { DAY } from '../time/durations.ts';
import { spanOf } from '../time/domain.ts';
import { levelAt, ticks } from '../time/ticks.ts';

export interface StoryChartOptions {
  readonly timeline: Timeline;
  readonly measure: Measure;
  readonly locale: Locale;
  readonly palette: Palette;
  /** In px. */
  readonly width: number;
  /** Of one row, in px. */
  readonly row?: number;
  /** The event that is told, ringed. */
  readonly told: TimelineEvent | undefined;
  /** How many stops of the path are joined; a fraction is a segment half drawn. */
  readonly joined: number;
  /** Unique in the page. */
  readonly id: string;
}

/** Height of the axis, its baseline, and of a row with a mark of the usual size, in px. */
const AXIS = 24;
const BASELINE = 14;
const ROW = 30;
const SIZE = 12;
const AXIS_SIZE = 11;
const RING = 13;
/** From this many px on a month has its own letter. */
const MONTH = 13;

const sans = (text: string, fill: string, weight: number, tracking = 0): Run => ({
  text,
  family: 'Public Sans',
  weight,
  italic: false,
  fill,
  ...(tracking === 0 ? {} : { tracking }),
});

/**
 * The home view with nothing but the story's stops, in a row for each theme, and the path through them. It says
 * where in time a step is told; the words stand beside it.
 */
export function storyChart(options: StoryChartOptions): Scene {
  const { timeline, palette, width, row = ROW, told, id } = options;
  const { themes, home, title } = timeline.dataset;
  const stops = stopsOf(timeline);
  const shown = told && !stops.includes(told) ? [...stops, told] : stops;
  const x = (instant: number) => ((instant - home[0]) / spanOf(home)) * width;
  const laneOf = (event: TimelineEvent) =>
    Math.max(
      0,
      themes.findIndex(({ id: theme }) => theme === event.themes[0]),
    );
  const height = AXIS + row * Math.max(1, themes.length);
  const places = shown
    .filter(({ moment }) => moment.start.earliest < home[1] && moment.end.latest > home[0])
    .map((event) => placeOf(event, AXIS + row * (laneOf(event) + 0.5), x, width));
  const ringed = places.find(({ event }) => event === told);
  const ways = waysBetween(
    places.map((place) =>
      place === ringed ? { ...place, rx: Math.max(RING, place.rx + 3), ry: RING } : place,
    ),
    stops,
  );
  const names = themes.map((theme, index) =>
    nameOf(theme.name, theme.colour[palette.name].text, AXIS + row * index, places, ways, options),
  );
  const path = pathMarks(
    ways,
    names.map(({ box }) => box),
    options,
  );
  return {
    width,
    height,
    ground: undefined,
    id,
    title,
    description: '',
    gradients: fadesOf(timeline, palette, 'chart'),
    clips: [{ id: 'whole', rects: [{ x: 0, y: 0, width, height }] }],
    layers: [
      {
        key: 'chart',
        clip: 'whole',
        groups: [
          group('axis', axisMarks(options, x, height)),
          group(
            'rows',
            themes.map((_, index) => hairline(0, AXIS + row * (index + 1), width, palette.rule)),
          ),
          group('path', path),
          ...names.map(({ marks }, index) => group(`name ${index}`, marks)),
          ...places
            .toSorted((a, b) => Number(a === ringed) - Number(b === ringed))
            .map((place) => markOf(place, width, options)),
          ...(ringed ? [group('ring', ringMarks(ringed, palette))] : []),
        ],
      },
    ],
    targets: [],
  };
}

/** The stops of the story, in its order. */
const stopsOf = (timeline: Timeline): readonly TimelineEvent[] =>
  timeline.dataset.story?.steps.flatMap(({ stop }) => timeline.event(stop ?? '') ?? []) ?? [];

interface Place extends Reach {
  readonly event: TimelineEvent;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly form: ReturnType<typeof extentOf>['form'];
}

function placeOf(event: TimelineEvent, cy: number, x: (instant: number) => number, width: number): Place {
  const { form, left, right, from, to } = extentOf(event.moment, x);
  const ends = [Math.max(0, left), Math.min(width, right)] as const;
  return {
    event,
    form,
    left: ends[0],
    right: ends[1],
    from,
    to,
    cx: (ends[0] + ends[1]) / 2,
    cy,
    rx: (ends[1] - ends[0]) / 2,
    ry: heightOf(form, 'year') / 2,
  };
}

function markOf(place: Place, width: number, { timeline, palette, id }: StoryChartOptions): Group {
  const { event, form, left, right, from, to, cy } = place;
  return {
    key: `mark ${event.id}`,
    x: px(left),
    y: cy,
    opacity: 1,
    marks: drawMark(form, {
      left: 0,
      right: right - left,
      from: from - left,
      to: to - left,
      cutLeft: from < 0,
      cutRight: to > width,
      height: place.ry * 2,
      level: 'year',
      moment: event.moment,
      ink: inkOf(event, timeline, palette),
      palette,
      fades: `${id}-chart`,
      stops: [],
      day: 1,
    }),
  };
}

function ringMarks({ cx, cy, rx }: Place, palette: Palette): Mark[] {
  const half = Math.max(RING, rx + 3.5);
  const ring = (stroke: string, strokeWidth: number): Mark => ({
    kind: 'rect',
    x: px(cx - half),
    y: px(cy - RING),
    width: px(half * 2),
    height: RING * 2,
    radius: RING,
    fill: 'none',
    stroke,
    strokeWidth,
  });
  return [ring(palette.paper, 5), ring(palette.ink, 2)];
}

interface Joined extends Way {
  /** The stop that it leaves, counting from 0. */
  readonly stop: number;
}

function waysBetween(
  places: readonly (Reach & { event: TimelineEvent })[],
  stops: readonly TimelineEvent[],
): Joined[] {
  const visible = stops.flatMap((event, stop) => {
    const place = places.find((each) => each.event === event);
    return place ? [{ place, stop }] : [];
  });
  return visible.slice(1).flatMap(({ place }, index) => {
    const from = visible[index];
    const way = from && wayBetween(from.place, place);
    return way ? [{ ...way, stop: from.stop }] : [];
  });
}

function pathMarks(
  ways: readonly Joined[],
  boxes: readonly Box[],
  { joined, palette }: StoryChartOptions,
): Mark[] {
  let dotted = '';
  let solid = '';
  for (const way of ways) {
    const share = Math.min(1, Math.max(0, joined - 1 - way.stop));
    solid += drawn(way, outside(way, [0, share], boxes));
    dotted += drawn(way, outside(way, [share, 1], boxes));
  }
  const line = (d: string, ink: { stroke: string; strokeWidth: number; dash?: string }): Mark[] =>
    d === '' ? [] : [{ kind: 'path', d, fill: 'none', ...ink, round: true }];
  return [
    ...line(dotted, { stroke: palette.tertiary, strokeWidth: 2.1, dash: '0.1 6.2' }),
    ...line(solid, { stroke: palette.ink, strokeWidth: 1.9 }),
  ];
}

const drawn = ({ from, to }: Way, parts: readonly (readonly [number, number])[]): string =>
  parts
    .map(
      ([a, b]) =>
        `M${px(from.x + (to.x - from.x) * a)} ${px(from.y + (to.y - from.y) * a)}` +
        `L${px(from.x + (to.x - from.x) * b)} ${px(from.y + (to.y - from.y) * b)}`,
    )
    .join('');

/** A theme's name where its row is free of marks, and of the path too if there is such a place. */
function nameOf(
  name: string,
  fill: string,
  top: number,
  places: readonly Place[],
  ways: readonly Way[],
  { measure, palette, width, row = ROW }: StoryChartOptions,
): { marks: Mark[]; box: Box } {
  const run = sans(name, fill, 600);
  const room = measure.width(run, SIZE);
  const size = px(Math.min(SIZE, (SIZE * width) / room));
  const boxAt = (left: number): Box => ({
    x: left,
    y: top + row / 2 - 9,
    width: Math.min(room, width) + 4,
    height: 18,
  });
  const taken = places.map(({ cx, cy, rx, ry }) =>
    inflate({ x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }, 6, 0),
  );
  const spots = Array.from(
    { length: Math.max(1, Math.floor((width - room) / 8) + 1) },
    (_, index) => index * 8,
  );
  const free = spots.filter((left) => !taken.some((box) => overlaps(box, boxAt(left))));
  const clear = free.find((left) =>
    ways.every((way) => {
      const [whole] = outside(way, [0, 1], [boxAt(left)]);
      return whole?.[0] === 0 && whole[1] === 1;
    }),
  );
  const left = clear ?? free[0] ?? 0;
  const box = boxAt(left);
  return {
    box,
    marks: [
      { kind: 'rect', ...box, x: left === 0 ? 0 : left - 3, fill: palette.paper },
      { kind: 'text', x: left, y: px(top + row / 2 + 4.3), size, anchor: 'start', runs: [run] },
    ],
  };
}

function axisMarks(
  { timeline, locale, palette, width, measure }: StoryChartOptions,
  x: (instant: number) => number,
  height: number,
): Mark[] {
  const { home, zone } = timeline.dataset;
  const pxPerDay = (width * DAY) / spanOf(home);
  const level = levelAt(pxPerDay);
  const letters = (level === 'year' || level === 'quarter') && pxPerDay * 30 >= MONTH;
  // Asked for as if there were room for words, the axis has a tick for each month.
  const own = ticks(home, letters ? Math.max(pxPerDay, 2.1) : pxPerDay, level, zone, locale);
  const marks: Mark[] = [];
  let end = 0;
  for (const tick of own.lower) {
    const text = letters ? ([...tick.text][0] ?? '') : tick.text;
    const room = measure.width(sans(text, '', 400), AXIS_SIZE);
    const [from, to] = [x(tick.at), x(tick.until)];
    if (from > 0)
      marks.push({
        ...hairline(0, 0, 0, palette.grid),
        x1: px(from),
        y1: AXIS,
        x2: px(from),
        y2: height,
      } as Mark);
    const centre = letters ? (from + to) / 2 : from + room / 2;
    if (centre - room / 2 < end || centre + room / 2 > width) continue;
    end = centre + room / 2 + (letters ? 1 : 8);
    marks.push({
      kind: 'text',
      x: px(centre),
      y: BASELINE,
      size: AXIS_SIZE,
      anchor: 'middle',
      runs: [sans(text, palette.tertiary, 400)],
    });
  }
  return [...marks, { ...hairline(0, AXIS, width, palette.ink), strokeWidth: 1.25 } as Mark];
}

const hairline = (x1: number, y: number, x2: number, stroke: string): Mark => ({
  kind: 'line',
  x1,
  y1: y,
  x2,
  y2: y,
  stroke,
  strokeWidth: 1,
});

const group = (key: string, marks: readonly Mark[]): Group => ({ key, x: 0, y: 0, opacity: 1, marks });
