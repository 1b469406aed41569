import type { TimelineEvent } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { ribbonWordsIn } from '../locale/ribbon-words.ts';
import { isFiltering } from '../model/filter.ts';
import { isUndated, lanesOf, type Lane } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import { instantOfPlace, monthPlace, yearOfMonth } from '../time/months.ts';
import { isItalic, wordInstant, wordMoment } from '../time/wording.ts';
import type { View } from '../view/view.ts';
import { formOf, type Form } from './form.ts';
import { dateStyle, LENGTHS, titleStyle, type Length } from './labels.ts';
import type { Measure } from './metrics.ts';
import { ribbonInset, type RibbonInset } from './ribbon-inset.ts';
import { columnsOf, railRoom } from './ribbon-rails.ts';
import { ribbonScale, type RibbonScale } from './ribbon-scale.ts';
import { stretchesOf, type Fold, type Side, type Spread, type Stretch } from './ribbon-sections.ts';
import { wrap, type RunStyle, type WrappedLine } from './wrap.ts';

/** Fixed measures of the ribbon, in px; those of text at its usual size. */
export const RIBBON = {
  margin: 16,
  size: 15,
  line: 20,
  headSize: 13,
  headLine: 18,
  /** From the rule over a month to the top of its first line, beside which its name stands. */
  heading: 24,
  /** Between the text of one event and the next. */
  between: 16,
  /** Every row can be pressed with a thumb. */
  least: 44,
  folded: 40,
  empty: 30,
  /** The ribbon's first strip stands clear of what is stuck over it, so that its edge is seen to be torn. */
  clear: 6,
  /** A finger covers more than a pointer: marks are this much larger. */
  larger: 1.15,
} as const;

export interface RibbonOptions {
  readonly timeline: Timeline;
  readonly view: Pick<View, 'group' | 'filter'>;
  /** In px, from edge to edge of the page. */
  readonly width: number;
  readonly measure: Measure;
  readonly locale: Locale;
  /** The reader's size of text, 1 being the usual. */
  readonly scale?: number;
  /** Which sides of the home view the reader has opened; none if left out. */
  readonly unfolded?: readonly Side[];
  /** Set in a picture to publish. */
  readonly poster?: RibbonPoster;
}

/** How a ribbon is laid out in a picture to publish, where nothing is pressed and all has to fit. */
export interface RibbonPoster {
  /** What it shows, all of it from the first month to the last. */
  readonly events: readonly TimelineEvent[];
  readonly lengths: readonly Length[];
  readonly inset: boolean;
  /** Room under each row besides, in px; less than there is usually if negative. */
  readonly apart: number;
}

/** A mark on its rail, time running down; in px. */
export interface RibbonMark {
  readonly form: Form;
  /** Centre of the mark across its rail, and how broad it is. */
  readonly x: number;
  readonly breadth: number;
  readonly from: number;
  readonly to: number;
  /** Days of a set, from the top. */
  readonly stops: readonly number[];
}

/** An event in its row: mark, leader, words; in px from the ribbon's top. */
export interface RibbonRow {
  readonly event: TimelineEvent;
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  /** Name of the lane, where the ribbon is not grouped by what colours show. */
  readonly head: readonly WrappedLine[];
  readonly headTop: number;
  readonly lines: readonly WrappedLine[];
  /** Lines that are the date's alone; if none, the first run of the first line is the date. */
  readonly dateLines: number;
  readonly textTop: number;
  readonly mark: RibbonMark;
  /** Height at which a hairline leads from the mark to its words. */
  readonly leader: number;
  readonly inset: RibbonInset | undefined;
}

/** A stretch of the ribbon with its rows. A month has a name; of what is folded is said what it is. */
export interface RibbonSection extends Stretch {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  /** A month's name, or what is said of what is folded. */
  readonly name: string;
  readonly note: readonly WrappedLine[];
  readonly rows: readonly RibbonRow[];
}

