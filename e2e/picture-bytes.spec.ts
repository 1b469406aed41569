import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { CLI, DATASET, ROOT } from '../src/build/paths.mjs';
import { CONTENT_SECURITY_POLICY, serve } from '../src/build/serve.mjs';
import type { Dataset } from '../src/dataset/records.ts';
import { FORMAT_NAMES, type FormatName } from '../src/render/formats.ts';
import type { Asked } from './harness/main.ts';
import { expect, test } from './test.ts';

const run = promisify(execFile);
const BASE = 'https://timeline.example/';

/** A page that does nothing but make pictures, served as the timeline is, and once under a stricter policy. */
const servers: Awaited<ReturnType<typeof serve>>[] = [];
let folder = '';

// The page is built first, and every format is made in both places.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  await build({
    configFile: path.join(ROOT, 'vite.config.ts'),
    root: path.join(ROOT, 'e2e/harness'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const policy = CONTENT_SECURITY_POLICY.replace(" 'wasm-unsafe-eval'", '');
  servers.push(await serve(folder, { port: 0 }), await serve(folder, { port: 0, policy }));
});
test.afterAll(async () => {
  await Promise.all(servers.map(({ close }) => close()));
  await rm(folder, { recursive: true, force: true });
});

/** What is asked of both, and how the command line is told. */
interface Case {
  readonly asked: Omit<Asked, 'at' | 'format'> & Partial<Pick<Asked, 'format'>>;
  readonly at: string;
  readonly told: readonly string[];
  /** PNG alone if left out. */
  readonly formats?: readonly FormatName[];
  /** Where and in which language the reader is. */
  readonly reader: { readonly timezoneId: string; readonly locale: string };
}

function casesOf({ views, themes, home }: Dataset): Readonly<Record<string, Case>> {
  const night = views.find(({ event }) => event !== undefined) ?? views[0];
  const [theme] = themes;
  const social = { width: 1200, height: 630 };
  const [from, to] = [home[0], (home[0] + home[1]) / 2].map((end) =>
    new Date(end).toISOString().slice(0, 16),
  );
  return {
    'the home view, light': {
      at: '?palette=light',
      asked: { picture: { ...social, baseAddress: BASE }, day: '2001-02-28' },
      told: ['--base-url', BASE, '--date', '2001-02-28'],
      formats: FORMAT_NAMES,
      reader: { timezoneId: 'Pacific/Kiritimati', locale: 'de-DE' },
    },
    'a named view, dark': {
      at: `?view=${night?.id}&palette=dark`,
      asked: { picture: { ...social, preset: 'social' } },
      told: ['--preset', 'social'],
      reader: { timezoneId: 'America/St_Johns', locale: 'ar-EG' },
    },
    'a filtered half of the year, by forum': {
      at: `?from=${from}Z&to=${to}Z&themes=${theme?.id}&group=forum&context=on`,
      asked: { picture: { width: 1600, height: 900 }, scale: 1.5 },
      told: ['--width', '1600', '--height', '900', '--scale', '1.5'],
      reader: { timezoneId: 'Asia/Kathmandu', locale: 'th-TH' },
    },
    'higher than wide, with time running down': {
      at: '?group=theme',
      asked: { picture: { width: 1080, height: 1920 } },
      told: ['--width', '1080', '--height', '1920'],
      reader: { timezoneId: 'Pacific/Apia', locale: 'he-IL' },
    },
    'a square, grouped by nothing': {
      at: '?group=none',
      asked: { picture: { width: 1080, height: 1080, preset: 'square' } },
      told: ['--preset', 'square'],
      reader: { timezoneId: 'UTC', locale: 'tr-TR' },
    },
  };
}

/** What a reader somewhere is given, and what their browser complained about. */
async function inBrowser<T>(
  browser: Browser,
  server: number,
  use: (page: Page) => Promise<T>,
  reader: Case['reader'] = { timezoneId: 'UTC', locale: 'en-GB' },
): Promise<{ given: T; complaints: readonly string[] }> {
  const context = await browser.newContext(reader);
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  try {
    const page = await context.newPage();
    await page.goto(servers[server]?.address ?? '');
    await page.waitForFunction(() => 'make' in window);
    return { given: await use(page), complaints };
  } finally {
    await context.close();
  }
}

