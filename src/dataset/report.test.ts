import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from './parse.ts';
import type { Dataset } from './records.ts';
import { formatReport, reportOn } from './report.ts';

const text = readFileSync(new URL('./fixtures/tiny.json', import.meta.url), 'utf8');

function tinyDataset(): Dataset {
  const { dataset } = parseDataset(text, 'tiny.json');
  if (!dataset) throw new Error('The tiny dataset has problems.');
  return dataset;
}

test('counts what the tiny dataset holds', () => {
  const dataset = tinyDataset();
  const report = reportOn(dataset);

  expect(report['events']).toEqual({ 'in all': 12, 'with one source': 8 });
  expect(report['events by certainty']).toEqual({ certain: 9, approximate: 2, uncertain: 1 });
  expect(report['events by theme']).toEqual({ crossings: 7, landings: 3, agreements: 4 });
  expect(report['sources by kind']).toEqual({ primary: 2, secondary: 1 });
  expect(report['sentences']).toMatchObject({ 'in all': 39, 'without a source number': 10 });
  expect(formatReport(report)).toContain('sources by kind\n  2  primary\n  1  secondary');
});

test('tells how easily English is read, and says nothing of the ease of other languages', () => {
  const dataset = tinyDataset();
  const ease = 'reading ease (Flesch: 100 easy, 0 hard)';
  expect(reportOn(dataset)['sentences']).toHaveProperty([ease]);
  expect(reportOn({ ...dataset, language: 'fi' })['sentences']).not.toHaveProperty([ease]);
});

test('has no average where there is no sentence', () => {
  const dataset = tinyDataset();
  const story = { title: 'Nothing', minutes: 1, steps: [] };
  expect(reportOn({ ...dataset, events: [], story })['sentences']).toEqual({
    'in all': 0,
    'without a source number': 0,
  });
});
