import type { SearchWords } from './search-words.ts';

export const searchEn: SearchWords = {
  results: 'Events found',
  nothing: (query) => `Nothing found for ‘${query}’. Try a place, a person or a forum.`,
  more: (count) => `${count} more, ringed on the timeline`,
  hidden: (count) =>
    count === 1 ? 'One event that is hidden has it.' : `${count} events that are hidden have it.`,
  showHidden: 'Show',
};
