import { words } from '../prose.ts';
import type { Rule } from './rule.ts';

const LEAST_WORDS = 30;
const MOST_WORDS = 70;

/** An event is told in 30 to 70 words, not counting the numbers of its sources. */
export const textLength: Rule = function* (record) {
  for (const [index, { text }] of record.events.entries()) {
    const count = words(text.join(' ')).length;
    if (count >= LEAST_WORDS && count <= MOST_WORDS) continue;
    yield {
      path: `/events/${index}/text`,
      severity: 'warning',
      message: `The text has ${count === 1 ? '1 word' : `${count} words`}, and ${LEAST_WORDS} to ${MOST_WORDS} are expected.`,
      remedy: count < LEAST_WORDS ? 'Tell a little more.' : 'Shorten it.',
    };
  }
};
