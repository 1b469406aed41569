import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../gallery/scenes.ts';
import { dateStyle, titleStyle } from './labels.ts';
import { wrap } from './wrap.ts';

const lead = { text: '26 Aug', style: dateStyle(false) };
const word = fc.stringMatching(/^[a-zA-Z0-9,.’–-]{1,14}$/);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const width = fc.integer({ min: 20, max: 500 });

const written = (lines: ReturnType<typeof wrap>) =>
  lines.map(({ runs }) => runs.map((run) => run.text).join('')).map((line) => line.trimEnd());

describe('breaking a label into lines', () => {
  test('loses and adds no character', () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (words, room, dated) => {
        const lines = wrap(dated ? lead : undefined, words, titleStyle, 13, room, measure);
        expect(written(lines).join(' ')).toBe(dated ? `${lead.text} ${words}` : words);
      }),
    );
  });

  test('says how wide each line is', () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        for (const line of wrap(lead, words, titleStyle, 13, room, measure)) {
          const drawn = line.runs.reduce(
            (sum, run, index) =>
              sum +
              measure.width(index === line.runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run, 13),
            0,
          );
          expect(line.width).toBeGreaterThanOrEqual(drawn - 0.5);
          expect(line.width).toBeLessThanOrEqual(drawn + 6);
        }
      }),
    );
  });

  test('goes over the width only as far as its longest word does', () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        const longest = Math.max(
          ...words.split(' ').map((each) => measure.width({ ...titleStyle, text: each }, 13)),
        );
        for (const line of wrap(undefined, words, titleStyle, 13, room, measure)) {
          expect(line.width).toBeLessThanOrEqual(Math.max(room, longest) + 2);
        }
      }),
    );
  });

  test('never breaks the date', () => {
    const [first] = wrap(lead, 'Waves', titleStyle, 13, 10, measure);
    expect(first?.runs[0]?.text.trimEnd()).toBe('26 Aug');
  });

  test('balances the lines it needs', () => {
    const lines = wrap(
      undefined,
      'the sea rose and the shore was gone by noon',
      titleStyle,
      13,
      200,
      measure,
    );
    expect(lines).toHaveLength(2);
    expect(Math.abs((lines[0]?.width ?? 0) - (lines[1]?.width ?? 0))).toBeLessThan(40);
  });
});
