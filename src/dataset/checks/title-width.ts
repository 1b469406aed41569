import type { Rule } from './rule.ts';

const LENGTHS = ['title', 'short', 'tiny'] as const;

/** Letters differ in width: a title within its count of characters may still be too wide for its label. */
export const titleWidth: Rule = function* ({ events }, { fits }) {
  if (!fits) return;
  for (const [index, event] of events.entries()) {
    for (const length of LENGTHS) {
      if (fits(length, event[length])) continue;
      yield {
        path: `/events/${index}/${length}`,
        message: `The ${length} is too wide for the label it is written for.`,
        remedy: 'Say it in shorter words, or with narrower letters.',
      };
    }
  }
};
