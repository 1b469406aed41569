import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventDataset } from '../gallery/invent.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { en } from '../locale/en.ts';
import { writeCsv } from './csv.ts';

/** A reader of RFC 4180: fields in quotes or not, quotes doubled, lines ended by CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The one event of a dataset, by column. */
function rowOf(event: Parameters<typeof inventDataset>[0][number]): Record<string, string> {
  const [header = [], cells = []] = readCsv(writeCsv(inventDataset([event]), en));
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
}

const DAY = { edtf: '1983-08-27' };

describe('writeCsv', () => {
  test('has one row an event under one row of names, all of the same length', () => {
    const rows = readCsv(writeCsv(krakatoa, en));
    expect(rows[0]).toEqual(
      (
        'id date earliest_start latest_end how_sure title short summary theme forum actors place country ' +
        'latitude longitude scope certainty sources'
      ).split(' '),
    );
    expect(rows.slice(1).map(([id]) => id)).toEqual(krakatoa.events.map(({ id }) => id));
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  });

  test('ends every line with CRLF and begins without a byte-order mark', () => {
    const text = writeCsv(krakatoa, en);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.startsWith('"id"')).toBe(true);
  });

  test('gives the window of a date in the time of its place', () => {
    expect(rowOf({ id: 'a', date: DAY })).toMatchObject({
      date: '1983-08-27',
      earliest_start: '1983-08-27T00:00:00+07:00',
      latest_end: '1983-08-28T00:00:00+07:00',
      how_sure: 'Known to the day.',
    });
  });

  test('gives it in UTC where the clocks of the place had seconds of their own', () => {
    expect(rowOf({ id: 'a', date: { edtf: '1883-08-27' } })['earliest_start']).toMatch(
      /^1883-08-26T16:\d\d:\d\dZ$/,
    );
  });

  test('leaves an unknown limit empty', () => {
    const row = rowOf({ id: 'a', date: { edtf: '/1983-08-27', kind: 'open' } });
    expect(row).toMatchObject({ earliest_start: '', latest_end: '1983-08-28T00:00:00+07:00' });
  });

  test('names things in words and sources by their key', () => {
    const [place] = krakatoa.places.filter(({ id }) => id === 'krakatoa');
    const [source] = krakatoa.sources;
    const row = rowOf({
      id: 'a',
      date: DAY,
      actors: [{ actor: 'nobody', role: 'watched' }],
      sources: [{ source: source?.id ?? '', supports: 'all' }],
    });
    expect(row).toMatchObject({
      theme: krakatoa.themes.find(({ id }) => id === 'volcano')?.name,
      actors: 'nobody (watched)',
      place: place?.name,
      sources: source?.id,
    });
  });

  test('gives a text that begins like a formula an apostrophe, and a number none', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', ' =', '＝']) {
      expect(rowOf({ id: 'a', date: DAY, title: `${sign}1+1` })['title']).toBe(`'${sign}1+1`);
    }
    expect(rowOf({ id: 'a', date: DAY, title: 'a=1' })['title']).toBe('a=1');
    expect(rowOf({ id: 'a', date: DAY })['latitude']).toMatch(/^-6\.\d+$/);
  });

  test.each([
    ['quotes', 'She said "now", and "then"'],
    ['lines', 'one\r\ntwo\nthree\rfour'],
    ['commas', ',,;,'],
    ['emoji', '🌋👩‍🔬'],
    ['right to left', 'שלום, \u202eעולם'],
  ])('keeps a title with %s', (_, title) => {
    expect(rowOf({ id: 'a', date: DAY, title })['title']).toBe(title);
  });

  test('reads back as it was written, whatever the titles', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('"', ',', '\r', '\n', '=', ' ', 'a', '網', '🌋', 'ש'),
    });
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (titles) => {
        const dataset = inventDataset(titles.map((title, index) => ({ id: `e${index}`, title, date: DAY })));
        const read = readCsv(writeCsv(dataset, en))
          .slice(1)
          .map((row) => row[5]);
        const plain = (text: string) => (/^(\s*=|[\r\n])/.test(text) ? `'${text}` : text);
        expect(read).toEqual(titles.map(plain));
      }),
    );
  });
});
