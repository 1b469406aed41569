import { parseDataset } from '../dataset/parse.ts';
import { formatProblem } from '../dataset/problem.ts';
import type { Dataset } from '../dataset/records.ts';
import ferryText from '../dataset/fixtures/tiny.json?raw';
import krakatoaText from './krakatoa-1883.json?raw';

/** The datasets that pictures and properties are tried on: one of real history, one invented. */
export const krakatoa = parsed(krakatoaText, 'krakatoa-1883.json');
export const ferry = parsed(ferryText, 'tiny.json');

function parsed(text: string, file: string): Dataset {
  const { dataset, problems } = parseDataset(text, file);
  if (!dataset) throw new Error(problems.map(formatProblem).join('\n'));
  return dataset;
}
