// @ts-check
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATASET, ROOT } from './paths.mjs';

const SOURCES = ['data', 'public', 'src', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** A hash of everything that a build depends on. Tests and their pictures do not count. */
async function fingerprintOfSources() {
  const hash = createHash('sha256')
    .update(DATASET)
    .update(await readFile(DATASET).catch(() => ''));
  for (const source of SOURCES) {
    for (const file of await filesUnder(path.join(ROOT, source))) {
      if (/\.test\.ts$|[/\\]gallery[/\\]/.test(file)) continue;
      hash.update(path.relative(ROOT, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Does `work` unless its product is there and was made from the same sources.
 *
 * @param {string} product - a file that the work makes; the fingerprint is kept beside its folder.
 * @param {() => Promise<void>} work
 * @param {string} [setting] - what else the product depends on.
 */
export async function unlessCurrent(product, work, setting = '') {
  const stamp = `${path.dirname(product)}.stamp`;
  const fingerprint = `${await fingerprintOfSources()}${setting === '' ? '' : ` ${setting}`}`;
  const there = await access(product).then(
    () => true,
    () => false,
  );
  if (there && (await readFile(stamp, 'utf8').catch(() => undefined)) === fingerprint) return;
  await rm(stamp, { force: true });
  await work();
  await writeFile(stamp, fingerprint);
}

/** @param {string} place - a file or a folder. @returns {Promise<string[]>} sorted. */
async function filesUnder(place) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
