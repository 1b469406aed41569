import type { TimelineEvent } from '../dataset/records.ts';
import { PRECISIONS } from '../time/moment.ts';
import { fadesIn } from './fades.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import { lineMarks, sans } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import { fitLines } from './picture-text.ts';
import type { PictureType } from './picture-type.ts';
import { sampleMarks, sampleWidth } from './sample.ts';
import type { Gradient, Group, Mark } from './scene.ts';

/** In units: size of the key's words, from row to row, from a sample to its words, and length of the path's. */
const KEY = { size: 11.5, row: 21, gap: 7, path: 28 };

const inkOfKey = (palette: Palette) => ({ name: 'key', mark: palette.secondary, text: palette.secondary });

/** The fades that the samples of the key are painted with. */
export const keyFades = (palette: Palette): Gradient[] => fadesIn(inkOfKey(palette));

/** A part of the foot: its groups, from its own top, and its height. */
export interface Block {
  readonly groups: readonly Group[];
  readonly height: number;
}

/** Rather closer than in one more row. */
const CLOSER = [17, 13, 10];

/** A key of only the marks that appear, in as many rows as it takes. */
export function keyBlock(
  { palette, measure, locale }: PictureRequest,
  { unit }: PictureType,
  width: number,
  shown: readonly TimelineEvent[],
  path: boolean,
): Block {
  if (shown.length === 0) return { groups: [], height: 0 };
  const size = Math.max(KEY.size, 11 / unit);
  const ink = inkOfKey(palette);
  const entries = PRECISIONS.flatMap(
    (precision): { key: string; room: number; marks: Mark[]; words: string }[] => {
      const moment = shown.find((event) => event.moment.precision === precision)?.moment;
      if (!moment) return [];
      const room = sampleWidth(precision);
      return [
        {
          key: precision,
          room,
          marks: sampleMarks(moment, ink, palette, 'picture', room),
          words: locale.canvas.keyKinds[precision],
        },
      ];
    },
  );
  if (path) {
    const stroke = { stroke: palette.ink, strokeWidth: 1.6 };
    const line: Mark = { kind: 'line', x1: 0, y1: 0, x2: KEY.path, y2: 0, ...stroke };
    entries.push({ key: 'path', room: KEY.path, marks: [line], words: locale.canvas.path });
  }
  const lead = { ...sans(palette.ink, 700), text: locale.canvas.key };
  const start = measure.width(lead, size);
  const widths = entries.map(({ room, words }) => {
    return room + KEY.gap + measure.width({ ...sans(''), text: words }, size);
  });
  const places = CLOSER.map((apart) => inRows(widths, start, apart, width)).reduce((best, each) =>
    rowsOf(each) < rowsOf(best) ? each : best,
  );
  const groups = entries.map(({ key, room, marks, words }, index): Group => {
    const { x = 0, row = 0 } = places[index] ?? {};
    const run = { ...sans(palette.secondary), text: words };
    return {
      key: `key ${key}`,
      x: px(x),
      y: row * KEY.row,
      opacity: 1,
      marks: [
        ...marks,
        { kind: 'text', x: room + KEY.gap, y: 4, size: px(size), anchor: 'start', runs: [run] },
      ],
    };
  });
  const text: Mark = { kind: 'text', x: 0, y: 4, size: px(size), anchor: 'start', runs: [lead] };
  return {
    groups: [{ key: 'key', x: 0, y: 0, opacity: 1, marks: [text] }, ...groups].map((group) => ({
      ...group,
      y: group.y + KEY.row * 0.75,
    })),
    height: rowsOf(places) * KEY.row + KEY.row * 0.1,
  };
}

interface Place {
  readonly x: number;
  readonly row: number;
}

const rowsOf = (places: readonly Place[]) => (places.at(-1)?.row ?? 0) + 1;

/** Things of these widths after one another, in rows. */
function inRows(widths: readonly number[], start: number, apart: number, width: number): Place[] {
  let x = start + apart;
  let row = 0;
  return widths.map((room) => {
    if (x > 0 && x + room > width) {
      row += 1;
      x = 0;
    }
    const place = { x, row };
    x += room + apart;
    return place;
  });
}

/** A picture lower than this, in units, has little room for its foot. */
const LOW = 460;

/**
 * The source line at the left, the credit and the day of export at the right: side by side where there is room.
 *
 * @param spare - where a line of each has to do.
 */
export function creditBlock(
  request: PictureRequest,
  { note, height: whole }: PictureType,
  width: number,
  spare = false,
): Block {
  const { timeline, palette, measure, locale, date, baseAddress } = request;
  const { dataset } = timeline;
  const style = sans(palette.tertiary);
  const address = baseAddress?.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const exported = date === undefined ? [] : [locale.canvas.exported(date)];
  const credits = [
    [dataset.title, ...(address === undefined ? [] : [address]), ...exported],
    [dataset.title, ...exported],
    exported,
  ].map((parts) => parts.join(' · '));
  const widthOf = (text: string) => measure.width({ ...style, text }, note);
  const beside = credits.slice(0, 2).find((text) => widthOf(text) < width * 0.42);
  const credit = beside ?? credits.find((text) => widthOf(text) <= width) ?? '';
  const room = beside === undefined ? width : width - widthOf(beside) - 24;
  const set = (text: string, most: number) =>
    fitLines(`${locale.canvas.source}: ${text}`, style, note, room, most, measure);
  // A low picture says what its first clauses say, as many as fit in a line.
  const clauses = dataset.sourceLine.split(/(?<=;) /u);
  const { lines } =
    (whole < LOW && beside !== undefined
      ? clauses
          .map((_, index) =>
            set(
              clauses
                .slice(0, clauses.length - index)
                .join(' ')
                .replace(/;$/, ''),
              1,
            ),
          )
          .find((each) => each.whole)
      : undefined) ?? set(dataset.sourceLine, spare ? 1 : whole < LOW ? 2 : 3);
  const step = note * 1.38;
  const rows = lines.length + (beside === undefined && credit !== '' ? 1 : 0);
  const y = (row: number) => px(note + row * step);
  const marks = [
    ...lines.flatMap((line, row) =>
      lineMarks(line.runs, { x: 0, y: y(row), size: px(note), anchor: 'start' }, measure),
    ),
    ...(credit === ''
      ? []
      : lineMarks(
          [{ ...style, text: credit }],
          { x: px(width), y: y(Math.max(0, rows - 1)), size: px(note), anchor: 'end' },
          measure,
        )),
  ];
  return { groups: [{ key: 'foot', x: 0, y: 0, opacity: 1, marks }], height: Math.max(1, rows) * step };
}
