import type { FilterWords } from './filter-words.ts';

export const filterEn: FilterWords = {
  legends: { themes: 'Themes', forums: 'Forums', actors: 'Actors', sure: 'How sure' },
  sure: { hour: 'To the hour', day: 'To the day', month: 'To the month', rougher: 'Rougher' },
  noForum: 'No forum stated',
  noActor: 'No actor named',
  without: (theme) => `Without ${theme}`,
  remove: (name) => `Remove: ${name}`,
  clearAll: 'Clear all',
  lanes: 'Rows',
};
