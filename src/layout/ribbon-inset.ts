import type { TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import { wordClock } from '../time/wording.ts';
import { fullHours } from '../time/zone.ts';
import { dateStyle, titleStyle } from './labels.ts';
import type { Measure } from './metrics.ts';
import { wrap, type RunStyle, type WrappedLine } from './wrap.ts';

/** Lines of an inset, with the baseline of each; in px from the inset's top left. */
export interface InsetText {
  readonly lines: readonly WrappedLine[];
  readonly size: number;
  readonly pitch: number;
  readonly x: number;
  readonly baseline: number;
  /** Whether its first run is in the colour of the theme, and whether all of it is set back. */
  readonly lead: boolean;
  readonly quiet: boolean;
}

/** The night of an event as a dark picture of its own, time running down; in px from its top left. */
export interface RibbonInset {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly InsetText[];
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Heights at which full hours are ticked. */
  readonly hours: readonly number[];
}

const PAD = 13;
const BAR = { x: 14, width: 16 };
const CAPTION = 41;
const SERIF: RunStyle = { family: 'Source Serif 4', weight: 600, italic: false, fill: '' };

/** What a ribbon gives an inset to be made from; `scale` is the reader's size of text, 1 being the usual. */
interface InsetRoom {
  readonly timeline: Timeline;
  readonly locale: Locale;
  readonly measure: Measure;
  readonly width: number;
  readonly scale: number;
}

/** The inset of an event that has one: known to the hour, at a place whose night is known. */
export function ribbonInset(
  event: TimelineEvent,
  date: string,
  { timeline, locale, measure, width, scale }: InsetRoom,
): RibbonInset | undefined {
  const { moment, inset, captions } = event;
  if (!inset || moment.precision !== 'hour') return undefined;
  if ((timeline.place(event.place)?.nights.length ?? 0) === 0) return undefined;
  const texts: InsetText[] = [];
  let y = PAD;
  const write = (
    lead: string | undefined,
    words: string,
    style: RunStyle,
    size: number,
    x: number,
    tone: { readonly lead?: boolean; readonly quiet?: boolean } = {},
  ) => {
    if (lead === undefined && words === '') return;
    const pitch = Math.round(size * 1.3 * scale);
    const lines = wrap(
      lead === undefined ? undefined : { text: lead, style: dateStyle(false) },
      words,
      style,
      size * scale,
      width - x - 10,
      measure,
    );
    texts.push({
      lines,
      size: size * scale,
      pitch,
      x,
      baseline: y + pitch * 0.76,
      lead: tone.lead ?? false,
      quiet: tone.quiet ?? false,
    });
    y += lines.length * pitch;
  };

  const title = timeline.dataset.views.find((view) => view.event === event.id)?.name ?? event.short;
  write(undefined, date, dateStyle(false), 13, BAR.x, { lead: true });
  y += 1;
  write(undefined, title, SERIF, 16.5, BAR.x);
  y += 10 * scale;
  const start = y;
  const clock = (instant: number) => wordClock(instant, moment.zone, locale).text;
  const gap = 9 * scale;
  write(clock(moment.start.earliest), captions?.start ?? event.tiny, titleStyle, 14, CAPTION, { lead: true });
  if (captions?.span) {
    y += gap;
    write(undefined, captions.span, titleStyle, 14, CAPTION, { quiet: true });
  }
  y += gap;
  write(clock(moment.end.latest), captions?.end ?? '', titleStyle, 14, CAPTION, { lead: true });
  const bar = { ...BAR, y: start + 2, height: y - start - 4 };
  const { earliest } = moment.start;
  const { latest } = moment.end;
  const share = (instant: number) => (instant - earliest) / (latest - earliest);
  const hours = fullHours(earliest + 1, latest, moment.zone).slice(0, 48);
  return {
    width,
    height: y + PAD,
    texts,
    bar,
    hours: hours.map((hour) => bar.y + share(hour) * bar.height),
  };
}
