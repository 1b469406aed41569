import { quote } from '../problem.ts';
import { references } from '../references.ts';
import type { Collection } from '../references.ts';
import type { Rule } from './rule.ts';

const NOUNS = {
  themes: 'theme',
  forums: 'forum',
  actors: 'actor',
  places: 'place',
  terms: 'term',
  sources: 'source',
} as const satisfies Partial<Record<Collection, string>>;

/** What no event, relation or step names is left over. Says nothing while parts are missing. */
export const unused: Rule = function* (record, { isWhole }) {
  if (!isWhole) return;
  const used = new Set([...references(record)].map(({ to, id }) => `${to}/${id}`));

  for (const collection of Object.keys(NOUNS) as (keyof typeof NOUNS)[]) {
    for (const [index, { id }] of record[collection].entries()) {
      if (used.has(`${collection}/${id}`)) continue;
      yield {
        path: `/${collection}/${index}/id`,
        severity: 'warning',
        message: `Nothing refers to the ${NOUNS[collection]} ${quote(id)}.`,
        remedy: 'Name it where it belongs, or remove it.',
      };
    }
  }
};