const made = (asked: Asked) => (page: Page) => page.evaluate((order) => window.make(order), asked);
const PLAIN = { at: '', format: 'png', picture: { width: 1200, height: 630 } } as const;

/** The hash of what the command line writes, in yet another place and language. */
async function atCommandLine(at: string, format: string, told: readonly string[]): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [CLI, 'export', '--data', DATASET, '--at', at, '--format', format, '--out', '-', ...told],
    {
      encoding: 'buffer',
      maxBuffer: 2 ** 26,
      cwd: tmpdir(),
      env: { TZ: 'Australia/Lord_Howe', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
    },
  );
  return createHash('sha256').update(stdout).digest('hex');
}

test.describe('A picture made in the page', () => {
  for (const name of Object.keys(casesOf({ views: [], themes: [], home: [0, 1] } as unknown as Dataset))) {
    test(`has the bytes that the command line gives: ${name}`, async ({ browser, dataset }) => {
      const { at, asked, told, reader, formats = ['png'] } = casesOf(dataset)[name] as Case;
      for (const format of formats) {
        const [{ given, complaints }, wanted] = await Promise.all([
          inBrowser(browser, 0, made({ at, ...asked, format }), reader),
          atCommandLine(at, format, told),
        ]);
        expect(given.sha256, format).toBe(wanted);
        expect(given.how).toBe('resvg');
        expect(complaints).toEqual([]);
        if (format === 'png') test.info().annotations.push({ type: 'SHA-256', description: wanted });
      }
    });
  }

  test('tells how much of it is done', async ({ browser }) => {
    const { given } = await inBrowser(browser, 0, made(PLAIN));
    const { progress, type } = given;
    expect(type).toBe('image/png');
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
    expect(progress.length).toBeGreaterThan(3);
  });

  test('can be given up, and another made after it', async ({ browser }) => {
    const { given } = await inBrowser(browser, 0, (page) =>
      page.evaluate(async (asked) => {
        const first = await window.make({ ...asked, giveUpAt: 0.1 }).then(
          () => 'made',
          (error: unknown) => (error as Error).name,
        );
        return { first, second: (await window.make(asked)).how };
      }, PLAIN),
    );
    expect(given).toEqual({ first: 'AbortError', second: 'resvg' });
  });

  test('names the command that draws it where it is too large for a browser', async ({ browser }) => {
    const { given: message } = await inBrowser(browser, 0, (page) =>
      page.evaluate(() => {
        const picture = { width: 3508, height: 2480, preset: 'print' } as const;
        return window.make({ at: '?group=forum', format: 'png', scale: 2, picture }).then(
          () => 'made',
          (error: unknown) => (error as Error).message,
        );
      }),
    );
    expect(message).toMatch(/^7016 × 4960 px is more than a browser can be trusted to draw/);
    expect(message).toMatch(
      /timeline -- export --at '\?.*group=forum.*' --preset print --scale 2 --out \S+\.png$/,
    );
  });
});

test.describe('Under a policy without WebAssembly', () => {
  test('the canvas of the browser draws the picture, and says so', async ({ browser }) => {
    const { given, complaints } = await inBrowser(browser, 1, made(PLAIN));
    expect(given.how).toBe('canvas');
    expect(given.size).toBeGreaterThan(20_000);
    // The browser itself tells what it was forbidden; that is all.
    for (const complaint of complaints) expect(complaint).toMatch(/WebAssembly|wasm-unsafe-eval/);
  });

  test('documents that need no pixels are made as ever', async ({ browser }) => {
    for (const format of ['svg', 'pdf'] as const) {
      const { given, complaints } = await inBrowser(browser, 1, made({ ...PLAIN, format }));
      expect(given.sha256, format).toBe(await atCommandLine('?', format, []));
      expect(complaints).toEqual([]);
    }
  });
});
