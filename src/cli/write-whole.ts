import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Misuse } from './misuse.ts';
import { reasonOf } from './reasons.ts';

/** How a file is opened for writing; another in tests. */
export type Open = (file: string, flags: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;

/**
 * Writes a file whole or not at all: beside its place first, then moved there once it is safe on the disc. What was
 * there before stays until then. A device or a pipe is written to as it is.
 *
 * @throws Misuse saying why it cannot be written.
 */
export async function writeWhole(file: string, content: Uint8Array, opened: Open = open): Promise<void> {
  try {
    const place = await realpath(file).catch(() => path.resolve(file));
    const there = await stat(place).catch(() => undefined);
    if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (there?.isFile() && (there.mode & 0o222) === 0)
      throw new Misuse(`${file} is read-only. Name another file.`);
    if (there && !there.isFile()) {
      await fill(place, 'w', content, opened);
      return;
    }
    if (!(await stat(path.dirname(place)).catch(() => undefined))?.isDirectory()) {
      throw new Misuse(`${file} cannot be written: there is no folder ${path.dirname(file)}. Make it first.`);
    }
    const draft = path.join(path.dirname(place), `.${randomBytes(6).toString('hex')}.part`);
    try {
      await fill(draft, 'wx', content, opened);
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

async function fill(file: string, flags: string, content: Uint8Array, opened: Open): Promise<void> {
  const handle = await opened(file, flags);
  try {
    await handle.writeFile(content);
    // Devices have nothing to be kept safe.
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}
