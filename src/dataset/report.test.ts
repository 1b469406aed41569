import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from './parse.ts';
import { formatReport, reportOn } from './report.ts';

const tiny = readFileSync(new URL('./fixtures/tiny.json', import.meta.url), 'utf8');

test('counts what the tiny dataset holds', () => {
  const { dataset } = parseDataset(tiny, 'tiny.json');
  if (!dataset) throw new Error('The tiny dataset has problems.');
  const report = reportOn(dataset);

  expect(report['events']).toEqual({ 'in all': 12, 'with one source': 8 });
  expect(report['events by certainty']).toEqual({ certain: 9, approximate: 2, uncertain: 1 });
  expect(report['events by theme']).toEqual({ crossings: 7, landings: 3, agreements: 4 });
  expect(report['sources by kind']).toEqual({ primary: 2, secondary: 1 });
  expect(report['sentences']).toMatchObject({ 'in all': 37, 'without a source number': 12 });
  expect(formatReport(report)).toContain('sources by kind\n  2  primary\n  1  secondary');
});

test('tells how easily English is read, and says nothing of the ease of other languages', () => {
  const { dataset } = parseDataset(tiny, 'tiny.json');
  if (!dataset) throw new Error('The tiny dataset has problems.');
  const ease = 'reading ease (Flesch: 100 easy, 0 hard)';
  expect(reportOn(dataset)['sentences']).toHaveProperty([ease]);
  expect(reportOn({ ...dataset, language: 'fi' })['sentences']).not.toHaveProperty([ease]);
});

test('has no average where there is no sentence', () => {
  const { dataset } = parseDataset(tiny, 'tiny.json');
  if (!dataset) throw new Error('The tiny dataset has problems.');
  const { story: _story, ...rest } = dataset;
  expect(reportOn({ ...rest, events: [] })['sentences']).toEqual({ 'in all': 0, 'without a source number': 0 });
});
