import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '..');

/** The files, by their place under src, that a file loads when they are first needed. */
function loadedBy(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  return [...text.matchAll(/(?<!typeof )\bimport\('(\.[^']+)'\)/g)].map(([, place = '']) =>
    path.posix.join(path.posix.dirname(file), place),
  );
}

test('whatever the page loads on demand is fetched ahead, so that nothing is missing without a network', () => {
  const page = ['app', 'ui']
    .flatMap((folder) => readdirSync(path.join(SRC, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file));
  // These belong to the start of the page, which has to have a network.
  const start = new Set(['app/fetch-ahead.ts', 'app/failure.ts']);
  const demanded = page
    .filter((file) => !start.has(file))
    .flatMap(loadedBy)
    .filter((file) => !start.has(file));
  expect(demanded.length).toBeGreaterThan(0);
  const ahead = loadedBy('app/fetch-ahead.ts');
  // Nothing asks for paper: what is printed has to be there before.
  expect(ahead.sort()).toEqual([...new Set(demanded), 'app/on-paper.ts'].sort());
});
