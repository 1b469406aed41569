// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchBrowser } from './bench-browser.mjs';
import { buildCli, buildSite, bundleForNode } from './build-site.mjs';
import { command } from './command.mjs';
import { ROOT } from './paths.mjs';

await command(async () => {
  // Bundled as the command line is, and beside the fonts, so that what is measured is what is shipped.
  const file = path.join(ROOT, 'dist/bench/bench.js');
  await buildCli();
  await bundleForNode('src/build/bench.ts', file);
  const { dataOf } = await import(pathToFileURL(file).href);
  await buildSite({ log: 'warn' });
  await benchBrowser(dataOf, [60, 500]);
});
