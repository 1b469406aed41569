import type { TimelineEvent } from '../dataset/records.ts';
import { pictureWordsIn } from '../locale/picture-words.ts';
import type { Timeline } from '../model/timeline.ts';
import { px } from './marks/number.ts';
import type { Block } from './picture-foot.ts';
import { lineMarks, sans } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import { fitLines } from './picture-text.ts';
import type { PictureType } from './picture-type.ts';
import type { Mark } from './scene.ts';

/** Width of a column, and from one to the next, in units. */
const COLUMN = { least: 225, gap: 18 };
/** Lines that a source takes at most. */
const MOST_LINES = 5;

/** Sources by number, from 1 in the order of the events that rest on them. */
export interface Numbered {
  readonly ids: readonly string[];
  /** What follows an event's label, by its id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Numbers the first so many sources of each event. */
export function numbered(events: readonly TimelineEvent[], most: number): Numbered {
  const ids: string[] = [];
  const notes = new Map<string, string>();
  for (const { id, sources } of events) {
    const own = sources.slice(0, most).map(({ source }) => source);
    for (const source of own) if (!ids.includes(source)) ids.push(source);
    const numbers = own.map((source) => ids.indexOf(source) + 1).sort((a, b) => a - b);
    // A space that does not break keeps the number with the last word.
    if (numbers.length > 0) notes.set(id, `\u00a0[${numbers.join(',')}]`);
  }
  return { ids, notes };
}

/** The list of the numbered sources, in columns, with a word on what it leaves out. */
export function sourcesBlock(
  { timeline, palette, measure, locale }: PictureRequest,
  { note }: PictureType,
  width: number,
  { ids }: Numbered,
): Block {
  const words = pictureWordsIn(locale);
  const columns = Math.max(1, Math.floor((width + COLUMN.gap) / (COLUMN.least + COLUMN.gap)));
  const room = (width - (columns - 1) * COLUMN.gap) / columns;
  const step = note * 1.3;
  const indent = measure.width({ ...sans(''), text: `${ids.length}  ` }, note);
  const entries = ids.map((id) => {
    const text = sourceOf(id, timeline, words.source);
    return fitLines(text, sans(palette.secondary), note, room - indent, MOST_LINES, measure).lines;
  });
  const all = entries.reduce((sum, lines) => sum + lines.length, 0);
  const columnOf = columnsFor(
    entries.map(({ length }) => length),
    columns,
    Math.ceil(all / columns),
  );
  const rows = Array.from({ length: columns }, () => 0);
  const heading = note * 1.7;
  const marks: Mark[] = entries.flatMap((lines, index) => {
    const column = columnOf[index] ?? 0;
    const x = px(column * (room + COLUMN.gap));
    const top = rows[column] ?? 0;
    rows[column] = top + lines.length;
    const y = (line: number) => px(heading + note + (top + line) * step);
    const at = { size: px(note), anchor: 'start' } as const;
    return [
      ...lineMarks([{ ...sans(palette.ink, 600), text: String(index + 1) }], { x, y: y(0), ...at }, measure),
      ...lines.flatMap((line, row) => lineMarks(line.runs, { x: px(x + indent), y: y(row), ...at }, measure)),
    ];
  });
  const lead = [
    { ...sans(palette.ink, 700), text: words.sources },
    {
      ...sans(palette.tertiary),
      text: `  ${words.moreSources(ids.length, timeline.dataset.sources.length)}`,
    },
  ];
  const fits = lead.reduce((sum, run) => sum + measure.width(run, note), 0) <= width;
  return {
    groups: [
      {
        key: 'sources',
        x: 0,
        y: px(note * 0.9),
        opacity: 1,
        marks: [
          {
            kind: 'text',
            x: 0,
            y: px(note),
            size: px(note),
            anchor: 'start',
            runs: fits ? lead : lead.slice(0, 1),
          },
          ...marks,
        ],
      },
    ],
    height: heading + Math.max(...rows) * step + note * 1.6,
  };
}

function sourceOf(id: string, timeline: Timeline, word: ReturnType<typeof pictureWordsIn>['source']): string {
  const source = timeline.source(id);
  if (!source) return id;
  const { author, title, publisher, date } = source;
  return word({ author, title, publisher, year: /\d{4}/.exec(date ?? '')?.[0] });
}

/** Which column each entry stands in: in order, none much longer than the others, none broken. */
function columnsFor(lengths: readonly number[], columns: number, most: number): number[] {
  for (let limit = most; ; limit += 1) {
    let column = 0;
    let used = 0;
    const places = lengths.map((length) => {
      if (used > 0 && used + length > limit) {
        column += 1;
        used = 0;
      }
      used += length;
      return column;
    });
    if (column < columns) return places;
  }
}
