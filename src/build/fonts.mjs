// @ts-check
import { command } from './command.mjs';
import { DATASET, FONTS } from './paths.mjs';

await command(async () => {
  const { makeFonts } = await import('./fonts/make-fonts.mjs');
  const { made, problems } = await makeFonts({ dataset: DATASET, out: FONTS, log: console.log });
  if (!made) console.log('The fonts in dist/fonts are current.');
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
});
