// @ts-check
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { ROOT } from '../paths.mjs';
import { charactersOf } from './characters.mjs';
import { FACES, FEATURES, fileStem, LATIN } from './faces.mjs';
import { joinFonts } from './join-fonts.mjs';
import { nameFace } from './name-face.mjs';

/** @typedef {import('./faces.mjs').Face} Face */
/** @typedef {{ data: Buffer, has: Set<number> }} Source - a package's file, and the code points it has. */

/**
 * Advance widths of one face, in thousandths of its size.
 *
 * @typedef {object} FaceMetrics
 * @property {string} family
 * @property {number} weight
 * @property {'normal' | 'italic'} style
 * @property {1000} unitsPerEm
 * @property {number} ascent
 * @property {number} descent - below the baseline, negative.
 * @property {number} capHeight
 * @property {number} xHeight
 * @property {number} tabular - advance of a figure set with `tnum`.
 * @property {Record<string, number>} advances - by character; what is not here the face does not have.
 */

const require = createRequire(import.meta.url);

/**
 * Makes the static faces of pages (WOFF2) and pictures (TTF) from the variable fonts, cut to the
 * characters of a dataset, with `fonts.css` and `metrics.json` beside them. Does nothing if they are
 * there already and nothing that they depend on has changed.
 *
 * A dataset that cannot be read, or that uses characters no font has, still gets fonts, so that the
 * command line can be built and say what else is wrong with it.
 *
 * @param {{ dataset: string, out: string, log?: (line: string) => void }} options - paths of a dataset
 *   file and of the folder to write to.
 * @returns {Promise<{ made: boolean, problems: string[] }>} problems naming each character that no font
 *   has, and where the dataset has it; a site must not be built with any.
 */
export async function makeFonts({ dataset, out, log = () => {} }) {
  const text = await readFile(dataset, 'utf8').catch(() => undefined);
  const name = path.relative(process.cwd(), dataset);
  const fingerprint = await fingerprintOf(`${name}\n${text}`);
  const stamp = await readStamp(out);
  if (stamp?.fingerprint === fingerprint) return { made: false, problems: stamp.problems };

  const { characters, unreadable } = readCharacters(text, name);
  const sources = await readSources();
  const problems = unreadable ? [unreadable] : missingCharacters(sources, characters);

  /** @type {Map<string, string | Buffer>} */
  const files = new Map();
  /** @type {FaceMetrics[]} */
  const metrics = [];
  const rules = [];
  for (const face of FACES) {
    const wanted = wantedCharacters(face, sources, [...characters.keys()]);
    if (wanted.length === 0) continue;
    const stem = fileStem(face);
    const ttf = await cut(face, sources, wanted);
    const woff2 = Buffer.from(await convert(ttf, 'woff2', 'truetype'));
    files.set(`${stem}.ttf`, ttf).set(`${stem}.woff2`, woff2);
    rules.push(fontFaceRule(face, stem, wanted));
    metrics.push(measure(face, ttf));
    log(
      `${stem.padEnd(26)} ${String(wanted.length).padStart(4)} characters ${size(woff2)} woff2 ${size(ttf)} ttf`,
    );
  }
  files.set('fonts.css', rules.join('\n'));
  files.set('metrics.json', JSON.stringify({ faces: metrics }));
  await replaceFolder(out, files, JSON.stringify({ fingerprint, problems }));
  return { made: true, problems };
}

/** @param {string} folder @returns {Promise<{ fingerprint: string, problems: string[] } | undefined>} */
async function readStamp(folder) {
  const text = await readFile(path.join(folder, 'stamp.json'), 'utf8').catch(() => undefined);
  return text && JSON.parse(text);
}

/**
 * @param {string | undefined} text
 * @param {string} name
 * @returns {{ characters: Map<string, string>, unreadable?: string }}
 */
function readCharacters(text, name) {
  if (text === undefined) return { characters: new Map(), unreadable: `There is no dataset at ${name}.` };
  try {
    return { characters: charactersOf(text, name) };
  } catch (error) {
    return {
      characters: new Map(),
      unreadable: `${name} is not JSON: ${/** @type {Error} */ (error).message}`,
    };
  }
}

/** @param {string} dataset */
async function fingerprintOf(dataset) {
  const hash = createHash('sha256').update(dataset);
  const here = import.meta.dirname;
  for (const file of (await readdir(here)).sort()) hash.update(await readFile(path.join(here, file)));
  const lock = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const packages = new Set(FACES.map(({ file }) => file.split('/', 2).join('/')));
  for (const name of [...packages, 'subset-font', 'harfbuzzjs', 'fontverter', 'wawoff2']) {
    hash.update(`${name} ${lock.packages[`node_modules/${name}`].integrity}`);
  }
  return hash.digest('hex');
}

/** @returns {Promise<Map<string, Source>>} */
async function readSources() {
  const names = new Set(FACES.flatMap(({ file, more }) => (more ? [file, more] : [file])));
  return new Map(
    await Promise.all(
      [...names].map(async (name) => {
        const data = await readFile(require.resolve(name));
        return /** @type {[string, Source]} */ ([name, { data, has: new Set(open(data).characterSet) }]);
      }),
    ),
  );
}

