import type { RibbonWords } from './ribbon-words.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const nothing = (marked: boolean, filtered: boolean) =>
  filtered ? 'nothing that matches' : marked ? 'nothing else dated' : 'nothing dated';

export const ribbonEn: RibbonWords = {
  someTime: (period) => `Some time in ${period}`,
  someTimeInPart: (part) => `Some time in ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
  nothing: ({ from, to, months, marked, filtered }) =>
    `${from}${months === 2 ? ' and ' : ' to '}${to}: ${nothing(marked, filtered)}`,
  nothingHere: (filtered) => capital(nothing(false, filtered)),
  undated: 'Under way from before',
  close: 'Close',
  themes: 'Themes',
  events: (count) => `${count} ${count === 1 ? 'event' : 'events'}`,
  strip: 'Month in view',
  group: 'Group by',
  filters: 'Show',
  colours: 'Colours',
  lookedFor: (query) => `“${query}”`,
  lookNoMore: 'Search no more',
  shown: (shown, all) => `${shown} of ${all} ${all === 1 ? 'event' : 'events'}`,
};
