/** A part of a PNG file: four letters and what they hold. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Bytes that are no PNG file, or not a whole one; the message says in what way. */
export class NotPng extends Error {}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AROUND = 12;

/**
 * Reads the parts of a PNG file.
 *
 * @throws NotPng for bytes that are none, end early, or were changed on the way.
 * @see W3C, Portable Network Graphics (PNG) Specification, third edition, section 5.
 */
export function readChunks(png: Uint8Array): Chunk[] {
  if (SIGNATURE.some((byte, index) => png[index] !== byte))
    throw new NotPng('It does not begin as a PNG does.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + AROUND <= png.length) {
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    if (end > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (crc32(png.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      throw new NotPng(`Its part ${JSON.stringify(type)} was damaged: the checksum is another.`);
    }
    chunks.push({ type, data: new Uint8Array(png.buffer, png.byteOffset + at + 8, length) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw new NotPng('It is cut off: its end is missing.');
}

/** Writes the parts of a PNG file. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, { data }) => sum + AROUND + data.length, SIGNATURE.length);
  const png = new Uint8Array(length);
  const view = new DataView(png.buffer);
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    for (let index = 0; index < 4; index += 1) png[at + 4 + index] = type.charCodeAt(index);
    png.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(png.subarray(at + 4, at + 8 + data.length)));
    at += AROUND + data.length;
  }
  return png;
}

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? POLYNOMIAL ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum of PNG. @see ISO 3309; the PNG specification, annex D. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
