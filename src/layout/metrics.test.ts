import { expect, test } from 'vitest';
import { createMeasure } from './metrics.ts';

const measure = createMeasure({
  faces: [
    {
      family: 'Public Sans',
      weight: 400,
      style: 'normal',
      ascent: 950,
      descent: 225,
      advances: { a: 500, b: 600 },
    },
  ],
});

test('a character is missing where no face of its family holds it', () => {
  expect(measure.missing({ family: 'Public Sans', weight: 400, italic: false, text: 'ab网a' })).toEqual([
    '网',
  ]);
});

test('every character is missing of a family that ships no face', () => {
  expect(measure.missing({ family: 'Noto Serif SC', weight: 500, italic: false, text: '网络' })).toEqual([
    '网',
    '络',
  ]);
});

test('words are not measured in a face that is not there: the scene asks for it by mistake', () => {
  expect(() => measure.width({ family: 'Public Sans', weight: 700, italic: false, text: 'a' }, 10)).toThrow(
    /No shipped face answers to Public Sans 700/,
  );
});
