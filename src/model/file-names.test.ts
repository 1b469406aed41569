import { expect, test } from 'vitest';
import { fileName, FORMATS } from './file-names.ts';

test('every format has a file of its own, also where the dataset is called timeline', () => {
  const names = FORMATS.map((format) => fileName(format, 'timeline'));
  expect(new Set(names).size).toBe(names.length);
});
