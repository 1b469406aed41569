import type { TimelineEvent } from '../dataset/records.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Box } from '../scene/scene.ts';
import type { Locale } from '../locale/locale.ts';
import { wordClock, wordMoment } from '../time/wording.ts';
import type { Extent } from './form.ts';
import type { Measure } from './metrics.ts';

/** A small picture of an event's hours, tied to its mark. `box.y` is from the mark's centre. */
export interface Inset {
  readonly box: Box;
  readonly side: 'left' | 'right';
  /** Two lines that say its hours, instead of a picture of them. */
  readonly compact: boolean;
}

/** Sizes tried, best first, in px; under the last there is no inset. */
const SIZES: readonly (readonly [number, number])[] = [
  [370, 94],
  [310, 94],
];
/** Height of two lines, and the widest that they may be, in px. */
const COMPACT_SIZE = { widest: 350, height: 55 };
/** Type of two lines, and the room at their ends, in px. */
export const COMPACT = { size: 13, pad: 12 };

/** From the mark to the inset, nearest first, in px; both ends within 420 px of the mark. */
const DISTANCES = [46, 80, 120, 170];
const REACH = 420;

/** The places an inset may take, best first: left of its mark, then right; as large as fits. */
export function insetFor(
  event: TimelineEvent,
  extent: Extent,
  [leftLimit, rightLimit]: readonly [number, number],
  context: {
    readonly timeline: Timeline;
    readonly measure: Measure;
    readonly locale: Locale;
    readonly year: number;
  },
  compact: boolean,
): { inset: Inset; cost: number }[] {
  if ((context.timeline.place(event.place)?.nights.length ?? 0) === 0) return [];
  const found: { inset: Inset; cost: number }[] = [];
  const sizes = compact ? compactSizes(event, context) : SIZES;
  sizes.forEach(([width, height], size) => {
    DISTANCES.forEach((distance, step) => {
      if (distance + width > REACH) return;
      for (const rise of compact ? [0, -0.5, 0.5, -1, 1] : [0, -1, 1]) {
        const y = -height / 2 + rise * 23;
        const left = extent.left - distance - width;
        const right = extent.right + distance;
        const cost = (compact ? -60 : -20) + size * 4 + step + Math.abs(rise);
        if (left >= leftLimit)
          found.push({ inset: { box: { x: left, y, width, height }, side: 'left', compact }, cost });
        if (right + width <= rightLimit) {
          found.push({
            inset: { box: { x: right, y, width, height }, side: 'right', compact },
            cost: cost + 2,
          });
        }
      }
    });
  });
  return found.sort((a, b) => a.cost - b.cost);
}

/** The one size of two lines: as wide as their words. */
function compactSizes(
  event: TimelineEvent,
  context: Parameters<typeof compactLines>[1],
): (readonly [number, number])[] {
  const width = Math.ceil(
    2 * COMPACT.pad + Math.max(...compactLines(event, context).map(({ room }) => room)),
  );
  return width <= COMPACT_SIZE.widest ? [[width, COMPACT_SIZE.height]] : [];
}

/** The words of two lines and the px that each line needs: the start above; the length in a bar, and the end beside it. */
export function compactLines(
  event: TimelineEvent,
  { measure, locale, year }: { readonly measure: Measure; readonly locale: Locale; readonly year: number },
): readonly {
  readonly words: readonly (readonly [text: string, weight: number])[];
  readonly room: number;
}[] {
  const { start, span, end } = event.captions ?? { start: event.tiny, span: '', end: '' };
  const last = wordClock(event.moment.end.latest, event.moment.zone, locale).text;
  const lines = [
    [
      [`${wordMoment(event.moment, locale, 'label', year)} `, 700],
      [start, 400],
    ],
    [
      [span, 600],
      [`${last} `, 700],
      [end, 400],
    ],
  ] as const;
  return lines.map((words, index) => ({
    words,
    room:
      words.reduce((sum, [text, weight]) => {
        return sum + measure.width({ text, family: 'Public Sans', weight, italic: false }, COMPACT.size);
      }, 0) + (index === 1 ? BAR_ROOM : 0),
  }));
}

/** Around the words in the bar, and from the bar to what stands beside it, in px. */
const BAR_ROOM = 2 * 10 + 8;
