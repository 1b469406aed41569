import { crc32 as crc32OfZlib } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32, NotPng, readChunks, writeChunks } from './png-chunks.ts';

const type = fc.string({ unit: fc.constantFrom(...'ABCDXYZabcdxyz'), minLength: 4, maxLength: 4 });
const chunks = fc
  .array(fc.record({ type: type.filter((name) => name !== 'IEND'), data: fc.uint8Array({ maxLength: 200 }) }))
  .map((parts) => [...parts, { type: 'IEND', data: new Uint8Array() }]);

describe('the parts of a PNG file', () => {
  test('have the checksum that the specification gives', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(crc32OfZlib(bytes));
      }),
    );
  });

  test('are read as they were written', () => {
    fc.assert(
      fc.property(chunks, (parts) => {
        expect(readChunks(writeChunks(parts))).toEqual(parts);
      }),
    );
  });

  test('are refused where a byte was changed', () => {
    fc.assert(
      fc.property(chunks, fc.nat(), fc.integer({ min: 1, max: 255 }), (parts, place, change) => {
        const bytes = writeChunks(parts);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => readChunks(bytes)).toThrow(NotPng);
      }),
    );
  });

  test('are refused where the end is missing', () => {
    fc.assert(
      fc.property(chunks, fc.nat(), (parts, place) => {
        const bytes = writeChunks(parts);
        expect(() => readChunks(bytes.subarray(0, place % bytes.length))).toThrow(NotPng);
      }),
    );
  });
});
