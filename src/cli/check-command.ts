import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { LARGEST_FILE } from '../dataset/read.ts';

/** Adds `timeline check`, which says what is wrong with a dataset. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('Check datasets and print every problem with its line.')
    .argument('[file...]', 'datasets to check; those in the folder data where none is named')
    .option('--strict', 'count warnings as errors', false)
    .option('--json', 'print the problems as JSON', false)
    .option('--report', 'count events by certainty, theme and precision, and sources by kind', false)
    .addHelpText(
      'after',
      '\nExit code: 0 no errors, 1 errors, 2 a file cannot be read or the command is misused.',
    )
    .action(async (files: string[], options: { strict: boolean; json: boolean; report: boolean }) => {
      const { check, covers, fits } = await import('./check.ts');
      const io = {
        out: (text: string) => void process.stdout.write(text),
        err: (text: string) => void process.stderr.write(text),
        read: readStart,
      };
      process.exitCode = await check(files.length > 0 ? files : await ownDatasets(), io, {
        ...options,
        covers,
        fits,
      });
    });
}

/** Reads no more of a file than is needed to see that it is too large. */
async function readStart(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: LARGEST_FILE })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The datasets in the folder `data` of this package, by name. */
async function ownDatasets(): Promise<string[]> {
  const folder = path.join(packageRoot(), 'data');
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => path.relative(process.cwd(), path.join(folder, name)));
}

/** The nearest folder above this file that has a package.json: the same from source and when built. */
function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  return folder;
}
