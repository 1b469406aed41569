import type { TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { wordClock, wordMoment } from '../time/wording.ts';
import type { Measure } from './metrics.ts';

/** An inset of two lines: the event; and its time as a bar, with its end. Lengths in px. */
export interface ShortInset {
  readonly width: number;
  readonly height: number;
  readonly date: string;
  readonly title: string;
  /** Length of the bar, and what is said in it and after it. */
  readonly bar: number;
  readonly span: string;
  readonly end: string;
  readonly after: string;
}

/** Type, margin, and room around the words in the bar and after it, in px. */
export const SHORT_INSET = { size: 13, small: 12, pad: 12, inBar: 14, gap: 6 } as const;
const HEIGHT = 52;
const SHORTEST_BAR = 40;

/** The words of an event with clock times, and the room they take. */
export function shortInset(
  event: TimelineEvent,
  { locale, measure, year }: { readonly locale: Locale; readonly measure: Measure; readonly year: number },
): ShortInset {
  const { size, small, pad, inBar, gap } = SHORT_INSET;
  const wide = (text: string, weight: number, at: number) =>
    measure.width({ text, family: 'Public Sans', weight, italic: false }, at);
  const date = `${wordMoment(event.moment, locale, 'label', year)} `;
  const title = event.short;
  const span = event.captions?.span ?? '';
  const end = `${wordClock(event.moment.end.latest, event.moment.zone, locale).text} `;
  const after = event.captions?.end ?? '';
  const first = wide(date, 700, size) + wide(title, 400, size);
  const rest = gap + wide(end, 700, size) + wide(after, 400, size);
  const bar = Math.max(SHORTEST_BAR, wide(span, 600, small) + 2 * inBar, first - rest);
  return {
    width: Math.ceil(Math.max(first, bar + rest) + 2 * pad),
    height: HEIGHT,
    date,
    title,
    bar: Math.floor(bar),
    span,
    end,
    after,
  };
}
