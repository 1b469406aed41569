import type { TimelineEvent } from '../dataset/records.ts';
import { LABEL, type Length } from '../layout/labels.ts';
import { arrangeRibbon, RIBBON, type Ribbon } from '../layout/ribbon.ts';
import { spreadOf } from '../layout/ribbon-sections.ts';
import { isUndated } from '../model/lanes.ts';
import { DAY } from '../time/durations.ts';
import { monthPlace } from '../time/months.ts';
import type { View } from '../view/view.ts';
import { altOf } from './alt-text.ts';
import { px } from './marks/number.ts';
import { ringOf } from './picture-beside.ts';
import { eventsIn, hasPath, stopsOf } from './picture-events.ts';
import { creditBlock, keyBlock, type Block } from './picture-foot.ts';
import { framed, moved } from './picture-frame.ts';
import { headMarks, titleOf } from './picture-head.ts';
import { sans } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import { levelOf } from './picture-room.ts';
import { presetOf, typeFor, type PictureType } from './picture-type.ts';
import { composeRibbon } from './ribbon.ts';
import type { Group, Mark, Scene } from './scene.ts';

/** A picture at least this much higher than wide lets time run down, as long as the view has so many days. */
const UPRIGHT = { shape: 1.2, days: [60, 800] } as const;
/** Rows stand closer than on the page or further apart, in units, as long as they neither run together nor fall apart. */
const APART = { least: -8, most: 64 };
/** Above and below the ribbon, in units. */
const GAP = { above: 10, below: 14 };
/** Of the names of themes: size, from one row to the next, from a dot to its name and from a name to the next dot. */
const NAMES = { size: 12.5, row: 20, dot: 4.5, gap: 7, apart: 20 };

interface Trial {
  /** Size of type beside the one wanted. */
  readonly share: number;
  readonly lengths: readonly Length[];
  readonly inset: boolean;
}

const FULL: readonly Length[] = ['title', 'short', 'tiny'];
const SHORT: readonly Length[] = ['short', 'tiny'];
/** Full titles in large type, then shorter ones, rather than smaller type. */
const TRIALS: readonly Trial[] = [
  ...[1.3, 1.15, 1].map((share) => ({ share, lengths: FULL, inset: true })),
  ...[1.3, 1.15, 1].map((share) => ({ share, lengths: SHORT, inset: true })),
  { share: 1, lengths: SHORT, inset: false },
  ...[0.94, 0.88, 0.82].flatMap((share) => [true, false].map((inset) => ({ share, lengths: SHORT, inset }))),
];

/**
 * A picture that is higher than wide, with time running down and every dated event in words; nothing where the
 * view is too long, too short, too full or too empty for that.
 */
export function composeUpright(request: PictureRequest): Scene | undefined {
  const { width, height, timeline, view } = request;
  const { domain } = view;
  const days = (domain[1] - domain[0]) / DAY;
  if (height < width * UPRIGHT.shape || days < UPRIGHT.days[0] || days > UPRIGHT.days[1]) return undefined;
  if (presetOf(request).sources) return undefined;
  const events = eventsIn(request, view).filter((event) => !isUndated(event));
  const { zone } = timeline.dataset;
  const months = [Math.floor(monthPlace(domain[0], zone)), Math.ceil(monthPlace(domain[1], zone))] as const;
  const isWithin = (event: TimelineEvent) => {
    const { from, to } = spreadOf(event);
    return from >= months[0] && to <= months[1];
  };
  if (events.length === 0 || !events.every(isWithin)) return undefined;
  for (const trial of TRIALS) {
    const scene = tryUpright(request, trial, events);
    if (scene) return scene;
  }
  return undefined;
}

