import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { parseDataset } from './parse.ts';
import { formatProblem } from './problem.ts';
const tiny = readFileSync(new URL('./fixtures/tiny.json', import.meta.url), 'utf8');
test('x', () => {
  const r = parseDataset(tiny, 'tiny.json');
  console.log(r.problems.map(formatProblem).join('\n'), r.dataset?.events.map((e) => e.id + ' ' + e.moment.precision));
  const t2 = readFileSync('data/cyber-diplomacy-2014.json', 'utf8');
  const r2 = parseDataset(t2, 'c.json');
  console.log(r2.problems.map((p) => formatProblem(p)).join('\n'), r2.dataset?.events.length);
});
