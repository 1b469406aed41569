// @ts-check
import { setUp } from './set-up.mjs';

/**
 * Runs what a command of package.json does, after installing what is missing. An error ends it with its
 * message and exit code 1; a number that `work` gives is the exit code.
 *
 * @param {() => Promise<number | void>} work
 */
export async function command(work) {
  try {
    await setUp();
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
