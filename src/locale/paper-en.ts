import type { PaperWords } from './paper-words.ts';

export const paperEn: PaperWords = {
  printed: (date) => `printed ${date}`,
  page: 'page',
};
