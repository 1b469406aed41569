import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readText } from './read.ts';

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  );

describe('readText', () => {
  test('gives back any text that is UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(readText(bytes(text), 'x')).toEqual({ text, problems: [] });
      }),
    );
  });

  test('reads on after a byte-order mark, and reports it', () => {
    const { text, problems } = readText(bytes(0xef, 0xbb, 0xbf, '{}'), 'x');
    expect(text).toBe('{}');
    expect(problems).toMatchObject([{ severity: 'error', line: 1, column: 1, rule: 'bytes' }]);
  });

  test('recognises UTF-16 with a mark and without', () => {
    const message = (...values: (number | string)[]) => readText(bytes(...values), 'x').problems[0]?.message;
    expect(message(0xff, 0xfe, '{', 0)).toContain('UTF-16 (little-endian)');
    expect(message(0xfe, 0xff, 0, '{')).toContain('UTF-16 (big-endian)');
    expect(message('{', 0, '}', 0)).toContain('UTF-16 (little-endian)');
    expect(message(0, '{', 0, '}')).toContain('UTF-16 (big-endian)');
  });

  test('names the place of the first bytes that are not UTF-8', () => {
    const at = (...values: (number | string)[]) => {
      const [problem] = readText(bytes(...values), 'x').problems;
      return [problem?.line, problem?.column];
    };
    expect(at('ab', 0xff)).toEqual([1, 3]);
    expect(at('ab\n\ufffdc', 0xe9, 'd')).toEqual([2, 3]);
    expect(at('ab\n', 0xef, 0xbf)).toEqual([2, 1]);
  });

  test('does not read a file of 50 MB', () => {
    const { text, problems } = readText(new Uint8Array(50_000_000), 'x');
    expect(text).toBeUndefined();
    expect(problems[0]?.message).toContain('larger than 20 MB');
    expect(readText(new Uint8Array(LARGEST_FILE).fill(0x20), 'x').problems).toEqual([]);
  });
});
