// @ts-check
import { command } from './command.mjs';
import { CLI } from './paths.mjs';
import { run } from './run.mjs';

// Only the command line itself may write to stdout: its output can be a picture.
console.log = console.error;
console.info = console.error;

await command(async () => {
  const { buildCli } = await import('./build-site.mjs');
  await buildCli();
  // Paths are those of the reader's own folder; npm runs us in the repository's.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  return run(process.execPath, [CLI, ...process.argv.slice(2)], { folder, input: true });
});