export interface Ribbon {
  readonly timeline: Timeline;
  readonly locale: Locale;
  readonly measure: Measure;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** Where torn strips begin and end: at the edges of the page, or of the column in a picture. */
  readonly torn: readonly [left: number, right: number];
  /** Centres of the rails. */
  readonly rails: readonly number[];
  /** Where text begins and ends. */
  readonly text: readonly [left: number, right: number];
  readonly sections: readonly RibbonSection[];
  readonly rows: readonly RibbonRow[];
  /** Instants, of a beginning or of an end, to px from the top; without time where nothing is shown. */
  readonly y: (instant: number, isEnd?: boolean) => number;
  /** The inverse. */
  readonly instant: (y: number) => number;
}

/** Half a tooth: how far torn strips begin before the page, and about as far they reach beyond it, in px. */
const BEYOND = 5;
/** Of an inset in a picture, in px. */
const WIDEST_INSET = 400;
const SIDES: readonly Side[] = ['early', 'late'];
const HEAD: RunStyle = { family: 'Public Sans', weight: 600, italic: false, fill: '' };
const NOTE: RunStyle = { family: 'Source Serif 4', weight: 400, italic: true, fill: '' };

/**
 * Lays a timeline out for a narrow screen: one row an event in the order of the list, month after month, each month as
 * high as its words need, and months with nothing folded, and so is what lies beyond the home view. Within a month marks keep their order and, as far
 * as the words beside them allow, their proportion; what is known to a month or roughly keeps it exactly.
 */
export function arrangeRibbon(options: RibbonOptions): Ribbon {
  const { timeline, view, width, measure, locale, scale = 1, poster } = options;
  const unfolded = poster ? SIDES : (options.unfolded ?? []);
  const { home, zone } = timeline.dataset;
  const { year } = timeline;
  const lanes = lanesOf(timeline, view.group, view.filter, locale.canvas);
  const room = railRoom(lanes.length, width / Math.min(scale, 1.3), poster && Math.min(160, width * 0.25));
  const text = [room.text, width - RIBBON.margin] as const;
  const stretches = stretchesOf(poster?.events ?? timeline.visible(view.filter), {
    home: [Math.floor(monthPlace(home[0], zone)), Math.ceil(monthPlace(home[1], zone))],
    unfolded,
  });
  const drafting: Drafting = { ...options, scale, text, year, lanes };

  let y = 0;
  const drafts = stretches.map((stretch) => {
    const draft = draftOf(stretch, y, drafting);
    y += draft.height;
    return draft;
  });
  const timed = drafts.filter(({ kind }) => kind !== 'before');
  const whole = { from: monthPlace(home[0], zone), to: monthPlace(home[1], zone), y: 0, height: y };
  const along = ribbonScale(timed.length > 0 ? timed : [whole]);
  const marks = marksOf(
    drafts.flatMap((draft) => draft.rows.map((row) => ({ ...row, draft }))),
    { along, rails: room.xs, end: y, scale, lanes, within: poster !== undefined },
  );
  const sections = drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row): RibbonRow => ({ ...row, ...(marks.get(row.event) as Marked) })),
  }));
  return {
    timeline,
    locale,
    measure,
    scale,
    width,
    height: Math.ceil(y + 8),
    lanes,
    torn: poster
      ? [RIBBON.margin, width - RIBBON.margin]
      : [-BEYOND, Math.floor(width / (2 * BEYOND)) * 2 * BEYOND + BEYOND],
    rails: room.xs,
    text,
    sections,
    rows: sections.flatMap(({ rows }) => rows),
    y: (instant, isEnd) => along.y(monthPlace(instant, zone), isEnd),
    instant: (at) => instantOfPlace(along.place(at), zone),
  };
}

interface Drafting extends RibbonOptions {
  readonly scale: number;
  readonly text: readonly [left: number, right: number];
  readonly year: number;
  readonly lanes: readonly Lane[];
}

/** A row before its mark has a place. */
type RowDraft = Omit<RibbonRow, 'mark' | 'leader'> & { readonly spread: Spread };
type SectionDraft = Omit<RibbonSection, 'rows'> & { readonly rows: readonly RowDraft[] };

