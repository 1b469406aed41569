import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Misuse } from './misuse.ts';
import { writeWhole, type Open } from './write-whole.ts';

const NEW = new TextEncoder().encode('a new picture');
let folder = '';
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whole-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A disc that takes half of what it is given, and then reports a failure. */
const failing =
  (code: string, when: 'writeFile' | 'sync' = 'writeFile'): Open =>
  async (file, flags) => {
    const handle = await open(file, flags);
    const fail = () => Promise.reject(Object.assign(new Error('the system says no'), { code }));
    return {
      writeFile: async (content) => {
        await handle.writeFile((content as Uint8Array).subarray(0, 6));
        if (when === 'writeFile') await fail();
      },
      sync: () => (when === 'sync' ? fail() : handle.sync()),
      close: () => handle.close(),
    };
  };

describe('a file', () => {
  test('is written, and takes the place of an older one', async () => {
    await writeWhole(at('a.png'), NEW);
    await writeWhole(at('a.png'), NEW);
    expect(await readFile(at('a.png'), 'utf8')).toBe('a new picture');
    expect(await readdir(folder)).toEqual(['a.png']);
  });

  test.each([
    ['ENOSPC', 'writeFile', /the disc is full\. Make room/],
    ['EDQUOT', 'writeFile', /your share of the disc is used up/],
    ['EIO', 'sync', /the system says no\./],
  ] as const)('is never left half written: %s on %s', async (code, when, message) => {
    await expect(writeWhole(at('new.png'), NEW, failing(code, when))).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(at('old.png'), 'an old picture');
    await expect(writeWhole(at('old.png'), NEW, failing(code, when))).rejects.toThrow(Misuse);
    expect(await readFile(at('old.png'), 'utf8')).toBe('an old picture');
    expect(await readdir(folder)).toEqual(['old.png']);
  });

  test('is kept where it is read-only', async () => {
    await writeFile(at('kept.png'), 'an old picture');
    await chmod(at('kept.png'), 0o444);
    await expect(writeWhole(at('kept.png'), NEW)).rejects.toThrow(
      /kept\.png is read-only\. Name another file\./,
    );
    expect(await readFile(at('kept.png'), 'utf8')).toBe('an old picture');
  });

  test('is written where its link leads, and the link stays', async () => {
    await mkdir(at('far'));
    await writeFile(at('far/real.png'), 'an old picture');
    await symlink(at('far/real.png'), at('link.png'));
    await writeWhole(at('link.png'), NEW);
    expect(await readFile(at('far/real.png'), 'utf8')).toBe('a new picture');
    expect(await readdir(at('far'))).toEqual(['real.png']);
  });

  test('cannot take the place of a folder, nor lie in one that is not there', async () => {
    await expect(writeWhole(folder, NEW)).rejects.toThrow(/it is a folder\. Name a file in it\./);
    await expect(writeWhole(at('no/a.png'), NEW)).rejects.toThrow(
      /there is no folder .*no\. Make it first\./,
    );
    await writeFile(at('file'), '');
    await expect(writeWhole(at('file/a.png'), NEW)).rejects.toThrow(
      /there is no folder .*file\. Make it first\./,
    );
  });

  test('cannot have a name that is too long', async () => {
    await expect(writeWhole(at(`${'a'.repeat(400)}.png`), NEW)).rejects.toThrow(/its name is too long/);
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('cannot be written into a folder that is closed', async () => {
    await mkdir(at('closed'), { mode: 0o555 });
    await expect(writeWhole(at('closed/a.png'), NEW)).rejects.toThrow(/its permissions do not allow it/);
  });

  test.skipIf(!existsSync('/dev/full'))('is not written to a device that is full', async () => {
    await expect(writeWhole('/dev/full', NEW)).rejects.toThrow(
      /^\/dev\/full cannot be written: the disc is full/,
    );
  });
});
