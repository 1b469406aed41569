// @ts-check

// The container of TrueType files: a directory of tables. https://learn.microsoft.com/typography/opentype/spec/otff

/** @param {Map<string, Buffer>} tables @param {string} tag */
export function table(tables, tag) {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no "${tag}" table.`);
  return found;
}

/** The tables of a TrueType file, by tag. @param {Buffer} font @returns {Map<string, Buffer>} */
export function readTables(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    const length = font.readUInt32BE(entry + 12);
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + length));
  }
  return tables;
}

/** A TrueType file of these tables, with its checksums. @param {Map<string, Buffer>} tables */
export function writeTables(tables) {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * entries.length);
  const power = Math.floor(Math.log2(entries.length));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (entries.length - 2 ** power), 10);

  const bodies = [];
  let offset = header.length;
  let headOffset = 0;
  for (const [index, [tag, data]] of entries.entries()) {
    const body = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(body);
    if (tag === 'head') {
      headOffset = offset;
      body.writeUInt32BE(0, 8);
    }
    const entry = 12 + 16 * index;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(body), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    bodies.push(body);
    offset += body.length;
  }

  const font = Buffer.concat([header, ...bodies]);
  // The whole file has to sum to this constant once the adjustment is in place.
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headOffset + 8);
  return font;
}

/** @param {Buffer} data - length a multiple of 4. */
function checksum(data) {
  let sum = 0;
  for (let offset = 0; offset < data.length; offset += 4) sum = (sum + data.readUInt32BE(offset)) >>> 0;
  return sum;
}
