import { expect, test } from 'vitest';
import { en } from '../locale/en.ts';
import type { Citable } from './citable.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCsl } from './csl.ts';
import { writePlainCitation } from './plain-citation.ts';

const words = {
  quoted: (title: string) => `“${title}”`,
  accessed: (date: string) => `(accessed ${date})`,
};
const SOURCE: Citable = {
  id: 'log',
  kind: 'primary',
  title: '火山の記録',
  publisher: 'The Times',
  language: 'ja',
};
const plain = (source: Partial<Citable>) => writePlainCitation({ ...SOURCE, ...source }, words, en);

test('a citation gives what is known of a source, in its own script, and nothing else', () => {
  expect(plain({})).toBe('“火山の記録”, The Times.');
  expect(
    plain({
      author: '李光',
      date: '1883-08-27',
      symbol: 'B/17/7',
      url: 'https://example.org/log',
      accessed: '2001-02-03',
    }),
  ).toBe(
    '李光, “火山の記録”, The Times, 27 August 1883, B/17/7. https://example.org/log (accessed 3 February 2001).',
  );
});

test('a title that only describes stands without quotation marks; a date is as fine as it is known', () => {
  expect(plain({ title: '[A letter]', date: '1883-08' })).toBe('[A letter], The Times, August 1883.');
  expect(plain({ date: '1883~' })).toBe('“火山の記録”, The Times, 1883~.');
});

test('the day a page was read stands in the other formats too', () => {
  const sources = [{ ...SOURCE, accessed: '2001-02-03' }];
  expect(writeBibtex({ sources })).toContain('urldate = {2001-02-03}');
  expect(JSON.parse(writeCsl({ sources }))).toMatchObject([{ accessed: { 'date-parts': [[2001, 2, 3]] } }]);
});