function tryUpright(
  request: PictureRequest,
  { share, lengths, inset }: Trial,
  events: readonly TimelineEvent[],
): Scene | undefined {
  const { timeline, measure, locale, palette, transparent = false } = request;
  const type = typeFor(request, share);
  const { width, height, margin } = type;
  const inner = width - 2 * margin;
  const path = (request.path ?? true) && hasPath(timeline, events);
  const head = headMarks(request, type);
  const names = nameBlock(request, inner, events);
  const key = keyBlock(request, type, inner, events, path);
  const credit = creditBlock(request, type, inner);
  const bottom = margin * 0.42;
  const around = head.height + names.height + GAP.above + GAP.below + key.height + credit.height + bottom;
  const room = height - around;

  const view = stillView(request.view);
  const ribbonWith = (apart: number): Ribbon =>
    arrangeRibbon({
      timeline,
      view,
      width: inner + 2 * RIBBON.margin,
      measure,
      locale,
      scale: LABEL.size / RIBBON.size,
      poster: { events, lengths, inset, apart },
    });
  const natural = ribbonWith(0);
  const apart = Math.floor((room - natural.height) / events.length);
  if (apart < APART.least || apart > APART.most) return undefined;
  const ribbon = ribbonWith(apart);
  const canvas = composeRibbon({
    ribbon,
    view,
    palette,
    id: 'picture',
    joined: path ? stopsOf(timeline).length : 0,
  });
  if (reaches(ribbon)) return undefined;

  const top = head.height + names.height + GAP.above;
  const left = margin - RIBBON.margin;
  const place = ({ groups }: Block, y: number) => groups.map((group) => moved(group, margin, y));
  const foot = height - bottom - credit.height;
  const frame: Group[] = [
    { key: 'head', x: px(margin), y: 0, opacity: 1, marks: head.marks },
    ...place(names, head.height),
    ...ringOf(request, canvas).map((group) => moved(group, left, top)),
    ...place(key, foot - key.height - GAP.below / 2),
    ...place(credit, foot),
  ];
  const title = titleOf(request);
  const { short, long } = altOf(toldOf(request, ribbon, type), new Set(events.map(({ id }) => id)), {
    title,
    path,
  });
  const layers = canvas.layers.map((layer) => ({
    ...layer,
    groups: layer.groups.filter((group) => path || !group.key.startsWith('path')),
  }));
  return {
    ...framed({ ...canvas, layers }, frame, palette, [left, top]),
    ground: transparent ? undefined : palette.paper,
    title,
    description: short,
    details: long,
    width: px(width),
    height: px(height),
    shown: { width: request.width, height: request.height },
  };
}

const stillView = ({ domain, group, filter }: View): View => ({ domain, group, filter, selected: undefined });

/** Whether a word is wider than the column of words: it would leave the picture. */
const reaches = ({ rows, sections, text: [left, right] }: Ribbon): boolean =>
  [...rows.flatMap(({ head, lines }) => [...head, ...lines]), ...sections.flatMap(({ note }) => note)].some(
    (line) => line.width > right - left,
  );

const toldOf = (
  { view, timeline, locale }: PictureRequest,
  { lanes, rows }: Ribbon,
  { width, margin }: PictureType,
) => ({
  timeline,
  view,
  locale,
  domain: view.domain,
  level: levelOf(view, width - 2 * margin),
  upright: true,
  lanes: lanes.map((lane) => ({
    lane,
    placed: rows.filter((row) => row.lane === lane).map(({ event }) => ({ event, more: 0 })),
    strands: [],
  })),
});

/** The names of the themes that appear beside their colours, in as many rows as they need. */
function nameBlock(
  { timeline, palette, measure }: PictureRequest,
  width: number,
  events: readonly TimelineEvent[],
): Block {
  const themes = timeline.dataset.themes.filter(({ id }) => events.some(({ themes }) => themes[0] === id));
  const start = 2 * NAMES.dot + NAMES.gap;
  let x = 0;
  let row = 0;
  const marks = themes.flatMap(({ name, colour }): Mark[] => {
    const run = { ...sans(colour[palette.name].text, 700), text: name };
    const room = start + measure.width(run, NAMES.size);
    if (x > 0 && x + room > width) {
      x = 0;
      row += 1;
    }
    const y = row * NAMES.row + NAMES.row * 0.6;
    const dot: Mark = {
      kind: 'circle',
      cx: px(x + NAMES.dot),
      cy: px(y),
      r: NAMES.dot,
      fill: colour[palette.name].mark,
    };
    const text: Mark = {
      kind: 'text',
      x: px(x + start),
      y: px(y + NAMES.size * 0.36),
      size: NAMES.size,
      anchor: 'start',
      runs: [run],
    };
    x += room + NAMES.apart;
    return [dot, text];
  });
  return {
    groups: [{ key: 'names', x: 0, y: 0, opacity: 1, marks }],
    height: themes.length === 0 ? 0 : (row + 1) * NAMES.row,
  };
}