function draftOf(stretch: Stretch, y: number, drafting: Drafting): SectionDraft {
  const { scale, text, measure, view, locale } = drafting;
  const words = ribbonWordsIn(locale);
  const filtered = isFiltering(view.filter);
  const key = `${stretch.kind} ${stretch.from}`;
  const noteOf = (said: string) =>
    wrap(undefined, said, NOTE, RIBBON.size * scale, text[1] - text[0], measure);
  const { fold } = stretch;
  if (fold) {
    const name = words.beyond({
      side: fold.side,
      period: boundOf(fold, drafting),
      count: fold.held.length,
      filtered,
    });
    const note = wrap(undefined, name, NOTE, RIBBON.size * scale, text[1] - text[0] - CHEVRON, measure);
    const strip = Math.max(RIBBON.least, RIBBON.folded - RIBBON.line + note.length * RIBBON.line * scale);
    const height = Math.round(strip + (y === 0 ? RIBBON.clear : 0));
    return { ...stretch, key: fold.side, y, height, name, note, rows: [] };
  }
  if (stretch.kind === 'folded') {
    const { from, to, marked } = stretch;
    const name = words.nothing({
      from: monthName(from, drafting),
      to: monthName(to - 1, drafting),
      months: to - from,
      marked,
      filtered,
    });
    const note = noteOf(name);
    const height = Math.round(RIBBON.folded - RIBBON.line + note.length * RIBBON.line * scale);
    return { ...stretch, key, y, height, name, note, rows: [] };
  }
  const before = stretch.kind === 'before';
  const name = before ? words.undated : monthName(stretch.from, drafting);
  if (stretch.own.length === 0) {
    const note = stretch.marked ? [] : noteOf(words.nothingHere(filtered));
    return { ...stretch, key, y, height: Math.round(RIBBON.empty * scale), name, note, rows: [] };
  }
  const rows: RowDraft[] = [];
  const heading = drafting.poster && hasRoomFor(name, stretch.own[0], drafting) ? BESIDE : RIBBON.heading;
  let top = y + (before ? 4 : heading * scale - RIBBON.between / 2);
  for (const spread of stretch.own) {
    const row = rowOf(spread, top, drafting);
    rows.push(row);
    top += row.height;
  }
  return { ...stretch, key, y, height: Math.round(top + 4 - y), name, note: [], rows };
}

/** From the rule over a month to the top of its first line, where that leaves room for the month's name beside it. */
const BESIDE = 4;

function hasRoomFor(name: string, first: Spread | undefined, drafting: Drafting): boolean {
  if (!first) return false;
  const { text, measure, scale } = drafting;
  const { head, lines, inset } = rowOf(first, 0, drafting);
  const line = head[0] ?? lines[0];
  if (inset || !line) return false;
  const named = measure.width({ ...HEAD, weight: 400, text: name }, RIBBON.headSize * scale);
  return line.width + 16 + named <= text[1] - text[0];
}

/** Room for the chevron of a strip that can be opened, in px. */
const CHEVRON = 24;

/** The year that a fold lies before or after, where that is a whole one; else the month. */
function boundOf({ side, month }: Fold, drafting: Drafting): string {
  const { zone } = drafting.timeline.dataset;
  const isWhole = (month + (side === 'late' ? 1 : 0)) % 12 === 0;
  return isWhole
    ? wordInstant(instantOfPlace(month, zone), zone, 'year', drafting.locale)
    : monthName(month, drafting);
}

/** The month's name, with its year where that is not the ribbon's own. */
const monthName = (month: number, { timeline, locale, year }: Drafting) =>
  wordInstant(
    instantOfPlace(month, timeline.dataset.zone),
    timeline.dataset.zone,
    yearOfMonth(month) === year ? 'month' : 'monthYear',
    locale,
  );

