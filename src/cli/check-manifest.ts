import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry, Manifest } from './manifest.ts';
import { reasonOf } from './reasons.ts';

/**
 * Compares the pictures of a manifest with what is drawn now, and with the files beside it.
 *
 * @param drawn - the same pictures, drawn anew, in the same order.
 * @returns a line for each that is not as the manifest says.
 */
export async function differences(
  manifest: Manifest,
  drawn: readonly Entry[],
  folder: string,
): Promise<string[]> {
  const lines = await Promise.all(
    manifest.pictures.map(async ({ file, sha256 }, index) => [
      ...(drawn[index]?.sha256 === sha256 ? [] : [`${file} is drawn otherwise now.`]),
      ...(await readFile(path.join(folder, file)).then(
        (bytes) =>
          createHash('sha256').update(bytes).digest('hex') === sha256
            ? []
            : [`${file} was changed since it was written.`],
        (error: unknown) => [`${file} cannot be read: ${reasonOf(error)}`],
      )),
    ]),
  );
  return lines.flat();
}
