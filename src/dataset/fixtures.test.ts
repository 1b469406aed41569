import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from './parse.ts';
import { formatProblem } from './problem.ts';
import { readText } from './read.ts';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.input.json'))
  .map((name) => name.slice(0, -'.input.json'.length));

/** NAME.output.txt is every word that the author of NAME.input.json gets back; `vitest -u` writes it. */
describe('what an author gets back', () => {
  test.each(names)('%s', async (name) => {
    const bytes = readFileSync(new URL(`${name}.input.json`, folder));
    const { text, problems } = readText(bytes, 'dataset.json');
    const parsed = text === undefined ? { problems: [] } : parseDataset(text, 'dataset.json');

    const lines = [...problems, ...parsed.problems].map((problem) => `${formatProblem(problem)}\n`);
    lines.push('dataset' in parsed ? 'A dataset.\n' : 'No dataset.\n');
    await expect(lines.join('')).toMatchFileSnapshot(`./fixtures/${name}.output.txt`);
  });
});