function rowOf(spread: Spread, y: number, drafting: Drafting): RowDraft {
  const { event } = spread;
  const { scale, text, measure, view, lanes, timeline, locale, poster } = drafting;
  const width = text[1] - text[0];
  const lane = lanes.find(({ dated, undated }) => dated.has(event) || undated.includes(event)) as Lane;
  const date = dateOf(event, drafting);
  const named = view.group === 'forum' || view.group === 'actor';
  const head = named ? wrap(undefined, lane.name, HEAD, RIBBON.headSize * scale, width, measure) : [];
  const headTop = y + RIBBON.between / 2;
  const textTop = headTop + head.length * RIBBON.headLine * scale;
  const inset =
    poster?.inset === false
      ? undefined
      : ribbonInset(event, date, {
          timeline,
          locale,
          measure,
          width: poster ? Math.min(width + 2, WIDEST_INSET) : width + 2,
          scale,
        });
  const { lines, dateLines } = inset ? { lines: [], dateLines: 0 } : worded(event, date, width, drafting);
  const inner = inset ? inset.height : lines.length * RIBBON.line * scale;
  const own = textTop + inner + RIBBON.between / 2 - y;
  const height = poster ? own + poster.apart : Math.max(RIBBON.least, own);
  return { spread, event, lane, y, height, head, headTop, lines, dateLines, textTop, inset };
}

/** The date as a label has it; what is known to a month or longer is worded as such. */
function dateOf({ moment }: TimelineEvent, { locale, year }: Drafting): string {
  const date = wordMoment(moment, locale, 'label', year);
  if (moment.precision !== 'month') return date;
  const words = ribbonWordsIn(locale);
  return moment.unit === 'season' ? words.someTimeInPart(date) : words.someTime(date);
}

/** The longest wording of which no word is wider than the column. A date that is wider has lines of its own. */
function worded(event: TimelineEvent, date: string, width: number, { scale, measure, poster }: Drafting) {
  const size = RIBBON.size * scale;
  const style = dateStyle(isItalic(event.moment));
  const fits = (lines: readonly WrappedLine[]) => lines.every((line) => line.width <= width);
  const apart = measure.width({ ...style, text: date }, size) > width;
  const dates = apart ? wrap(undefined, date, style, size, width, measure) : [];
  const lead = apart ? undefined : { text: date, style };
  const tried = (poster?.lengths ?? LENGTHS).map((length) =>
    wrap(lead, event[length], titleStyle, size, width, measure),
  );
  const lines = tried.find(fits) ?? tried.at(-1) ?? [];
  return { lines: [...dates, ...lines], dateLines: dates.length };
}

type Marked = Pick<RibbonRow, 'mark' | 'leader'>;
type Waiting = RowDraft & { readonly draft: SectionDraft };

interface Marking {
  readonly along: RibbonScale;
  readonly rails: readonly number[];
  /** Where the ribbon ends. */
  readonly end: number;
  readonly scale: number;
  readonly lanes: readonly Lane[];
  /** Whether what is known to a month, or roughly, may not reach over the rules above and below to show that it is. */
  readonly within: boolean;
}

/** Breadth of a mark across its rail, in px, and the least length of one that shows how long. */
const BREADTH: Partial<Record<Form, number>> = { needle: 11, hollow: 11, bar: 12, capsule: 14, blur: 14 };
const LENGTH: Partial<Record<Form, number>> = { needle: 26, hollow: 26, dot: 13, dots: 13 };
const SHORTEST_BAR = 16;
const SHORTEST_DOUBT = 26 * RIBBON.larger;
/** Between a capsule and the rule over its month. */
const CLEAR = 4;
/** What runs along a rail shares this breadth. */
const SHARED = 17;

