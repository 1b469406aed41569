import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../dataset/records.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { inventDataset } from '../gallery/invent.ts';
import { writeBibtex } from './bibtex.ts';

const SOURCE: Source = { id: 'log', kind: 'primary', title: 'Log', publisher: 'The Times', language: 'en' };

const entryOf = (source: Partial<Source>) =>
  writeBibtex(inventDataset([], { sources: [{ ...SOURCE, ...source }] }));

/** How deep the braces are at the end, as BibTeX counts them: a backslash changes nothing. */
function depths(text: string): { last: number; lowest: number } {
  let last = 0;
  let lowest = 0;
  for (const sign of text) {
    last += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    lowest = Math.min(lowest, last);
  }
  return { last, lowest };
}

describe('writeBibtex', () => {
  test('holds every source once, under its id', () => {
    const keys = [...writeBibtex(krakatoa).matchAll(/^@(?:misc|techreport)\{([^,]+),$/gm)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(krakatoa.sources.map(({ id }) => id));
  });

  test('writes a document with a symbol as a report, all else as misc', () => {
    const report = entryOf({ symbol: 'A/1', author: 'Envoys of A, B and others', date: '1883-08-07' });
    expect(report).toBe(`@techreport{log,
  author = {{Envoys of A, B and others}},
  title = {{Log}},
  institution = {The Times},
  number = {A/1},
  year = {1883},
  month = aug,
  day = {7},
  language = {en},
  keywords = {primary},
}
`);
    expect(entryOf({})).toMatch(/^@misc\{log,\n {2}title = \{\{Log\}\},\n {2}howpublished = \{The Times\},/);
  });

  test('passes on a date that is no day, month or year', () => {
    expect(entryOf({ date: '1883-08/1883-09' })).toContain('  date = {1883-08/1883-09},\n');
  });

  test('escapes the signs of TeX and keeps every letter', () => {
    expect(entryOf({ title: '5 % of $1 & #2_a ~ ^ \\ 網 🌋 שלום "x"' })).toContain(
      'title = {{5 \\% of \\$1 \\& \\#2\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{} 網 🌋 שלום "x"}},',
    );
  });

  test('leaves an address as it is, but for what would break the entry', () => {
    expect(entryOf({ url: 'https://x.example/a_b%20c?d=1&e=~f#g' })).toContain(
      'url = {https://x.example/a_b%20c?d=1&e=~f#g},',
    );
    expect(entryOf({ url: 'https://x.example/{a} b' })).toContain('url = {https://x.example/%7Ba%7D%20b},');
  });

  test('balances its braces and keeps to its lines, whatever the words', () => {
    const hostile = fc.string({ unit: fc.constantFrom('{', '}', '\\', '\n', '@', '"', '%', ',', 'a', '網') });
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, note, path) => {
        const text = entryOf({ title, note, url: `https://x.example/${path}` });
        expect(depths(text)).toEqual({ last: 0, lowest: 0 });
        expect(text.split('\n')).toHaveLength(9);
      }),
    );
  });
});
