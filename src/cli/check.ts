import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import metrics from 'virtual:metrics';
import { parseDataset, type ParseOptions } from '../dataset/parse.ts';
import { formatProblem, type Problem } from '../dataset/problem.ts';
import { LARGEST_FILE, readText } from '../dataset/read.ts';
import { formatReport, reportOn, type Report } from '../dataset/report.ts';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure } from '../layout/metrics.ts';
import { titleRoom } from '../layout/title-room.ts';

/** Where the command's words go, and where it reads from. */
export interface CheckIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** At most one byte more than `LARGEST_FILE`; rejects where the file cannot be read. */
  readonly read: (file: string) => Promise<Uint8Array>;
}

export interface CheckOptions {
  /** Warnings count as errors. */
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly report?: boolean;
  /** Whether the fonts can draw a character; without it the characters are not checked. */
  readonly covers?: (character: string) => boolean;
  /** Whether a title has room in its label; without it the widths are not checked. */
  readonly fits?: ParseOptions['fits'];
}

/**
 * Checks dataset files and prints every problem.
 *
 * @returns the exit code: 0 for no errors, 1 for errors, 2 where a file cannot be read at all.
 */
export async function check(
  files: readonly string[],
  io: CheckIo,
  { strict = false, json = false, report = false, covers, fits }: CheckOptions = {},
): Promise<number> {
  if (files.length === 0) {
    io.err('error: There is no dataset to check. Name one: timeline check FILE\n');
    return 2;
  }

  const problems: Problem[] = [];
  const reports: Record<string, Report> = {};
  let unreadable = 0;
  for (const file of files) {
    try {
      const checked = checkBytes(await io.read(file), file, { covers, fits });
      problems.push(...checked.problems);
      if (report && checked.dataset) reports[file] = reportOn(checked.dataset);
    } catch (error) {
      unreadable += 1;
      io.err(`error: ${file} cannot be read: ${reason(error)}\n`);
    }
  }

  const judged = strict ? problems.map((problem): Problem => ({ ...problem, severity: 'error' })) : problems;
  const errors = judged.filter(({ severity }) => severity === 'error').length;
  const warnings = judged.length - errors;

  if (json) {
    const result = { problems: judged, errors, warnings, unreadable, ...(report && { reports }) };
    io.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    for (const problem of judged) io.out(`${formatProblem(problem)}\n`);
    for (const [file, counts] of Object.entries(reports)) io.out(`${file}\n${formatReport(counts)}\n`);
    const read = files.length - unreadable;
    if (read > 0)
      io.out(`${count(read, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`);
  }
  if (unreadable > 0) return 2;
  return errors > 0 ? 1 : 0;
}

function checkBytes(
  bytes: Uint8Array,
  file: string,
  options: ParseOptions,
): { dataset?: Dataset; problems: Problem[] } {
  const { text, problems } = readText(bytes, file);
  if (text === undefined) return { problems };
  const parsed = parseDataset(text, file, options);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number === 0 ? 'no' : number} ${noun}s`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  ENOTDIR: 'there is no such file. Check the path.',
  EISDIR: 'it is a folder. Name a file in it.',
  EACCES: 'its permissions do not allow it. Change them, or name another file.',
  EPERM: 'its permissions do not allow it. Change them, or name another file.',
};

function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `${message}.`;
}

const drawn = new Set(metrics.faces.flatMap(({ advances }) => Object.keys(advances)));
const covers = (character: string) => drawn.has(character);
const fits = titleRoom(createMeasure(metrics));

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
