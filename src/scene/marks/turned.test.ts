import { describe, expect, test } from 'vitest';
import { turned, turnedPath } from './turned.ts';

describe('A form that is turned', () => {
  test('has its two directions exchanged', () => {
    expect(turnedPath('M1 2L3 4.5H6V7h8v-9Z')).toBe('M2 1L4.5 3V6H7v8h-9Z');
    expect(turnedPath('M12.5 -4.5l-4.5 4.5l4.5 4.5')).toBe('M-4.5 12.5l4.5 -4.5l4.5 4.5');
    expect(turnedPath('M1.5-2h1v3h-1z')).toBe('M-2 1.5v1h3v-1z');
  });

  test('has its arcs go round the other way', () => {
    expect(turnedPath('A8 7 0 0 1 3 4')).toBe('A7 8 0 0 0 4 3');
  });

  test('is itself again when it is turned twice', () => {
    const path = 'M10 8A8 8 0 0 1 10 -8H40A8 8 0 0 1 40 8H10';
    expect(turnedPath(turnedPath(path))).toBe(path);
    const marks = [
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'none' },
      { kind: 'circle', cx: 1, cy: 2, r: 3, fill: 'none' },
      { kind: 'line', x1: 1, y1: 2, x2: 3, y2: 4, stroke: 'none', strokeWidth: 1 },
    ] as const;
    expect(turned(turned(marks))).toEqual(marks);
  });

  test('is refused in words where its path cannot be turned', () => {
    expect(() => turnedPath('M0 0C1 1 2 2 3 3')).toThrow(/command "C"/);
  });
});
