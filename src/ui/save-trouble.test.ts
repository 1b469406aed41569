import { expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import { saveEn } from '../locale/save-en.ts';
import { drawingOf } from '../render/picture-file.ts';
import { TooLarge, Unreachable } from './picture/failures.ts';
import { troubleOf } from './save-trouble.ts';

/** What the dialog says where a title was typed that cannot be set. */
function saidOf(title: string): string {
  try {
    drawingOf(requestFor(krakatoa, { title }));
    return '';
  } catch (error) {
    return troubleOf(error, saveEn).sentence;
  }
}

test.each([
  ['Dots \u{1F600}', /^Our fonts lack “\u{1F600}”\. They hold no emoji\. /u],
  ['الدبلوماسية', /^Our fonts lack “ا”, .* and \d+ more\. They hold no Arabic letters\. /],
  ['דיפלומטיה', /^Our fonts lack .* They hold no Hebrew letters\. /],
  ['中国大事', /They hold no Chinese characters but those of this timeline\. /],
])('a title that no font can set is refused with the reason and a way out: %s', (title, sentence) => {
  expect(saidOf(title)).toMatch(sentence);
  expect(saidOf(title)).toMatch(/Write these words with other characters, or leave them out here/);
});

test.each([
  ['a title of 10,000 characters', 'word '.repeat(2000)],
  ['one word of 10,000 letters', 'x'.repeat(10_000)],
  ['markup', '<script>alert(1)</script> & <b>'],
  ['a sign that turns what follows', 'abc\u202edef'],
])('%s is no trouble', (_, title) => {
  expect(saidOf(title)).toBe('');
});

test('whatever keeps a picture from being made has a sentence of its own', () => {
  const said = [
    new TooLarge('9000 × 9000 px is more', 'timeline export'),
    new Unreachable('x'),
    new RangeError('x'),
    new Error('x'),
  ].map((error) => troubleOf(error, saveEn).sentence);
  expect(new Set(said).size).toBe(said.length);
});
