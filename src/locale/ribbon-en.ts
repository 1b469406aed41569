import type { RibbonWords } from './ribbon-words.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const nothing = (marked: boolean, filtered: boolean) =>
  filtered ? 'nothing that matches' : marked ? 'nothing else dated' : 'nothing dated';

const events = (count: number) => `${count} ${count === 1 ? 'event' : 'events'}`;

export const ribbonEn: RibbonWords = {
  someTime: (period) => `Some time in ${period}`,
  someTimeInPart: (part) => `Some time in ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
  nothing: ({ from, to, months, marked, filtered }) =>
    `${from}${months === 2 ? ' and ' : ' to '}${to}: ${nothing(marked, filtered)}`,
  nothingHere: (filtered) => capital(nothing(false, filtered)),
  beyond: ({ side, period, count, filtered }) =>
    `${side === 'early' ? 'Before' : 'After'} ${period}: ${events(count)}${filtered ? (count === 1 ? ' that matches' : ' that match') : ''}`,
  undated: 'Under way from before',
  storyLength: (steps, minutes) => [
    `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    `, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  ],
  close: 'Close',
  themes: 'Themes',
  events,
  strip: 'Month in view',
  group: 'Group by',
  filters: 'Show',
  colours: 'Colours',
  lookedFor: (query) => `“${query}”`,
  lookNoMore: 'Search no more',
  shown: (shown, all) => `${shown} of ${all} ${all === 1 ? 'event' : 'events'}`,
};
