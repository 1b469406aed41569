import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { exportCommand, Misuse } from './export.ts';

/** The dataset drawn where none is named: the one the project holds. */
const ownDataset = () =>
  process.env['DATA'] ?? fileURLToPath(new URL('../../data/cyber-diplomacy-2014.json', import.meta.url));

const program = new Command('timeline')
  .description('Checks datasets and draws timelines.')
  .showHelpAfterError('(--help says more)')
  .exitOverride();
checkCommand(program);
exportCommand(program, ownDataset);

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
