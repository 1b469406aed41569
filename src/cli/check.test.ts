import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, type CheckOptions } from './check.ts';

const fixture = (name: string) => readFileSync(new URL(`../dataset/fixtures/${name}`, import.meta.url));
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'tiny.json': () => fixture('tiny.json'),
  'warned.json': () => fixture('left-over.input.json'),
  'broken.json': () => fixture('titles.input.json'),
  'controls.json': () =>
    Buffer.from(fixture('tiny.json').toString().replace('"1998-02"', '"1998\\u001b[2J\\u202e"')),
  'huge.json': () => new Uint8Array(50_000_000),
};

async function run(files: readonly string[], options: CheckOptions = {}) {
  const printed = { out: '', err: '' };
  const code = await check(
    files,
    {
      out: (text) => (printed.out += text),
      err: (text) => (printed.err += text),
      read: (file) => {
        const content = FILES[file];
        if (content) return Promise.resolve(content());
        const code = file === 'folder' ? 'EISDIR' : 'ENOENT';
        return Promise.reject(Object.assign(new Error(file), { code }));
      },
    },
    options,
  );
  return { code, ...printed };
}

describe('check', () => {
  test('says that all is well', async () => {
    expect(await run(['tiny.json'])).toEqual({
      code: 0,
      out: '1 file checked: no errors, no warnings.\n',
      err: '',
    });
  });

  test('prints every problem of every file, and counts them', async () => {
    const { code, out } = await run(['broken.json', 'tiny.json', 'warned.json']);
    expect(code).toBe(1);
    expect(out).toMatch(/^broken\.json:51:16: error: /);
    expect(out).toMatch(/\nwarned\.json:24:13: warning: /);
    expect(out).toMatch(/\n3 files checked: 7 errors, 7 warnings\.\n$/);
  });

  test('lets warnings pass, unless it is to be strict', async () => {
    expect((await run(['warned.json'])).code).toBe(0);
    const strict = await run(['warned.json'], { strict: true });
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('7 errors, no warnings');
    expect(strict.out).not.toContain(': warning: ');
  });

  test('calls it misuse where a file cannot be read, and still checks the others', async () => {
    const { code, out, err } = await run(['nowhere.json', 'folder', 'tiny.json']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.json cannot be read: there is no such file.');
    expect(err).toContain('folder cannot be read: it is a folder.');
    expect(out).toBe('1 file checked: no errors, no warnings.\n');
    expect((await run([])).code).toBe(2);
  });

  test('refuses a file of 50 MB', async () => {
    const { code, out } = await run(['huge.json']);
    expect(code).toBe(1);
    expect(out).toMatch(/^huge\.json:1:1: error: The file is larger than 20 MB/);
  });

  test('prints JSON', async () => {
    const { code, out } = await run(['broken.json'], { json: true });
    const printed = JSON.parse(out) as { problems: unknown[]; errors: number };
    expect(code).toBe(1);
    expect(printed).toMatchObject({ errors: 7, warnings: 0, unreadable: 0 });
    expect(printed.problems[0]).toMatchObject({ file: 'broken.json', line: 51, path: '/events/0/short' });
  });

  test('reports what a dataset holds', async () => {
    const { out } = await run(['tiny.json'], { report: true });
    expect(out).toContain('events by certainty\n  9  certain\n');
    const json = JSON.parse((await run(['tiny.json'], { report: true, json: true })).out) as object;
    expect(json).toMatchObject({ reports: { 'tiny.json': { 'sources by kind': { primary: 2 } } } });
  });

  test('lets no control character of a dataset reach the terminal', async () => {
    const { code, out } = await run(['controls.json']);
    expect(code).toBe(1);
    // eslint-disable-next-line no-control-regex -- these are what it looks for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(out).toContain('U+001B');
  });
});
