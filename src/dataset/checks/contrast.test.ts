import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';

describe('contrastRatio', () => {
  test('goes from 1 to 21, either way round', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 10);
    expect(contrastRatio('#0b6e99', '#0B6E99')).toBe(1);
  });

  test('puts the well-known grey #767676 just above 4.5 on white', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  test('says nothing about what is not a colour', () => {
    expect(contrastRatio('blue', '#ffffff')).toBeUndefined();
  });
});
