// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli, bundleForNode } from './build-site.mjs';
import { command } from './command.mjs';
import { ROOT } from './paths.mjs';

await command(async () => {
  // Bundled as the command line is, and beside the fonts, so that what is measured is what is shipped.
  const file = path.join(ROOT, 'dist/bench/bench.js');
  await buildCli();
  await bundleForNode('src/build/bench.ts', file);
  await import(pathToFileURL(file).href);
});
