import type { ListWords } from './list-words.ts';
import { plural } from './ui-en.ts';

export const listEn: ListWords = {
  columns: {
    date: 'Date',
    sure: 'How sure',
    event: 'Event',
    theme: 'Theme',
    forum: 'Forum',
    actors: 'Actors',
    sources: 'Sources',
  },
  listTitle: 'All events',
  listCount: (count) => `${plural(count, 'event')}, each with its sources.`,
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  showOnTimeline: 'Show on the timeline',
  eventPage: 'Page of this event',
  pageOf: (date, title) => `${date}, page of ${title}`,
};