/** @param {Map<string, Source>} sources @param {string | undefined} file @param {string} character */
function has(sources, file, character) {
  return file !== undefined && (sources.get(file)?.has.has(character.codePointAt(0) ?? -1) ?? false);
}

/** @param {Map<string, Source>} sources @param {Map<string, string>} characters */
function missingCharacters(sources, characters) {
  return [...characters]
    .filter(([character]) => ![...sources.keys()].some((file) => has(sources, file, character)))
    .map(
      ([character, where]) =>
        `${where}: "${character}" (U+${hex(character)}) is in none of our fonts. ` +
        'Write it another way, or add a font that has it to src/build/fonts/faces.mjs.',
    );
}

/**
 * @param {Face} face
 * @param {Map<string, Source>} sources
 * @param {string[]} used - the dataset's characters.
 * @returns {string[]} sorted, each once.
 */
function wantedCharacters({ takes, file, more }, sources, used) {
  /** @param {string} character */
  const latin = (character) =>
    FACES.some(
      (face) => face.takes === 'latin' && [face.file, face.more].some((f) => has(sources, f, character)),
    );
  const asked = takes === 'latin' ? [...LATIN, ...used] : used.filter((character) => !latin(character));
  return [...new Set(asked)].filter((c) => has(sources, file, c) || has(sources, more, c)).sort();
}

/** @param {Face} face @param {Map<string, Source>} sources @param {string[]} wanted @returns {Promise<Buffer>} */
async function cut(face, sources, wanted) {
  const [first, second] = await Promise.all(
    [
      { file: face.file, text: wanted.filter((c) => has(sources, face.file, c)).join('') },
      { file: face.more, text: wanted.filter((c) => !has(sources, face.file, c)).join('') },
    ]
      .filter(({ text }) => text !== '')
      .map(({ file, text }) =>
        subsetFont(/** @type {Source} */ (sources.get(file ?? '')).data, text, {
          targetFormat: 'truetype',
          variationAxes: face.axes,
          keepFeatures: FEATURES,
          noHinting: true,
        }),
      ),
  );
  if (!first) throw new Error(`${face.family} ${face.weight} has none of the characters asked for.`);
  return nameFace(
    second ? joinFonts(first, second, glyphsByCodePoint(first), glyphsByCodePoint(second)) : first,
    face,
  );
}

/** @param {Buffer} data */
function glyphsByCodePoint(data) {
  const font = open(data);
  return new Map(font.characterSet.map((codePoint) => [codePoint, font.glyphForCodePoint(codePoint).id]));
}

/** @param {Buffer} data */
function open(data) {
  return /** @type {import('fontkit').Font} */ (fontkit.create(data));
}

/** @param {Face} face @param {Buffer} data @returns {FaceMetrics} */
function measure({ family, weight, style }, data) {
  const font = open(data);
  /** @param {number} units */
  const em = (units) => Math.round((units * 10_000) / font.unitsPerEm) / 10;
  const characters = font.characterSet.filter((codePoint) => codePoint >= 0x20 && codePoint < 0xffff);
  return {
    family,
    weight,
    style,
    unitsPerEm: 1000,
    ascent: em(font.ascent),
    descent: em(font.descent),
    capHeight: em(font.capHeight),
    xHeight: em(font.xHeight),
    tabular: em(font.layout('0', ['tnum']).advanceWidth),
    advances: Object.fromEntries(
      characters.map((codePoint) => [
        String.fromCodePoint(codePoint),
        em(font.glyphForCodePoint(codePoint).advanceWidth),
      ]),
    ),
  };
}

/** @param {Face} face @param {string} stem @param {string[]} characters */
function fontFaceRule({ family, weight, style }, stem, characters) {
  return `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('./${stem}.woff2') format('woff2');
  unicode-range: ${unicodeRange(characters)};
}
`;
}

/** @param {string[]} characters */
function unicodeRange(characters) {
  const codePoints = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const runs = [];
  for (const codePoint of codePoints) {
    const run = runs.at(-1);
    if (run && run[1] === codePoint - 1) run[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs
    .map(([first, last]) => `U+${first.toString(16)}${first === last ? '' : `-${last.toString(16)}`}`)
    .join(', ');
}

/**
 * Writes the files one by one under another name first, so that a reader at the same moment never meets
 * half a file; the stamp comes last.
 *
 * @param {string} folder
 * @param {Map<string, string | Buffer>} files
 * @param {string} stamp
 */
async function replaceFolder(folder, files, stamp) {
  await mkdir(folder, { recursive: true });
  await rm(path.join(folder, 'stamp.json'), { force: true });
  for (const [name, data] of [...files, /** @type {const} */ (['stamp.json', stamp])]) {
    const draft = path.join(folder, `.${name}.${process.pid}`);
    await writeFile(draft, data);
    await rename(draft, path.join(folder, name));
  }
  for (const name of await readdir(folder)) {
    const another = name.startsWith('.') || files.has(name) || name === 'stamp.json';
    if (!another) await rm(path.join(folder, name), { force: true });
  }
}

/** @param {string} character */
function hex(character) {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** @param {Buffer} data */
function size(data) {
  return `${(data.length / 1000).toFixed(1)} kB`.padStart(8);
}
