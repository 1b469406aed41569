// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Installs the packages that the lock file names, unless they are there. Uses nothing but Node, so that
 * it works in a fresh clone.
 *
 * @throws Error if the installation fails.
 */
export async function setUp() {
  if (await isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    quiet: true,
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; its own message is above.`);
}

/** Whether what npm says it installed is what the lock file asks for. Packages for other systems may be absent. */
async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    readLock(path.join(ROOT, 'package-lock.json')),
    readLock(path.join(ROOT, 'node_modules/.package-lock.json')).catch(() => undefined),
  ]);
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | undefined>}
 */
async function readLock(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}
