// @ts-check
import { readTables, table, writeTables } from './sfnt.mjs';

/**
 * Adds the glyphs of one font to another: the two halves of a family that is sold in slices become one
 * file, so that a renderer without a fallback list finds every letter in the face it was asked for.
 *
 * Both must be static TrueType fonts of the same design and units, with characters below U+10000.
 * The second font's kerning and substitutions are left behind.
 *
 * @param {Buffer} first
 * @param {Buffer} second
 * @param {Map<number, number>} firstGlyphs - code point → glyph of the first font.
 * @param {Map<number, number>} secondGlyphs - the same of the second; the first font wins.
 * @returns {Buffer}
 */
export function joinFonts(first, second, firstGlyphs, secondGlyphs) {
  const tables = readTables(first);
  const added = readTables(second);
  const own = glyphsOf(tables);
  // Glyph 0, which stands for a missing character, is not taken twice.
  const offset = own.length - 1;
  const others = glyphsOf(added).slice(1);
  const glyphs = [
    ...own,
    ...others.map((glyph) => ({ ...glyph, outline: moveComponents(glyph.outline, offset) })),
  ];

  const locations = Buffer.alloc(4 * (glyphs.length + 1));
  const metrics = Buffer.alloc(4 * glyphs.length);
  let at = 0;
  for (const [index, { outline, advance, bearing }] of glyphs.entries()) {
    at += outline.length;
    locations.writeUInt32BE(at, 4 * (index + 1));
    metrics.writeUInt16BE(advance, 4 * index);
    metrics.writeInt16BE(bearing, 4 * index + 2);
  }

  tables.set('glyf', Buffer.concat(glyphs.map(({ outline }) => outline)));
  tables.set('loca', locations);
  tables.set('hmtx', metrics);
  tables.set('head', withNumber(table(tables, 'head'), LOCATION_FORMAT, 1));
  tables.set('hhea', withNumber(table(tables, 'hhea'), METRIC_COUNT, glyphs.length));
  tables.set('maxp', withNumber(largest(table(tables, 'maxp'), table(added, 'maxp')), 4, glyphs.length));
  tables.set('cmap', characterMap(new Map([...[...secondGlyphs].map(pairMovedBy(offset)), ...firstGlyphs])));
  return writeTables(tables);
}

/** Offsets of two numbers in `head` and `hhea`. */
const LOCATION_FORMAT = 50;
const METRIC_COUNT = 34;

/** @param {number} offset @returns {(pair: [number, number]) => [number, number]} */
function pairMovedBy(offset) {
  return ([codePoint, glyph]) => [codePoint, glyph + offset];
}

/**
 * @param {Map<string, Buffer>} tables
 * @returns {{ outline: Buffer, advance: number, bearing: number }[]} outlines padded to four bytes.
 */
function glyphsOf(tables) {
  const outlines = table(tables, 'glyf');
  const locations = table(tables, 'loca');
  const metrics = table(tables, 'hmtx');
  const metricCount = table(tables, 'hhea').readUInt16BE(METRIC_COUNT);
  const long = table(tables, 'head').readUInt16BE(LOCATION_FORMAT) === 1;
  /** @param {number} index */
  const location = (index) =>
    long ? locations.readUInt32BE(4 * index) : 2 * locations.readUInt16BE(2 * index);

  return Array.from({ length: table(tables, 'maxp').readUInt16BE(4) }, (_, index) => {
    const outline = outlines.subarray(location(index), location(index + 1));
    const padded = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(padded);
    return {
      outline: padded,
      advance: metrics.readUInt16BE(4 * Math.min(index, metricCount - 1)),
      bearing: metrics.readInt16BE(
        index < metricCount ? 4 * index + 2 : 4 * metricCount + 2 * (index - metricCount),
      ),
    };
  });
}

/**
 * A copy of an outline whose parts, if it is put together from other glyphs, are numbered anew.
 *
 * @param {Buffer} outline
 * @param {number} offset
 * @see https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description
 */
function moveComponents(outline, offset) {
  const moved = Buffer.from(outline);
  if (moved.length === 0 || moved.readInt16BE(0) >= 0) return moved;
  for (let at = 10, flags = MORE; flags & MORE;) {
    flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + offset, at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & MATRIX ? 8 : 0);
  }
  return moved;
}

/** Flags of one component. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const MATRIX = 0x0080;

/** @param {Buffer} data @param {number} at @param {number} value */
function withNumber(data, at, value) {
  const copy = Buffer.from(data);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** The limits that hold for both fonts. @param {Buffer} first @param {Buffer} second */
function largest(first, second) {
  const copy = Buffer.from(first);
  for (let at = 6; at < copy.length; at += 2) {
    copy.writeUInt16BE(Math.max(first.readUInt16BE(at), second.readUInt16BE(at)), at);
  }
  return copy;
}

/**
 * @param {Map<number, number>} glyphs - code point → glyph.
 * @returns {Buffer} one subtable of format 4: runs in which character and glyph count up together.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap#format-4-segment-mapping-to-delta-values
 */
function characterMap(glyphs) {
  /** @type {{ first: number, last: number, delta: number }[]} */
  const runs = [];
  for (const [codePoint, glyph] of [...glyphs].filter(([c]) => c < 0xffff).sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === codePoint - 1 && run.delta === glyph - codePoint) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint, delta: glyph - codePoint });
  }
  runs.push({ first: 0xffff, last: 0xffff, delta: 1 }); // the format asks for a last run that finds nothing

  const power = Math.floor(Math.log2(runs.length));
  const words = [
    ...[
      4,
      16 + 8 * runs.length,
      0,
      2 * runs.length,
      2 ** (power + 1),
      power,
      2 * runs.length - 2 ** (power + 1),
    ],
    ...runs.map(({ last }) => last),
    0,
    ...runs.map(({ first }) => first),
    ...runs.map(({ delta }) => delta & 0xffff),
    ...runs.map(() => 0),
  ];
  const header = Buffer.from([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]);
  const subtable = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => subtable.writeUInt16BE(word, 2 * index));
  return Buffer.concat([header, subtable]);
}
