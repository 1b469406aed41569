// @ts-check
import { rm } from 'node:fs/promises';
import { command } from './command.mjs';
import { CLI, WEB } from './paths.mjs';

await command(async () => {
  const { buildSite } = await import('./build-site.mjs');
  // Asked for by name, the build is made even if nothing has changed.
  for (const product of [CLI, WEB]) await rm(product, { recursive: true, force: true });
  await buildSite();
});
