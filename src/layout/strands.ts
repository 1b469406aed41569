import type { TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import type { Domain } from '../time/domain.ts';
import type { Level } from '../time/ticks.ts';
import { isItalic, wordMoment } from '../time/wording.ts';
import type { Timeline } from '../model/timeline.ts';
import type { View } from '../view/view.ts';
import { isAtLeast } from './form.ts';
import type { Density } from './arrange.ts';
import { dateStyle, LABEL, LENGTHS, titleStyle } from './labels.ts';
import type { Measure } from './metrics.ts';
import { leadByName, nameLine, namesAll, type ThemeNames } from './theme-name.ts';
import { wrap, type WrappedLine } from './wrap.ts';

/** An undated event with the row it runs along; its label interrupts it. */
export interface Strand {
  readonly event: TimelineEvent;
  readonly line: WrappedLine | undefined;
  /** How many runs of its label are in the theme's colour. */
  readonly leads: number;
  /** Where the labels of the lane's strands begin, as an instant. */
  readonly start: number;
  /** Centre of the row, in px from the top of the canvas. */
  readonly y: number;
}

interface StrandContext {
  readonly timeline: Timeline;
  readonly view: View;
  readonly width: number;
  readonly gutter: number;
  readonly level: Level;
  readonly year: number;
  readonly locale: Locale;
  readonly measure: Measure;
  readonly density: Pick<Density, 'lengths' | 'labelled' | 'notes' | 'mostStrands'>;
  /** Events of the step of the story that is told: they are drawn at any zoom. */
  readonly told: readonly string[];
  /** Whether the lane has a dated event in view. */
  readonly datedInView: boolean;
  readonly themeNames?: ThemeNames;
}

/** From the start of a strand in view to its label, in px; and what must stay of the strand after it. */
export const STRAND_LEAD = 38;
const STRAND_REST = 40;

/**
 * Chooses the strands that are drawn at this zoom, and how many are only counted: repetitions
 * have no place to stand from month scale down, and from day scale down an open line says nothing
 * beside dated events.
 */
export function arrangeStrands(
  events: readonly TimelineEvent[],
  context: StrandContext,
): { drawn: Omit<Strand, 'y'>[]; left: number } {
  const { view, level, datedInView, told } = context;
  const there = events.filter(({ moment }) =>
    inDomain(moment.start.earliest, moment.end.latest, view.domain),
  );
  const ticks = isAtLeast(level, 'month')
    ? []
    : there.filter(({ moment }) => moment.precision === 'repeated');
  const open = there.filter(({ moment }) => moment.precision === 'open');
  const lines = !isAtLeast(level, 'day') ? open : datedInView ? [] : open.slice(0, 1);
  const chosen = ({ id }: TimelineEvent) => id === view.selected || id === view.attended || told.includes(id);
  const shown = there
    .filter((event) => ticks.includes(event) || lines.includes(event) || chosen(event))
    .slice(0, context.density.mostStrands ?? MOST);
  const start = commonStart(shown, context);
  const left = there.length - shown.length;
  // Where few are drawn, the last says how many more there are.
  const moreAt = (index: number) =>
    context.density.mostStrands !== undefined && index === shown.length - 1 ? left : 0;
  return {
    drawn: shown.map((event, index) => {
      const name = namesAll(context.themeNames) ? nameLine(event, context) : undefined;
      const line = labelOf(event, name, start, moreAt(index), context);
      return { event, line, leads: name ? 2 : 1, start };
    }),
    left,
  };
}

/** More strands than this in a lane are counted, not drawn. */
const MOST = 8;

const inDomain = (start: number, end: number, [from, to]: Domain) => start < to && end > from;

/** The instant at which the labels of a lane's strands begin, so that they stand flush. */
function commonStart(events: readonly TimelineEvent[], { view }: StrandContext): number {
  const [from, to] = view.domain;
  const latest = Math.max(from, ...events.map(({ moment }) => moment.start.earliest));
  return latest < from + (to - from) / 3 ? latest : from;
}

function labelOf(
  event: TimelineEvent,
  name: WrappedLine | undefined,
  start: number,
  more: number,
  { view, width, gutter, locale, measure, year, density }: StrandContext,
): WrappedLine | undefined {
  const [from, to] = view.domain;
  const x = (instant: number) => gutter + ((instant - from) / (to - from)) * (width - gutter);
  const left = Math.max(gutter, x(event.moment.start.earliest), x(start)) + STRAND_LEAD;
  const room = Math.min(width, x(event.moment.end.latest)) - left - STRAND_REST;
  const date = wordMoment(event.moment, locale, 'label', year);
  const lead = { text: date, style: dateStyle(isItalic(event.moment)) };
  for (const length of LENGTHS.filter((each) => density.lengths.includes(each))) {
    const words = event[length] + (density.notes?.get(event.id) ?? '');
    const text = more > 0 ? `${words}  ${locale.canvas.more(more)}` : words;
    const [first] = wrap(lead, text, titleStyle, LABEL.size, Number.MAX_SAFE_INTEGER, measure);
    const line = first && name ? leadByName(first, name, measure) : first;
    if (line && line.width <= room) return line;
  }
  return undefined;
}
