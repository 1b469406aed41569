// @ts-check
import { command } from './command.mjs';

await command(async () => {
  const { buildSite } = await import('./build-site.mjs');
  const { runBrowserTests } = await import('./browser-tests.mjs');
  await buildSite({ log: 'warn' });
  return runBrowserTests(process.argv.slice(2));
});
