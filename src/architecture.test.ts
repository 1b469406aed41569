import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = path.dirname(fileURLToPath(import.meta.url));

/**
 * Who may import whom: folders of `src` by name. Types may be named more widely, because they are
 * gone before anything runs: see `NAMED`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  time: [],
  dataset: ['time'],
  locale: ['time'],
  model: ['time', 'dataset'],
  layout: ['time', 'model', 'locale'],
  scene: ['time', 'model', 'locale', 'layout'],
  render: ['time', 'model', 'locale', 'layout', 'scene', 'view', 'downloads'],
  view: ['time', 'model', 'locale', 'layout', 'scene'],
  ui: ['time', 'model', 'locale', 'layout', 'scene', 'render', 'view', 'downloads', 'article'],
  app: ['time', 'model', 'locale', 'layout', 'scene', 'render', 'view', 'ui', 'article'],
  article: ['time', 'model', 'locale', 'view'],
  embed: ['time', 'model', 'locale', 'layout', 'scene', 'render', 'view', 'article', 'ui'],
  downloads: ['time', 'dataset', 'model', 'locale'],
  gallery: ['time', 'dataset', 'model', 'locale', 'layout', 'scene', 'render', 'view'],
  cli: ['time', 'dataset', 'model', 'locale', 'layout', 'scene', 'render', 'view', 'downloads'],
  build: [
    'dataset',
    'app',
    'embed',
    'cli',
    'downloads',
    'gallery',
    'time',
    'model',
    'locale',
    'layout',
    'scene',
    'render',
    'view',
  ],
};

/**
 * Types that a folder may name besides: records everywhere, a view wherever something is drawn, the
 * shapes of a scene in the layout that fills them, and a locale wherever words are needed.
 */
const NAMED: Record<string, readonly string[]> = {
  time: ['locale'],
  locale: ['dataset', 'downloads', 'model', 'view', 'article'],
  model: ['view'],
  layout: ['dataset', 'scene', 'view'],
  scene: ['dataset', 'view'],
  render: ['dataset'],
  ui: ['dataset'],
  app: ['dataset'],
  embed: ['dataset'],
};

/** Folders that know no page and no system; the linter keeps them from globals. Runes may hold a view's state. */
const PURE = [
  'time',
  'dataset',
  'model',
  'locale',
  'layout',
  'scene',
  'render',
  'view',
  'downloads',
  'article',
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|mjs|svelte|css|html)$/.test(file));
const sources = files
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({
    file,
    folder: file.split('/')[0] ?? '',
    text: readFileSync(path.join(SRC, file), 'utf8'),
  }));

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;'"]*?)\s*from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g;

function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, names = '', from, called, bare]) => {
    const each =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const typesOnly = each.length > 0 && !/^\w/.test(names) && each.every((name) => name.startsWith('type '));
    return { from: from ?? called ?? bare ?? '', typeOnly: type !== undefined || typesOnly };
  });
}

const code = sources.filter(({ file, folder }) => file.includes('/') && folder in MAY_IMPORT);

describe('the shape of the house', () => {
  test('every folder of src stands in the table', () => {
    const folders = new Set(sources.filter(({ file }) => file.includes('/')).map(({ folder }) => folder));
    for (const folder of folders) expect(Object.keys(MAY_IMPORT)).toContain(folder);
  });

  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (folder) => {
    const wrong = code
      .filter((source) => source.folder === folder)
      .flatMap(({ file, text }) =>
        importsOf(text)
          .filter(({ from }) => from.startsWith('.'))
          .map(({ from, typeOnly }) => ({
            target: path.posix.join(path.posix.dirname(file), from),
            typeOnly,
          }))
          .filter(({ target }) => !target.startsWith('..'))
          .filter(({ target, typeOnly }) => {
            const into = target.split('/')[0] ?? '';
            const allowed = [
              folder,
              ...(MAY_IMPORT[folder] ?? []),
              ...(typeOnly ? (NAMED[folder] ?? []) : []),
            ];
            return !allowed.includes(into);
          })
          .map(({ target, typeOnly }) => `${file} imports ${typeOnly ? 'types from ' : ''}${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(PURE)('%s knows no Svelte, no system and no gestures', (folder) => {
    const wrong = code
      .filter((source) => source.folder === folder)
      .flatMap(({ file, text }) =>
        importsOf(text)
          .filter(({ from }) => /^node:|^svelte(\/|$)|\.svelte$|^d3-(selection|zoom)$|^virtual:/.test(from))
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no folder needs, to run, one that needs it', () => {
    const reach = (folder: string, seen = new Set<string>()): Set<string> => {
      for (const next of MAY_IMPORT[folder] ?? []) {
        if (!seen.has(next)) reach(next, seen.add(next));
      }
      return seen;
    };
    for (const folder of Object.keys(MAY_IMPORT)) expect(reach(folder), folder).not.toContain(folder);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the subject', () => {
  const SUBJECT = /\b(?:China|Beijing|Wuzhen|Xi|Lu Wei|cyber\w*|counterterroris\w*|Snowden)\b/i;

  test('is nowhere in the code, not even in a comment: it is data', () => {
    const wrong = sources.flatMap(({ file, text }) => {
      const found = SUBJECT.exec(text);
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('has a year that the code does not know either; dates may give it as an example of how to write one', () => {
    const wrong = sources
      .filter(({ folder }) => folder !== 'time')
      .flatMap(({ file, text }) => (/2014/.test(withoutComments(text)) ? [file] : []));
    expect(wrong).toEqual([]);
  });
});
