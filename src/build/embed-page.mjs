// @ts-check
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { FACES, FEATURES, fileStem } from './fonts/faces.mjs';
import { FONTS, ROOT } from './paths.mjs';

/** Faces that the framed page does without: the weight between two others, and Chinese, which it never shows. */
const LEFT_OUT = ['public-sans-500', 'noto-serif-sc-500'];

/** What every page may need; more only where the data has it. */
const LETTERS = `${Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')}‘’“”–—…·−× `;

/**
 * Puts the framed page together: one file that needs nothing but itself. It works in an opaque origin, on a host
 * without CORS, under any policy of the page around it, and from a disk.
 *
 * @param {object} parts
 * @param {string} parts.language
 * @param {string} parts.title
 * @param {string | undefined} parts.base - address that the site is published at.
 * @param {string} parts.body - what is there before any script.
 * @param {string} parts.styles
 * @param {string} parts.script - one classic script.
 * @param {{ dataset: unknown, metrics: import('../layout/metrics.ts').Metrics, base: string | undefined }} parts.data
 */
export async function embedPage({ language, title, base, body, styles, script, data }) {
  const characters = [...new Set(LETTERS + JSON.stringify(data.dataset) + body)].sort().join('');
  const faces = await inlineFaces(characters);
  const style = `${faces}${styles}`;
  const json = JSON.stringify({ ...data, metrics: cutMetrics(data.metrics, characters) }).replaceAll(
    '<',
    '\\u003c',
  );
  const scripts = [EARLY, script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}" data-palette="system">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    '<meta name="robots" content="noindex">',
    ...(base === undefined ? [] : [`<link rel="canonical" href="${escape(base)}">`]),
    `<title>${escape(title)}</title>`,
    `<style>${style}</style>`,
    `<script>${scripts[0]}</script>`,
    '</head>',
    `<body>${body}<script type="application/json" id="timeline-data">${json}</script>`,
    `<script>${scripts[1]}</script></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Colours and ground as the address asks, before anything is painted. */
const EARLY =
  'for(const[name,value,values]of[...new URLSearchParams(location.search)].map(([n,v])=>' +
  "[n,v,{palette:['light','dark'],ground:['none']}[n]]))" +
  'if(values&&values.includes(value))document.documentElement.dataset[name]=value;';

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The shipped faces, cut further to what a frame shows, as rules that hold the files. @param {string} characters */
async function inlineFaces(characters) {
  const rules = await Promise.all(
    FACES.filter((face) => !LEFT_OUT.includes(fileStem(face))).map(async (face) => {
      const file = await readFile(path.join(FONTS, `${fileStem(face)}.woff2`));
      const cut = await subsetFont(file, characters, {
        targetFormat: 'woff2',
        variationAxes: {},
        keepFeatures: FEATURES,
        noHinting: true,
      });
      return (
        `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};` +
        `font-display:block;src:url(data:font/woff2;base64,${cut.toString('base64')}) format('woff2')}`
      );
    }),
  );
  return rules.join('');
}

/** Widths of those characters alone. @param {import('../layout/metrics.ts').Metrics} metrics @param {string} characters */
function cutMetrics({ faces }, characters) {
  const kept = new Set(characters);
  return {
    faces: faces.map((face) => ({
      ...face,
      advances: Object.fromEntries(
        Object.entries(face.advances).filter(([character]) => kept.has(character)),
      ),
    })),
  };
}

/**
 * Settings of a bundle that is one classic script with its style sheet, handed over instead of written.
 *
 * @param {string} entry
 * @param {Record<string, string>} [define]
 */
export const oneScript = (entry, define = {}) => ({
  logLevel: /** @type {const} */ ('warn'),
  publicDir: /** @type {const} */ (false),
  define,
  build: {
    write: false,
    cssCodeSplit: false,
    modulePreload: /** @type {const} */ (false),
    rolldownOptions: {
      input: path.join(ROOT, entry),
      output: { format: /** @type {const} */ ('iife'), codeSplitting: false },
    },
  },
});

/**
 * Script and style sheet of a bundle that was not written.
 *
 * @param {any} result - of Vite's build.
 * @returns {{ script: string, styles: string }}
 */
export function partsOf(result) {
  const [{ output }] = [result].flat();
  const scripts = output.filter((/** @type {any} */ part) => part.type === 'chunk');
  if (scripts.length !== 1)
    throw new Error(`The framed page has to be one script, and is ${scripts.length}.`);
  return {
    script: scripts[0].code.trim(),
    styles: output
      .filter((/** @type {any} */ part) => part.type === 'asset' && part.fileName.endsWith('.css'))
      .map((/** @type {any} */ part) => String(part.source))
      .join(''),
  };
}
