import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure } from '../gallery/scenes.ts';
import { serif } from './picture-ink.ts';
import { asLine, fitLines } from './picture-text.ts';

const style = serif(600, '#000000');
const set = (text: string, width: number, most: number) => fitLines(text, style, 30, width, most, measure);
const wordsOf = ({ lines }: ReturnType<typeof set>) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

const word = fc.stringMatching(/^[a-zA-Zäöü’]{1,14}$/);

test('what fits is set whole, in balanced lines', () => {
  expect(wordsOf(set('A title of two lines', 200, 2)).join(' ')).toBe('A title of two lines');
});

test('what does not fit ends after a whole word in an ellipsis, and no line is wider than its room', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 30, maxLength: 60 }),
      fc.integer({ min: 320, max: 700 }),
      (words, width) => {
        const fitted = set(words.join(' '), width, 2);
        expect(fitted.whole).toBe(false);
        const lines = wordsOf(fitted);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.at(-1)?.endsWith('…')).toBe(true);
        const said = lines.join(' ').replace('…', '').split(' ');
        expect(said).toEqual(words.slice(0, said.length));
        for (const line of fitted.lines) expect(line.width).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 60 },
  );
});

test('a word without end is broken between letters, never between a letter and its accent', () => {
  const lines = wordsOf(set('e\u0301q'.repeat(3000), 300, 2));
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => !/^\p{M}/u.test(line))).toBe(true);
});

test('Han text is broken between any two characters', () => {
  expect(wordsOf(set('网'.repeat(30), 300, 4)).length).toBeGreaterThan(1);
});

test('characters that are not seen, and those that turn what follows, are left out', () => {
  expect(asLine(' a\u0000\u202eb\u200d\n\tc ')).toBe('ab c');
});
