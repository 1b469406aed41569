import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  test('finds the word that was meant', () => {
    expect(nearest('watre', ['fire', 'water', 'earth'])).toBe('water');
    expect(nearest('first-crosing', ['first-night', 'first-crossing'])).toBe('first-crossing');
  });

  test('says nothing where no word is near', () => {
    expect(nearest('moon', ['green', 'hill'])).toBeUndefined();
    expect(nearest('anything', [])).toBeUndefined();
    expect(nearest('a'.repeat(100_000), ['a'.repeat(100_000)])).toBeUndefined();
  });
});

describe('editDistance', () => {
  test('counts letters inserted, deleted, replaced and swapped', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('diary', 'dairy')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  test('is the same both ways, and 0 only for the same word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });
});
