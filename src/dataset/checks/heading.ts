import type { Rule } from './rule.ts';

const MOST_WORDS = 6;

/** A heading has at most six words. */
export const heading: Rule = function* (record) {
  for (const [index, event] of record.events.entries()) {
    const words = event.heading.split(/\s+/).filter(Boolean).length;
    if (words <= MOST_WORDS) continue;
    yield {
      path: `/events/${index}/heading`,
      message: `The heading has ${words} words, and at most ${MOST_WORDS} are expected.`,
      remedy: 'Shorten it.',
    };
  }
};
