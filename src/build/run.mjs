// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** The tools we call, by the script that each package starts with; the same on every system. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  'svelte-check': 'svelte-check/bin/svelte-check',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/**
 * Runs an installed tool.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] - added to ours.
 * @returns {Promise<number>} its exit code.
 */
export function runTool(tool, args, env = {}) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', TOOLS[tool]), ...args], { env });
}

/**
 * Runs a program and lets it print.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] - added to ours.
 * @param {string} [options.folder] - to run in; the repository's if not given.
 * @param {boolean} [options.input] - whether it may read our stdin.
 * @param {boolean} [options.quiet] - sends what it prints to stderr, so that our stdout stays clean.
 * @param {boolean} [options.shell]
 * @returns {Promise<number>} its exit code; 127 if there is no such program.
 */
export function run(
  program,
  args,
  { env = {}, folder = ROOT, input = false, quiet = false, shell = false } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: [input ? 'inherit' : 'ignore', quiet ? process.stderr : 'inherit', 'inherit'],
      shell,
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
