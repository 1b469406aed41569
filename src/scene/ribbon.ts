import { RIBBON, type Ribbon, type RibbonRow } from '../layout/ribbon.ts';
import { isUndated } from '../model/lanes.ts';
import { wordDomain } from '../time/wording.ts';
import type { View } from '../view/view.ts';
import { fadesOf } from './fades.ts';
import { inkOf } from './ink.ts';
import { litOf } from './lit.ts';
import { drawMark } from './marks/mark.ts';
import { px } from './marks/number.ts';
import { turned } from './marks/turned.ts';
import type { Palette } from './palette.ts';
import { ribbonInsetMarks } from './ribbon-inset.ts';
import { ribbonPath } from './ribbon-path.ts';
import { chevronMarks, NAMED, noteMarks, tearMarks } from './ribbon-tear.ts';
import type { Box, Group, Mark, Scene, Target } from './scene.ts';

export interface ComposeRibbonOptions {
  readonly ribbon: Ribbon;
  readonly view: View;
  readonly palette: Palette;
  /** Unique in the page: the prefix of the scene's ids. */
  readonly id: string;
  /** How many stops of the story's path are joined; none if left out. */
  readonly joined?: number;
}

/** Draws a ribbon: rails and what runs along them, months and tears, the path, the marks, and the words. */
export function composeRibbon({ ribbon, view, palette, id, joined = 0 }: ComposeRibbonOptions): Scene {
  const { timeline, locale, rows, sections } = ribbon;
  const lit = litOf({ timeline, view });
  const drawing: Drawing = { ribbon, palette, fades: `${id}-day`, lit };
  const targets = rows.map((row) => targetOf(row, ribbon));
  const long = ({ mark }: RibbonRow) => mark.to - mark.from;
  const undated = rows.filter(({ event }) => isUndated(event));
  const dated = rows.filter(({ event }) => !isUndated(event)).sort((a, b) => long(b) - long(a));
  const insets = rows.flatMap((row) => (row.inset ? [{ row, inset: row.inset }] : []));
  const boxes = insets.map(({ row, inset }): Box => ({
    x: ribbon.text[0] - 2,
    y: row.textTop,
    width: inset.width,
    height: inset.height,
  }));
  const groups: Group[] = [
    plain('rails', railMarks(ribbon, palette)),
    ...undated.map((row) => markGroup(row, drawing)),
    plain(
      'months',
      sections.flatMap((section) => (section.kind === 'month' ? monthMarks(section, ribbon, palette) : [])),
    ),
    ...sections
      .filter(({ kind }) => kind === 'folded' || kind === 'beyond')
      .map((section) =>
        plain(section.key, [
          ...tearMarks(section, ribbon, palette),
          ...noteMarks(section, ribbon, palette),
          ...(section.fold ? chevronMarks(section, ribbon, palette) : []),
        ]),
      ),
    ...ribbonPath({ ribbon, palette, targets, joined, boxes }),
    ...rows.map((row) => ({
      ...plain(`leader ${row.event.id}`, leaderMarks(row, ribbon, palette)),
      opacity: lit(row.event.id) ? 1 : 0.5,
    })),
    ...dated.map((row) => markGroup(row, drawing)),
    ...insets.map(({ row, inset }) => ({
      ...plain(`inset ${row.event.id}`, ribbonInsetMarks(row, inset, ribbon, palette)),
      opacity: lit(row.event.id) ? 1 : 0.6,
    })),
    ...rows.map((row) => plain(`words ${row.event.id}`, wordMarks(row, drawing))),
  ];
  const { home, title, zone } = timeline.dataset;
  return {
    width: ribbon.width,
    height: ribbon.height,
    ground: palette.paper,
    id,
    title,
    description: locale.canvas.description({
      title,
      domain: wordDomain(home, zone, locale),
      lanes: ribbon.lanes.map(({ name }) => name),
      events: timeline.visible(view.filter).length,
    }),
    gradients: fadesOf(timeline, palette, 'day').map((fade) => ({ ...fade, down: true })),
    clips: [],
    layers: [{ key: 'ribbon', clip: undefined, groups }],
    targets,
  };
}

interface Drawing {
  readonly ribbon: Ribbon;
  readonly palette: Palette;
  readonly fades: string;
  readonly lit: (id: string) => boolean;
}

const plain = (key: string, marks: readonly Mark[]): Group => ({ key, x: 0, y: 0, opacity: 1, marks });

/** A hairline for each rail, where nothing runs along it. */
function railMarks(ribbon: Ribbon, palette: Palette): Mark[] {
  const start = ribbon.sections.find(({ kind }) => kind === 'month' || kind === 'folded')?.y ?? 0;
  return ribbon.rails.flatMap((x, rail) => {
    const taken = ribbon.rows
      .filter(({ event, lane }) => isUndated(event) && railOf(lane, ribbon) === rail)
      .map(({ mark }) => mark)
      .sort((a, b) => a.from - b.from);
    const free: (readonly [number, number])[] = [];
    let y = start;
    for (const { from, to } of taken) {
      if (from > y) free.push([y, from]);
      y = Math.max(y, to);
    }
    if (y < ribbon.height) free.push([y, ribbon.height]);
    return free.map(([y1, y2]): Mark => ({
      kind: 'line',
      x1: x,
      y1: px(y1),
      x2: x,
      y2: px(y2),
      stroke: palette.rule,
      strokeWidth: 1.25,
    }));
  });
}

