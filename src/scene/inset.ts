import type { Placed } from '../layout/arrange.ts';
import type { TimelineEvent } from '../dataset/records.ts';
import type { Inset } from '../layout/inset.ts';
import type { Extent } from '../layout/form.ts';
import { wordClock } from '../time/wording.ts';
import { fullHours } from '../time/zone.ts';
import type { Canvas } from './events.ts';
import { inkOf } from './ink.ts';
import { px } from './marks/number.ts';
import { nightOf, palettes, type Palette } from './palette.ts';
import type { Box, Mark, Run } from './scene.ts';
import { HOUR } from '../time/durations.ts';

/** Hours shown before the start and after the end of the event. */
const BEFORE = 3;
const AFTER = 4;

const run = (text: string, fill: string, weight = 400): Run => ({
  text,
  family: 'Public Sans',
  weight,
  italic: false,
  fill,
});

/**
 * A small dark picture of an event's hours, tied to its mark by two hairlines. Origin: the left
 * end of the mark, at its centre.
 */
export function insetMarks(placed: Placed, inset: Inset, extent: Extent, canvas: Canvas): Mark[] {
  const { width, height } = inset.box;
  const left = px(inset.box.x - extent.left);
  const top = px(inset.box.y);
  const markWidth = extent.right - extent.left;
  const nearX = inset.side === 'left' ? left + width : left;
  const markX = inset.side === 'left' ? 0 : markWidth;
  const line = (y1: number, y2: number): Mark => ({
    kind: 'line',
    x1: px(nearX),
    y1: px(y1),
    x2: px(markX),
    y2: px(y2),
    stroke: canvas.palette.tertiary,
    strokeWidth: 1,
  });
  const box: Box = { x: left, y: top, width, height };
  const ink = inkOf(placed.event, canvas.arrangement.timeline, nightIn(canvas.palette));
  return [
    line(top, -5),
    line(top + height, 5),
    ...(inset.short
      ? inset.short.draw(left, top, ink, canvas.palette)
      : hoursMarks(placed.event, box, canvas)),
  ];
}

/** What is written in is the night's own, unless colour cannot be relied on. */
const nightIn = (palette: Palette): Palette => (palette.plain ? palette : palettes.dark);

const groundMark = (box: Box, palette: Palette): Mark => ({
  kind: 'rect',
  ...box,
  fill: nightOf(palette).paper,
});

/** An outline where the paper is dark too. */
const outlineMarks = ({ x, y, width, height }: Box, palette: Palette): Mark[] =>
  palette.name === 'light'
    ? []
    : [
        {
          kind: 'rect',
          x: x + 0.5,
          y: y + 0.5,
          width: width - 1,
          height: height - 1,
          fill: 'none',
          stroke: palettes.dark.rule,
          strokeWidth: 1,
        },
      ];

type Own = Pick<Canvas, 'arrangement' | 'palette'>;

/** A picture of an event's hours in a box: the hours before and after, the night, and its length as a bar. */
export function hoursMarks(event: TimelineEvent, box: Box, { arrangement, palette }: Own): Mark[] {
  const { timeline, locale } = arrangement;
  const night = nightIn(palette);
  const ink = inkOf(event, timeline, night);
  const { x: left, y: top, width, height } = box;

  const { start, end, zone } = event.moment;
  const from = start.earliest - BEFORE * HOUR;
  const pad = 14;
  const endText = wordClock(end.latest, zone, locale).text;
  const endRoom = Math.max(
    arrangement.measure.width(run(endText, '', 700), 12.5),
    arrangement.measure.width(run(event.captions?.end ?? '', ''), 12),
  );
  let to = end.latest + AFTER * HOUR;
  while (
    ((to - end.latest) / (to - from)) * (width - 2 * pad) < endRoom + 7 - pad / 2 &&
    to < end.latest + 96 * HOUR
  ) {
    to += HOUR;
  }
  const x = (instant: number) => left + pad + ((instant - from) / (to - from)) * (width - 2 * pad);
  const barLeft = x(start.earliest);
  const barRight = x(end.latest);
  const nights = timeline.place(event.place)?.nights ?? [];
  const dawn = nights.map(([, sunrise]) => sunrise).find((sunrise) => sunrise > from && sunrise < to);
  const title = timeline.dataset.views.find((view) => view.event === event.id)?.name ?? event.short;
  const captions = event.captions ?? { start: event.tiny, span: '', end: '' };

  const ticks: Mark[] = [];
  let taken = left + 6;
  for (const hour of fullHours(from, to, zone)) {
    const clock = wordClock(hour, zone, locale);
    if (!clock.everyThree) continue;
    const at = px(x(hour));
    const half = arrangement.measure.width(run(clock.text, ''), 11) / 2;
    if (at - half < taken || at + half > left + width - 6) continue;
    taken = at + half + 8;
    ticks.push(
      {
        kind: 'line',
        x1: at,
        y1: top + height - 20,
        x2: at,
        y2: top + height - 16,
        stroke: night.tertiary,
        strokeWidth: 1,
      },
      {
        kind: 'text',
        x: at,
        y: top + height - 5,
        size: 11,
        anchor: 'middle',
        runs: [run(clock.text, night.secondary)],
      },
    );
  }
  return [
    groundMark(box, palette),
    ...(dawn === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: px(x(dawn)),
            y: top,
            width: px(left + width - x(dawn)),
            height,
            fill: night.plain ? night.paper : '#ffffff',
            fillOpacity: 0.11,
          } satisfies Mark,
        ]),
    ...outlineMarks(box, palette),
    {
      kind: 'text',
      x: left + 12,
      y: top + 19,
      size: 14.5,
      anchor: 'start',
      runs: [{ text: title, family: 'Source Serif 4', weight: 600, italic: false, fill: night.ink }],
    },
    {
      kind: 'text',
      x: left + width - 11,
      y: top + 18.5,
      size: 12,
      anchor: 'end',
      runs: arrangement.still ? [] : [run(locale.canvas.zoomIn, night.secondary)],
    },
    { kind: 'rect', x: px(barLeft), y: top + 48, width: px(barRight - barLeft), height: 16, fill: ink.mark },
    {
      kind: 'text',
      x: px(barLeft),
      y: top + 42,
      size: 12.5,
      anchor: 'start',
      runs: [
        run(`${wordClock(start.earliest, zone, locale).text} `, ink.text, 700),
        run(captions.start, night.ink),
      ],
    },
    {
      kind: 'text',
      x: px((barLeft + barRight) / 2),
      y: top + 60.3,
      size: 12,
      anchor: 'middle',
      runs: [run(captions.span, night.plain ? night.paper : palettes.light.ink, 600)],
    },
    {
      kind: 'text',
      x: px(barRight + 7),
      y: top + 53,
      size: 12.5,
      anchor: 'start',
      runs: [run(endText, ink.text, 700)],
    },
    {
      kind: 'text',
      x: px(barRight + 7),
      y: top + 66,
      size: 12,
      anchor: 'start',
      runs: [run(captions.end, night.ink)],
    },
    ...ticks,
  ];
}
