// @ts-check

/**
 * @typedef {object} Face
 * @property {string} family - name in CSS, in the scene and inside the font file.
 * @property {100|200|300|400|500|600|700|800|900} weight - the weight that CSS and the scene ask for.
 * @property {'normal' | 'italic'} style
 * @property {Record<string, number>} axes - where the variable font is cut: `wght`, `opsz`.
 * @property {string} file - the package's file, as it is imported.
 * @property {string} [more] - a second file of the same font, with the letters the first lacks.
 * @property {'latin' | 'rest'} takes - `latin`: the letters every page needs, and what the dataset uses
 *   beyond those; `rest`: only the characters that no Latin face has.
 */

/** @param {'normal' | 'italic'} style */
const publicSans = (style) => ({
  family: 'Public Sans',
  style,
  file: `@fontsource-variable/public-sans/files/public-sans-latin-wght-${style}.woff2`,
  more: `@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-${style}.woff2`,
  takes: /** @type {const} */ ('latin'),
});

/** @param {'normal' | 'italic'} style */
const sourceSerif = (style) => ({
  family: 'Source Serif 4',
  style,
  file: `@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-${style}.woff2`,
  more: `@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-${style}.woff2`,
  takes: /** @type {const} */ ('latin'),
});

/**
 * Every face of pages and pictures. The weights named are multiples of 100, because the rasteriser
 * reads any other as 400; the weights drawn are those of the design.
 *
 * @type {readonly Face[]}
 */
export const FACES = [
  { ...publicSans('normal'), weight: 400, axes: { wght: 440 } },
  { ...publicSans('normal'), weight: 500, axes: { wght: 520 } },
  { ...publicSans('normal'), weight: 600, axes: { wght: 640 } },
  { ...publicSans('normal'), weight: 700, axes: { wght: 680 } },
  { ...publicSans('italic'), weight: 600, axes: { wght: 560 } },
  { ...sourceSerif('normal'), weight: 400, axes: { wght: 400, opsz: 14 } },
  { ...sourceSerif('italic'), weight: 400, axes: { wght: 400, opsz: 14 } },
  { ...sourceSerif('normal'), weight: 600, axes: { wght: 620, opsz: 60 } },
  {
    family: 'Noto Serif SC',
    style: 'normal',
    weight: 500,
    axes: {},
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-500-normal.woff2',
    takes: 'rest',
  },
];

/**
 * Substitutions and positions kept: accents, ligatures, kerning, and figures of equal width for times
 * and counts. Dropping fractions and the like saves a fifth of a file.
 */
export const FEATURES = ['ccmp', 'locl', 'calt', 'liga', 'kern', 'mark', 'mkmk', 'tnum', 'pnum', 'lnum'];

/**
 * The letters every page needs: Basic Latin, Latin-1, œ, and the punctuation of prose. A face leaves out what its
 * family lacks.
 */
export const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ŒœŸ–—‘’‚“”„•…′″‹›€−'].join('');

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** "source-serif-4-400-italic". @param {Face} face */
export function fileStem({ family, weight, style }) {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return style === 'italic' ? `${name}-${weight}-italic` : `${name}-${weight}`;
}
