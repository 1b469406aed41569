import type { TimelineEvent } from '../dataset/records.ts';
import type { Box } from '../scene/scene.ts';
import type { Instant } from '../time/moment.ts';
import { DAY } from '../time/durations.ts';
import { CANVAS, scaleOf, type Arrangement } from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { extentOf, heightOf, isAtLeast } from './form.ts';
import { boxOf, INDENT, LABEL, titleStyle, type Label } from './labels.ts';
import { nightsIn } from './night.ts';
import { takenIn } from './taken.ts';

/** Words on what is not known of a date, at the mark that shows it. */
export interface Note {
  readonly event: TimelineEvent;
  readonly text: string;
  /** In px. */
  readonly width: number;
  /** Top of its line, in px from the top of the canvas. */
  readonly y: number;
  /** Where it begins, as an instant, and the end of what it speaks of; or the label that it follows on from. */
  readonly at: readonly [start: Instant, end: Instant] | Label;
}

/** From a border of day and night to a note, and between a note and other words, in px. */
const GAP = 9;
const APART = 12;
/** A form as high as this, in px, is a band with room for words inside. */
const BAND = 26;
const MONTH = 31 * DAY;

const known = new WeakMap<Arrangement, readonly Note[]>();

/**
 * What the marks of an arrangement leave open, in words: that a band is a whole day because its hour is not known,
 * that the first and the last day of a span are open, that a band wider than the view stands for one of its days.
 * From day scale down; only where there is room. They are settled with the arrangement, and keep their place in time
 * while a gesture lasts.
 */
export function notesOf(arrangement: Arrangement): readonly Note[] {
  const found = known.get(arrangement) ?? settle(arrangement).map(({ note }) => note);
  known.set(arrangement, found);
  return found;
}

/** The ground of a note at rest, in px of the canvas. */
export function noteBox({ event, y, width, at }: Note, arrangement: Arrangement): Box {
  const x = scaleOf(arrangement.domain, arrangement.width, arrangement.gutter);
  const left = isPlace(at) ? x(at[0]) : afterLabel(at, event, x);
  return { x: left, y, width, height: LABEL.line };
}

export const isPlace = (at: Note['at']): at is readonly [start: Instant, end: Instant] => Array.isArray(at);

const afterLabel = (label: Label, { moment }: TimelineEvent, x: (at: Instant) => number): number => {
  const box = boxOf(label, extentOf(moment, x).left, 0);
  return box.x + box.width;
};

function settle(arrangement: Arrangement): { note: Note; box: Box }[] {
  const { lanes, level, domain, width, gutter, measure, locale, timeline, view } = arrangement;
  if (!isAtLeast(level, 'day')) return [];
  const { canvas } = locale;
  const x = scaleOf(domain, width, gutter);
  const dusks = nightsIn(timeline, view, level).flat().map(x);
  const { words, marks } = takenIn(arrangement, x);
  const instant = (px: number) => domain[0] + ((px - gutter) / (width - gutter)) * (domain[1] - domain[0]);
  const found: { note: Note; box: Box }[] = [];

  const isFree = (box: Box, own: TimelineEvent, follows = false) =>
    !dusks.some((dusk) => dusk > box.x && dusk < box.x + box.width) &&
    !words.some((other) => overlaps(other, follows ? { ...box, x: box.x + 1 } : inflate(box, APART, 0))) &&
    !marks.some(({ event, ...other }) => event !== own && overlaps(other, inflate(box, APART, 0))) &&
    !found.some((other) => overlaps(other.box, inflate(box, APART, 0)));
  const widthOf = (text: string) => measure.width({ ...titleStyle, text }, LABEL.size);

  /** In the first free place of a stretch: past a border of day and night, the last first; at its end; at its start. */
  const put = (event: TimelineEvent, text: string, y: number, left: number, right: number, end: Instant) => {
    const room = widthOf(text);
    const borders = dusks.filter((dusk) => dusk > left - GAP && dusk < right).map((dusk) => dusk + GAP);
    for (const start of [...borders.reverse(), right - room, left]) {
      const box = { x: start, y, width: room, height: LABEL.line };
      if (start < left || start + room > right || !isFree(box, event)) continue;
      found.push({ note: { event, text, width: room, y, at: [instant(start), end] }, box });
      return;
    }
  };

  for (const placed of lanes.flatMap((lane) => lane.placed)) {
    const { event, y, label } = placed;
    const { precision, start, end, startLimit, endLimit, unit } = event.moment;
    const extent = extentOf(event.moment, x);
    const height = heightOf(extent.form, level);
    const inBand = y - LABEL.line / 2;
    const isBand = extent.form === 'capsule' && height >= BAND;
    const [left, right] = [Math.max(extent.left, gutter) + INDENT, Math.min(extent.right, width) - INDENT];
    if (precision === 'day' && isBand) {
      put(event, canvas.hourUnknown, inBand, left, right, end.latest);
    } else if (precision === 'days') {
      const under = y + height / 2 + 4;
      const days = [
        [endLimit === 'known', canvas.lastDay, end.latest - DAY],
        [startLimit === 'known', canvas.firstDay, start.earliest],
      ] as const;
      for (const [stated, text, from] of days) {
        const [first, last] = [Math.max(x(from) + 2, gutter + CANVAS.edge), Math.min(x(from + DAY), width)];
        if (stated) put(event, text, under, first, last - CANVAS.edge, from + DAY);
      }
    } else if (precision === 'month' && isBand && extent.left <= gutter && extent.right >= width) {
      const ofMonth = unit === 'month' && end.latest - start.earliest <= MONTH;
      const text = canvas.someDay(ofMonth, true);
      const from = label?.side === 'inside' ? afterLabel(label, event, x) : Infinity;
      const box = { x: from, y: inBand, width: widthOf(text), height: LABEL.line };
      if (label && box.x + box.width <= right && isFree(box, event, true))
        found.push({ note: { event, text, width: box.width, y: inBand, at: label }, box });
      else put(event, canvas.someDay(ofMonth, false), inBand, left, right, end.latest);
    }
  }
  return found;
}
