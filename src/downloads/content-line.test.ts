import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLine, escapeText } from './content-line.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (lines: string) => lines.replaceAll('\r\n ', '');

describe('contentLine', () => {
  test('leaves 75 octets in one line and folds the seventy-sixth', () => {
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
  });

  test('counts octets, not letters, and never splits a letter', () => {
    expect(contentLine('X', `${'a'.repeat(71)}網`)).toBe(`X:${'a'.repeat(71)}\r\n 網\r\n`);
    expect(contentLine('X', `${'a'.repeat(70)}🌋`)).toBe(`X:${'a'.repeat(70)}\r\n 🌋\r\n`);
  });

  test('gives lines of at most 75 octets that unfold to the same text, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', 'é', '網', '🌋', 'ש', '\\', ',', ';', '\n', '\r\n', '\t', '"');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 400 }), fc.string({ unit: 'binary' })), (text) => {
        const value = escapeText(text);
        const lines = contentLine('SUMMARY', value);
        for (const line of lines.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(unfold(lines)).toBe(`SUMMARY:${value}\r\n`);
      }),
    );
  });
});

describe('escapeText', () => {
  test('escapes what would end a value or a list', () => {
    expect(escapeText('a, b; c\\d\ne\r\nf')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
  });

  test('cannot be left by a line of its own', () => {
    expect(escapeText('x\r\nEND:VEVENT\rBEGIN:VALARM')).toBe('x\\nEND:VEVENT\\nBEGIN:VALARM');
  });

  test('leaves out other control characters, which no calendar may hold', () => {
    expect(escapeText('a\u0000b\u007fc\td')).toBe('abc\td');
  });
});
