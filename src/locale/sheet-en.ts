import type { SheetWords } from './sheet-words.ts';

export const sheetEn: SheetWords = {
  size: (full) => (full ? 'Smaller' : 'Full height'),
};