/** Gives every row its mark: what runs along a rail shares its breadth with what else does so there. */
function marksOf(rows: readonly Waiting[], marking: Marking): Map<TimelineEvent, Marked> {
  const { rails, lanes } = marking;
  const railOf = ({ lane }: RowDraft) => Math.min(lanes.indexOf(lane), rails.length - 1);
  const marks = rows.map((row) => ({
    row,
    rail: railOf(row),
    undated: isUndated(row.event),
    ...extentOf(row, marking),
  }));
  const found = new Map<TimelineEvent, Marked>();
  rails.forEach((x, rail) => {
    const own = marks.filter((mark) => mark.rail === rail);
    const columns = new Map([
      ...columnsOf(own.filter(({ undated }) => undated)),
      ...columnsOf(own.filter(({ undated, long }) => !undated && long)),
    ]);
    for (const mark of own) {
      const { column, of } = columns.get(mark) ?? { column: 0, of: 1 };
      const share = SHARED / of;
      const breadth = (BREADTH[mark.form] ?? LENGTH[mark.form] ?? 9) * RIBBON.larger;
      found.set(mark.row.event, {
        mark: {
          form: mark.form,
          x: x + (column - (of - 1) / 2) * share,
          breadth: of > 1 ? Math.min(breadth, share - 2) : breadth,
          from: mark.from,
          to: mark.to,
          stops: mark.stops,
        },
        leader: mark.leader,
      });
    }
  });
  return found;
}

interface Extent {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
  readonly stops: readonly number[];
  /** Height at which its words are met. */
  readonly leader: number;
  /** Whether it runs along its rail for as long as it lasted, rather than standing at one place. */
  readonly long: boolean;
}

/** A width at which every form shows what it is: time runs down here, so it stands for none. */
const SHOWN = 20;

function extentOf(row: Waiting, { along, end, scale, within: kept }: Marking): Extent {
  const { event, spread, draft } = row;
  const form = formOf(event.moment, SHOWN);
  const line = RIBBON.line * scale;
  const first = row.textTop + line / 2;
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const spanning = (from: number, to: number, least: number): Extent => {
    const spare = Math.max(0, least - (to - from)) / 2;
    const down = kept ? Math.max(0, Math.min(from, draft.y + CLEAR) - (from - spare)) : 0;
    const [top, bottom] = [from - spare + down, to + spare + down];
    const leader = row.inset ? within(first, top, bottom) : within(first, top + 6, bottom - 6);
    return { form, from: top, to: bottom, stops: [], leader, long: true };
  };
  const [top, bottom] = [along.y(spread.from), along.y(spread.to, true)];
  if (form === 'ticks' || form === 'line') {
    const open = spread.to === Infinity ? end : bottom;
    return {
      form,
      from: spread.from === -Infinity ? 0 : top,
      to: open,
      stops: [],
      leader: first,
      long: true,
    };
  }
  if (form === 'capsule' || form === 'blur') {
    const least = kept ? Math.min(SHORTEST_DOUBT, draft.height - 2 * CLEAR) : SHORTEST_DOUBT;
    return spanning(top + CLEAR, bottom - CLEAR, least);
  }
  const crosses = spread.to > draft.to;
  if (form === 'bar' && crosses) return spanning(Math.min(top, first), bottom, SHORTEST_BAR);

  // Beside its own words, at the line nearest to its true place in the month.
  const target = along.y((spread.from + Math.min(spread.to, draft.to)) / 2);
  const room = row.inset ? row.inset.height : row.lines.length * line;
  const at = row.inset
    ? within(target, row.textTop + 24, row.textTop + room - 24)
    : row.textTop + (within(Math.floor((target - row.textTop) / line), 0, row.lines.length - 1) + 0.5) * line;
  const least = (LENGTH[form] ?? SHORTEST_BAR) * RIBBON.larger;
  const length = form === 'bar' ? within(bottom - top, least, Math.max(least, room)) : least;
  const middle =
    form === 'bar'
      ? within(
          at,
          row.textTop + length / 2,
          Math.max(row.textTop + length / 2, row.textTop + room - length / 2),
        )
      : at;
  const stops =
    form === 'dots'
      ? (event.moment.days ?? []).map((day, index) =>
          index === 0 ? middle : Math.max(middle, along.y(monthPlace(day, event.moment.zone))),
        )
      : [];
  return {
    form,
    from: middle - length / 2,
    to: stops.length > 1 ? (stops.at(-1) ?? middle) + length / 2 : middle + length / 2,
    stops,
    leader: middle,
    long: stops.length > 1,
  };
}
