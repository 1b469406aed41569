import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palettes } from '../scene/palette.ts';

const css = readFileSync(new URL('./palette.css', import.meta.url), 'utf8');
const COLOURS = ['paper', 'sunken', 'ink', 'secondary', 'tertiary', 'rule', 'grid'] as const;

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['system', 'dark'],
] as const)('the page and the picture have the same colours: %s', (chosen, name) => {
  const rule = new RegExp(`data-palette='${chosen}'\\] *\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const inPage = Object.fromEntries(
    [...rule.matchAll(/--(\w+): *(#[0-9a-f]{6})/g)].map(([, key = '', colour = '']) => [key, colour]),
  );
  expect(inPage).toEqual(Object.fromEntries(COLOURS.map((key) => [key, palettes[name][key]])));
});
