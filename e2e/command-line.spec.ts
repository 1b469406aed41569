import { execFile, type ExecFileException } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI, DATASET } from '../src/build/paths.mjs';
import { expect, test } from './test.ts';

interface Said {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs the built command, as its user would, in a folder of its own. */
function timeline(args: readonly string[], { cwd = folder, env = {} } = {}): Promise<Said> {
  const all = ['check', 'open', '--help'].includes(args[0] ?? '') ? args : [...args, '--data', DATASET];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...all],
      { cwd, env: { PATH: process.env['PATH'], ...env }, encoding: 'buffer', maxBuffer: 2 ** 26 },
      (error: ExecFileException | null, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err: err.toString() });
      },
    );
  });
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let folder = '';
const at = (name: string) => path.join(folder, name);

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-line-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.describe('timeline export', () => {
  test('gives the same bytes in any zone, language, folder and order', async ({ dataset }) => {
    const [view] = dataset.views;
    const [event] = dataset.events;
    const names = ['home', view?.id ?? '', event?.id ?? ''];
    await timeline(
      ['export', '--views', names.join(','), '--out', 'one', '--date', '2001-02-28', '--jobs', '1'],
      {
        env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
      },
    );
    await timeline(
      ['export', '--views', names.reverse().join(','), '--out', at('other'), '--date', '2001-02-28'],
      { cwd: tmpdir(), env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' } },
    );
    for (const file of ['home.png', `views/${view?.id}.png`, `events/${event?.id}.png`]) {
      const [one, other] = await Promise.all([readFile(at(`one/${file}`)), readFile(at(`other/${file}`))]);
      expect(hashOf(one), file).toBe(hashOf(other));
    }
  });

  test('draws many, lists them, and tells later which have changed', async ({ dataset }) => {
    const names = dataset.views.slice(0, 2).map(({ id }) => id);
    const made = await timeline([
      ...['export', '--views', ['home', ...names].join(','), '--out', 'pictures'],
      ...['--base-url', 'https://timeline.example', '--width', '800', '--height', '600'],
    ]);
    expect(made.err).toBe('');
    expect(made.out.toString()).toContain(`${names.length + 1} pictures in pictures, listed in `);
    const manifest = JSON.parse(await readFile(at('pictures/manifest.json'), 'utf8')) as {
      pictures: { file: string; size: number; sha256: string; alt: string; source: string }[];
    };
    for (const { file, size, sha256, alt, source } of manifest.pictures) {
      const bytes = await readFile(at(`pictures/${file}`));
      expect(bytes.length).toBe(size);
      expect(hashOf(bytes)).toBe(sha256);
      expect(alt.length).toBeGreaterThan(20);
      expect((await timeline(['open', at(`pictures/${file}`)])).out.toString()).toBe(`${source}\n`);
    }

    const good = await timeline(['export', '--check', 'pictures/manifest.json']);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out.toString()).toBe(`${names.length + 1} pictures as pictures/manifest.json says.\n`);

    const [first, second, third] = manifest.pictures;
    if (!first || !second || !third) throw new Error('The dataset has too few views for this test.');
    first.sha256 = hashOf(Buffer.from('drawn by an earlier version'));
    await writeFile(at('pictures/manifest.json'), JSON.stringify(manifest));
    await rm(at(`pictures/${third.file}`));
    const bad = await timeline(['export', '--check', 'pictures/manifest.json']);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain(`${first.file} is drawn otherwise now.`);
    expect(bad.err).toContain(`${third.file} cannot be read: there is no such file.`);
    expect(bad.err).not.toContain(second.file);
  });

  test('draws in threads what is worth it, in the order in which it was asked for', async ({ dataset }) => {
    const ids = dataset.events.slice(0, 9).map(({ id }) => id);
    const { code, out } = await timeline([
      ...['export', '--views', ids.join(','), '--out', 'some', '--format', 'svg', '--jobs', '2'],
    ]);
    expect(code).toBe(0);
    expect(out.toString()).toContain(`${ids.length} pictures in some`);
    const manifest = JSON.parse(await readFile(at('some/manifest.json'), 'utf8')) as {
      pictures: { file: string }[];
    };
    expect(manifest.pictures.map(({ file }) => file)).toEqual(ids.map((id) => `events/${id}.svg`));
  });

  test('tells what is wrong with what it is asked for, and leaves nothing behind', async () => {
    await writeFile(at('kept.png'), 'kept');
    await chmod(at('kept.png'), 0o444);
    const wrong: readonly (readonly [args: string, message: RegExp])[] = [
      ['--out a.png --event nowhere-at-all', /There is no event "nowhere-at-all" in this dataset/],
      ['--out a.png --from 2001-02 --to 2001-01', /--from 2001-02 --to 2001-01 is no interval/],
      ['--out a.png --width 0', /Expected a whole width from 320 to 8000 px/],
      ['--out a.png --height=-630', /Expected a whole height from 320 to 8000 px/],
      ['--out a.png --width 99999999', /Expected a whole width from 320 to 8000 px/],
      ['--out a.png --width 8000 --height 8000 --scale 8', /more than 128 million pixels/],
      ['--out a.gif', /--out a\.gif does not end in \.png, \.svg, \.pdf, \.csv, \.json/],
      ['--out nowhere/a.png', /there is no folder nowhere\. Make it first/],
      ['--out kept.png', /kept\.png is read-only/],
      ['--out /dev/full --format png', /\/dev\/full cannot be written: the disc is full/],
      ['--views all', /Say which folder they go to/],
      ['--views all --out kept.png', /The folder kept\.png.* cannot be made: a file is in its way/],
      ['', /--out is missing/],
    ];
    for (const [args, message] of wrong) {
      const { code, err } = await timeline(['export', ...args.split(' ').filter((word) => word !== '')]);
      expect(err, args).toMatch(message);
      expect(err, args).not.toMatch(/\n {4}at |node:internal/);
      expect(code, args).toBe(2);
    }
    expect(await readdir(folder)).toEqual(['kept.png']);
    expect(await readFile(at('kept.png'), 'utf8')).toBe('kept');
  });

  test('has a help that names every option and shows how it is used', async () => {
    const { code, out } = await timeline(['export', '--help']);
    expect(code).toBe(0);
    for (const option of ['--preset', '--views', '--check', '--at', '--base-url', '--dpi']) {
      expect(out.toString()).toContain(option);
    }
    expect(out.toString()).toMatch(/Examples:[^]*timeline export --out/);
  });
});
