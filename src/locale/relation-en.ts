import type { RelationWords } from './relation-words.ts';

export const relationEn: RelationWords = {
  joinedTo: 'Joined to',
  incoming: {
    'part-of': 'includes',
    then: 'after',
    prepares: 'prepared by',
    echoes: 'echoed by',
    'same-call': 'same call',
    'kept-up': 'kept up from',
    'carries-on': 'carried on by',
    'responds-to': 'answered by',
    'at-odds-with': 'at odds with',
    announced: 'announced by',
  },
  ourReading: 'our reading',
};
