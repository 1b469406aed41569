import metrics from 'virtual:metrics';
import { parseDataset, type ParseOptions } from '../dataset/parse.ts';
import { formatProblem, type Problem } from '../dataset/problem.ts';
import { readText } from '../dataset/read.ts';
import { formatReport, reportOn, type Report } from '../dataset/report.ts';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure } from '../layout/metrics.ts';
import { titleRoom } from '../layout/title-room.ts';
import { reasonOf } from './reasons.ts';

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
      io.err(`error: ${file} cannot be read: ${reasonOf(error)}\n`);
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

/** The characters that the shipped faces have between them. */
const drawn = new Set(metrics.faces.flatMap(({ advances }) => Object.keys(advances)));
/** Whether a shipped face can draw a character. */
export const covers = (character: string) => drawn.has(character);
/** Whether a title has room in its label. */
export const fits = titleRoom(createMeasure(metrics));
