import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearOf } from './clear-of.ts';

const box = (top: number, height: number) => ({ top, bottom: top + height });

describe('What is scrolled for a sheet', () => {
  test('is nothing where its edge is far below the mark and goes through no words', () => {
    expect(clearOf(560, box(300, 26), [box(300, 16), box(600, 16)])).toBe(0);
  });

  test('brings a mark above the edge, with three lines of room for its words', () => {
    expect(clearOf(560, box(700, 26), [])).toBe(726 + 66 - 560);
  });

  test('goes on to the end of the label that the edge would cut', () => {
    const label = [box(540, 19), box(556, 19), box(573, 19)];
    expect(clearOf(560, box(300, 26), label)).toBe(592 + 5 - 560);
  });

  test('never covers the mark, nor takes it out of the window, and cuts no line that it need not', () => {
    const boxes = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 10, max: 24 })));
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 1400 }), boxes, (at, sizes) => {
        const mark = box(at, 26);
        const lines = sizes.map(([top, height]) => box(top, height));
        const far = clearOf(560, mark, lines);
        expect(far).toBeGreaterThanOrEqual(0);
        expect(mark.bottom - far).toBeLessThanOrEqual(560);
        expect(mark.top - far).toBeGreaterThanOrEqual(72);
        expect(mark.top - far).toBeGreaterThanOrEqual(72);
        const isCut = ({ top, bottom }: { top: number; bottom: number }, by: number) =>
          top - by < 560 && bottom - by > 560;
        const free = Array.from({ length: Math.max(0, mark.top - 72 - far) }, (_, more) => far + more);
        if (lines.some((line) => isCut(line, far)))
          expect(
            free.filter((by) =>
              lines.every(({ top, bottom }) => !isCut({ top: top - 5, bottom: bottom + 5 }, by)),
            ),
          ).toEqual([]);
      }),
    );
  });
});
