import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check-command.ts';
import { exportCommand } from './export.ts';
import { Misuse } from './misuse.ts';
import { openCommand } from './open.ts';

const root = new URL('../../', import.meta.url);
const ownPackage = () =>
  JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    version: string;
    config: { dataset: string };
  };

/** The dataset taken where none is named: the one the package is configured with. */
const ownDataset = () => process.env['DATA'] ?? fileURLToPath(new URL(ownPackage().config.dataset, root));

async function run(): Promise<void> {
  // A reader of our output that stops early, such as head, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const program = new Command('timeline')
    .description('Checks datasets and draws timelines.')
    .version(ownPackage().version, '--version', 'print the version')
    .showHelpAfterError('(--help says more)')
    .exitOverride();
  checkCommand(program);
  exportCommand(program, ownDataset, new URL(import.meta.url));
  openCommand(program);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      process.stderr.write(`error: ${(error as Error).message}\n`);
      process.exitCode = error instanceof Misuse ? 2 : 1;
    }
  }
}

// Many pictures are drawn in threads, which start with this same script.
if (isMainThread) await run();
else await (await import('./picture-thread.ts')).runThread();
