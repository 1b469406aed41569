import type { EmbedWords } from './embed-words.ts';

export const embedEn: EmbedWords = {
  open: 'Open full timeline',
  newTab: ' (opens a new tab)',
  skip: (events) => `Skip timeline, ${events} events`,
  end: 'End of timeline',
  key: 'Key',
  close: 'Close',
  readMore: 'Read more',
  back: 'Back',
  next: (title) => `Next: ${title}`,
  again: 'From the start',
  look: 'Look around',
  count: (step, steps) => `${step} of ${steps}`,
  hold: ['Hold', 'and scroll to zoom', 'or use + and −'],
  twoFingers: 'Use two fingers to zoom',
  list: (events) => `${events} events as a list`,
  address: 'If nothing opens, the address is',
  source: 'Source',
};
