import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Dataset } from '../dataset/records.ts';
import { Misuse } from './misuse.ts';
import { reasonOf } from './reasons.ts';

/**
 * Reads a dataset and checks it whole; one that was found good when the command was built is not checked again.
 *
 * @throws Misuse where it cannot be read, or has errors, naming each.
 */
export async function loadDataset(file: string): Promise<Dataset> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Misuse(`${file} cannot be read: ${reasonOf(error)}`);
  });
  const { default: checked } = await import('virtual:checked-dataset');
  if (checked?.sha256 === createHash('sha256').update(bytes).digest('hex')) return checked.dataset;

  const [{ readText }, { parseDataset }, { formatProblem }] = await Promise.all([
    import('../dataset/read.ts'),
    import('../dataset/parse.ts'),
    import('../dataset/problem.ts'),
  ]);
  const { text, problems: unread } = readText(bytes, file);
  const { dataset, problems } =
    text === undefined ? { dataset: undefined, problems: unread } : parseDataset(text, file);
  if (!dataset) throw new Misuse(`${problems.map(formatProblem).join('\n')}\n${file} was not drawn.`);
  return dataset;
}
