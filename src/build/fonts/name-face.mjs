// @ts-check
import { readTables, table, writeTables } from './sfnt.mjs';

/**
 * Names a font file after the face it holds: family, style and weight.
 *
 * A face cut from a variable font still carries the names of the whole ("Public Sans Thin"), and a
 * renderer that picks faces by name would not find it. Copyright and licence are kept.
 *
 * @param {Buffer} font - a TrueType file.
 * @param {{ family: string, weight: number, style: 'normal' | 'italic' }} face
 * @returns {Buffer}
 * @see https://learn.microsoft.com/typography/opentype/spec/name
 */
export function nameFace(font, { family, weight, style }) {
  const tables = readTables(font);
  const italic = style === 'italic';
  const bold = weight === 700;
  const styleName = [bold ? 'Bold' : weight === 400 ? '' : String(weight), italic ? 'Italic' : '']
    .filter(Boolean)
    .join(' ');
  const full = `${family} ${styleName || 'Regular'}`;

  const kept = readNames(table(tables, 'name'));
  tables.set(
    'name',
    writeNames(
      new Map([
        ...[0, 5, 13, 14].flatMap((id) => [...kept].filter(([keptId]) => keptId === id)),
        [1, family],
        [2, styleName || 'Regular'],
        [3, full],
        [4, full],
        [6, full.replaceAll(' ', '')],
      ]),
    ),
  );

  // It tells of axes that the face no longer has, by names that are gone; Firefox complains of each.
  tables.delete('STAT');

  const os2 = Buffer.from(table(tables, 'OS/2'));
  os2.writeUInt16BE(weight, 4);
  const otherFlags = os2.readUInt16BE(62) & ~(ITALIC | BOLD | REGULAR);
  os2.writeUInt16BE(
    otherFlags | (italic ? ITALIC : 0) | (bold ? BOLD : 0) | (italic || bold ? 0 : REGULAR),
    62,
  );
  tables.set('OS/2', os2);

  const head = Buffer.from(table(tables, 'head'));
  head.writeUInt16BE((bold ? 1 : 0) | (italic ? 2 : 0), 44);
  tables.set('head', head);

  return writeTables(tables);
}

/** Bits of OS/2 `fsSelection`. */
const ITALIC = 1 << 0;
const BOLD = 1 << 5;
const REGULAR = 1 << 6;

/** Windows, Unicode, American English: the one set of names that every reader looks at. */
const PLATFORM = [3, 1, 0x409];

/** @param {Buffer} data @returns {Map<number, string>} */
function readNames(data) {
  const names = new Map();
  const strings = data.readUInt16BE(4);
  for (let index = 0; index < data.readUInt16BE(2); index += 1) {
    const at = 6 + 12 * index;
    if (PLATFORM.some((value, field) => data.readUInt16BE(at + 2 * field) !== value)) continue;
    const start = strings + data.readUInt16BE(at + 10);
    const utf16 = Buffer.from(data.subarray(start, start + data.readUInt16BE(at + 8))).swap16();
    names.set(data.readUInt16BE(at + 6), utf16.toString('utf16le'));
  }
  return names;
}

/** @param {Map<number, string>} names */
function writeNames(names) {
  const entries = [...names].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(6 + 12 * entries.length);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);

  const strings = [];
  let offset = 0;
  for (const [index, [id, text]] of entries.entries()) {
    const utf16 = Buffer.from(text, 'utf16le').swap16();
    [...PLATFORM, id, utf16.length, offset].forEach((value, field) =>
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field),
    );
    strings.push(utf16);
    offset += utf16.length;
  }
  return Buffer.concat([header, ...strings]);
}