const railOf = (lane: RibbonRow['lane'], { lanes, rails }: Ribbon) =>
  Math.min(lanes.indexOf(lane), rails.length - 1);

function monthMarks(section: Ribbon['sections'][number], ribbon: Ribbon, palette: Palette): Mark[] {
  const { y, name } = section;
  const right = ribbon.width - RIBBON.margin;
  return [
    {
      kind: 'line',
      x1: RIBBON.margin,
      y1: px(y),
      x2: right,
      y2: px(y),
      stroke: palette.rule,
      strokeWidth: 1,
    },
    {
      kind: 'text',
      x: right,
      y: px(y + NAMED * ribbon.scale),
      size: RIBBON.headSize * ribbon.scale,
      anchor: 'end',
      runs: [{ text: name, family: 'Public Sans', weight: 400, italic: false, fill: palette.tertiary }],
    },
    ...noteMarks(section, ribbon, palette),
  ];
}

function markGroup(row: RibbonRow, { ribbon, palette, fades, lit }: Drawing): Group {
  const { event, mark } = row;
  const length = mark.to - mark.from;
  const open = event.moment.precision === 'open';
  const ticks = mark.form === 'ticks';
  const marks = drawMark(mark.form, {
    left: 0,
    right: px(length),
    from: 0,
    to: length,
    // Ticks run on where the ribbon ends; what has no end has an arrow there.
    cutLeft: ticks,
    cutRight: ticks || (open && event.moment.endLimit === 'open'),
    height: px(mark.form === 'line' ? Math.min(mark.breadth, 10) : mark.breadth),
    level: 'year',
    moment: event.moment,
    ink: inkOf(event, ribbon.timeline, palette),
    palette,
    fades,
    stops: mark.stops.map((stop) => stop - mark.from),
    day: 1,
  });
  return {
    key: `mark ${event.id}`,
    x: px(mark.x),
    y: px(mark.from),
    opacity: lit(event.id) ? 1 : 0.5,
    marks: turned(marks),
  };
}

/** A stretch of a leader that is shorter than this, in px, is a speck. */
const SPECK = 7;

/** From a mark to its words: a hairline that stops short of both, and of the marks that it passes under. */
function leaderMarks(row: RibbonRow, { rows, text }: Ribbon, palette: Palette): Mark[] {
  if (row.inset) return [];
  const y = row.leader;
  const over = rows
    .filter(({ event, mark }) => event !== row.event && !isUndated(event) && mark.from < y && mark.to > y)
    .map(({ mark: { x, breadth } }) => [x - breadth / 2, x + breadth / 2] as const)
    .sort((a, b) => a[0] - b[0]);
  const ends: (readonly [number, number])[] = [];
  let from = row.mark.x + row.mark.breadth / 2 + 3;
  const to = text[0] - 7;
  for (const [left, right] of over) {
    if (left > from) ends.push([from, left]);
    from = Math.max(from, right);
  }
  ends.push([from, to]);
  return ends
    .filter(([start, end]) => end - start >= SPECK)
    .map(([start, end]): Mark => ({
      kind: 'line',
      x1: px(start),
      y1: px(y),
      x2: px(end),
      y2: px(y),
      stroke: palette.tertiary,
      strokeWidth: 1,
    }));
}

function wordMarks(row: RibbonRow, { ribbon, palette, lit }: Drawing): Mark[] {
  const { event, head, headTop, lines, dateLines, textTop } = row;
  const { scale, text } = ribbon;
  const own = lit(event.id);
  const ink = inkOf(event, ribbon.timeline, palette);
  const date = own ? ink.text : palette.tertiary;
  const words = own ? palette.ink : palette.tertiary;
  const size = RIBBON.size * scale;
  const [x] = text;
  return [
    ...head.map((line, index): Mark => ({
      kind: 'text',
      x,
      y: px(headTop + (index + 0.72) * RIBBON.headLine * scale),
      size: RIBBON.headSize * scale,
      anchor: 'start',
      runs: line.runs.map((run) => ({ ...run, fill: own ? palette.secondary : palette.tertiary })),
    })),
    ...lines.map((line, index): Mark => ({
      kind: 'text',
      x,
      y: px(textTop + (index + 0.755) * RIBBON.line * scale),
      size,
      anchor: 'start',
      runs: line.runs.map((run, place) => ({
        ...run,
        fill: index < dateLines || (dateLines === 0 && index === 0 && place === 0) ? date : words,
      })),
    })),
  ];
}

/** Where the row can be pressed, from edge to edge; and where its mark is, for rings and for the path. */
function targetOf({ event, y, height, mark, leader }: RibbonRow, ribbon: Ribbon): Target {
  const small = isUndated(event) || mark.form === 'dots';
  const [from, to] = small ? [leader - 8, leader + 8] : [mark.from, mark.to];
  return {
    event: event.id,
    x: 0,
    y: px(y),
    width: ribbon.width,
    height: px(height),
    cx: px(mark.x),
    cy: px((from + to) / 2),
    rx: px(mark.breadth / 2),
    ry: px((to - from) / 2),
  };
}
