import type { StateWords } from './state-words.ts';

export const stateEn: StateWords = {
  noMatch: {
    before: 'No event matches ',
    or: ' or ',
    and: ' and ',
    comma: ', ',
    after: (together) => (together ? ' together.' : '.'),
  },
  remove: (name) => `Remove ${name}`,
  nothingDated: (from, to) => `Nothing is dated between ${from} and ${to}.`,
  next: (date) => `Next event: ${date}.`,
  last: (date) => `Last event: ${date}.`,
  someTime: (period) => `some time that ${period}`,
  goThere: 'Go there',
};
