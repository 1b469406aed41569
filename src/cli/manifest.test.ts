import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { createTimeline } from '../model/timeline.ts';
import { differences } from './check-manifest.ts';
import { jobsOf } from './export-options.ts';
import { readManifest, writeManifest, type Entry } from './manifest.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const pictures = jobsOf({ views: ['all'], path: true }, createTimeline(krakatoa)).map(
  ({ file, order }): Entry => ({
    file: file.replace('/', '-'),
    size: file.length,
    sha256: hashOf(file),
    alt: 'A timeline.',
    order,
  }),
);
const manifest = { dataset: krakatoa.id, pictures };
let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
  const files = jobsOf({ views: ['all'], path: true }, createTimeline(krakatoa));
  for (const { file } of files) await writeFile(at(file.replace('/', '-')), file);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a manifest', () => {
  test('is read as it was written', async () => {
    await writeFile(at('manifest.json'), writeManifest(manifest));
    expect(await readManifest(at('manifest.json'))).toEqual(JSON.parse(JSON.stringify(manifest)));
  });

  test.each([
    ['{', /is not JSON/],
    ['[]', /is no manifest of pictures/],
    ['{"dataset": "x", "pictures": [{"file": "a.png"}]}', /is no manifest of pictures/],
  ])('is refused where it is none: %s', async (text, message) => {
    await writeFile(at('other.json'), text);
    await expect(readManifest(at('other.json'))).rejects.toThrow(message);
  });

  test('is refused where there is none', async () => {
    await expect(readManifest(at('none.json'))).rejects.toThrow(
      /none\.json cannot be read: there is no such file/,
    );
  });

  test('has no differences from itself', async () => {
    expect(await differences(manifest, pictures, folder)).toEqual([]);
  });

  test('names the pictures that are drawn otherwise, were changed or are gone', async () => {
    const [first, second, third] = pictures as [Entry, Entry, Entry];
    await writeFile(at(second.file), 'painted over');
    await rm(at(third.file));
    const drawn = pictures.map((entry) => (entry === first ? { ...entry, sha256: hashOf('else') } : entry));
    expect(await differences(manifest, drawn, folder)).toEqual([
      `${first.file} is drawn otherwise now.`,
      `${second.file} was changed since it was written.`,
      `${third.file} cannot be read: there is no such file. Check the path.`,
    ]);
  });
});
