import type { TimelineEvent } from '../dataset/records.ts';
import type { Box } from '../scene/scene.ts';
import { wordClock } from '../time/wording.ts';
import { CANVAS, type Arrangement, type Placed } from './arrange.ts';
import { extentOf, heightOf, type Extent } from './form.ts';
import { headingRuns, headingWidth } from './heading.ts';
import { boxOf, CALLOUT, LABEL, titleStyle } from './labels.ts';
import { clearOf, nightsIn } from './night.ts';
import { STRAND_LEAD } from './strands.ts';

/** What stands where in an arrangement at rest, in px of the canvas. */
export interface Taken {
  readonly words: readonly Box[];
  readonly marks: readonly (Box & { readonly event: TimelineEvent })[];
  readonly insets: readonly Box[];
  readonly strands: readonly Box[];
}

/** Of a note on sunset or sunrise, in px: from the border of day and night, and from the axis. */
const SUN = { width: 64, top: 10, height: 36 } as const;

export function takenIn(arrangement: Arrangement, x: (at: number) => number): Taken {
  const { lanes, level, gutter, width, locale, measure, beside, timeline, view } = arrangement;
  const words: Box[] = [];
  const marks: (Box & { readonly event: TimelineEvent })[] = [];
  const insets: Box[] = [];
  const strands: Box[] = [];
  const nights = nightsIn(timeline, view, level);
  const dusks = nights.flat().map(x);
  for (const [sunset, sunrise] of nights) {
    const box = { y: CANVAS.axis + SUN.top, width: SUN.width, height: SUN.height };
    words.push({ ...box, x: x(sunset) - SUN.width }, { ...box, x: x(sunrise) });
  }
  for (const { lane, y: top, note, placed, strands: rows, edges } of lanes) {
    const heading = headingWidth(headingRuns(lane, note, locale, beside), measure);
    const left = clearOf(dusks, 0, heading);
    words.push({ x: left, y: top + CANVAS.padTop, width: heading, height: CANVAS.headHeight });
    for (const each of placed) {
      const { event, y, inset } = each;
      const extent = extentOf(event.moment, x);
      const height = heightOf(extent.form, level);
      marks.push({ event, x: extent.left, y: y - height / 2, width: extent.right - extent.left, height });
      words.push(...wordsOf(each, extent, arrangement));
      if (inset) insets.push({ ...inset.box, y: y + inset.box.y });
    }
    for (const { event, line, start, y } of rows) {
      const extent = extentOf(event.moment, x);
      const from = Math.max(extent.left, gutter);
      strands.push({ x: from, y: y - 7, width: Math.min(extent.right, width) - from, height: 14 });
      if (!line) continue;
      const said = Math.max(from, x(start)) + STRAND_LEAD;
      words.push({ x: said, y: y - LABEL.line / 2, width: line.width, height: LABEL.line });
    }
    for (const { side, width: room, y, lines, name } of edges) {
      const height = (lines.length + (name ? 1 : 0)) * LABEL.line;
      words.push({ x: side === 'left' ? 0 : width - room, y: y - LABEL.line / 2, width: room, height });
    }
  }
  return { words, marks, insets, strands };
}

/** The words of a label; of a callout those at its two ends, as wide as they are. */
function wordsOf({ event, label, y }: Placed, extent: Extent, { measure, locale }: Arrangement): Box[] {
  if (!label) return [];
  const box = boxOf(label, extent.left, y);
  if (label.side !== 'callout') return [box];
  const { start, end, startLimit, endLimit, zone } = event.moment;
  const said = (instant: number, rough: boolean, words: number) => {
    const text = `${rough ? locale.words.about : ''}${wordClock(instant, zone, locale).text}`;
    const style = { family: 'Source Serif 4', weight: 600, italic: false, text } as const;
    return Math.max(measure.width(style, CALLOUT.size), words) + CALLOUT.indent;
  };
  const below = Math.max(...label.lines.map(({ width }) => width));
  const due = measure.width({ ...titleStyle, text: event.captions?.end ?? '' }, LABEL.size);
  return [
    { ...box, width: said(start.earliest, startLimit === 'rough', below) },
    { ...box, x: extent.right, width: said(end.latest, endLimit === 'rough', due) },
  ];
}
