import type { Rule } from './rule.ts';

const LEAST_WORDS = 30;
const MOST_WORDS = 70;

/** An event is told in 30 to 70 words, not counting the numbers of its sources. */
export const textLength: Rule = function* (record) {
  for (const [index, { text }] of record.events.entries()) {
    const words = text
      .join(' ')
      .replace(/\[[\d,\s]+\]/g, ' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words >= LEAST_WORDS && words <= MOST_WORDS) continue;
    yield {
      path: `/events/${index}/text`,
      severity: 'warning',
      message: `The text has ${words === 1 ? '1 word' : `${words} words`}, and ${LEAST_WORDS} to ${MOST_WORDS} are expected.`,
      remedy: words < LEAST_WORDS ? 'Tell a little more.' : 'Shorten it.',
    };
  }
};
