import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

/** An insight counts within what it totals, and names no number that is not filled in. */
export const insight: Rule = function* (record, { dates }) {
  for (const [index, { text, among, within }] of record.insights.entries()) {
    for (const [placeholder] of text.matchAll(/\{[^}]*\}?/g)) {
      if (placeholder === '{count}' || placeholder === '{total}') continue;
      yield {
        path: `/insights/${index}/text`,
        message: `${quote(placeholder)} is not filled in.`,
        remedy: 'Only {count} and {total} are.',
      };
    }

    const all = dates.intervals.get(`/insights/${index}/among`);
    const part = dates.intervals.get(`/insights/${index}/within`);
    if (!all || !part || (all[0] <= part[0] && part[1] <= all[1])) continue;
    yield {
      path: `/insights/${index}/within`,
      message: `${within} is not within ${among}.`,
      remedy: 'Narrow "within", or widen "among".',
    };
  }
};
