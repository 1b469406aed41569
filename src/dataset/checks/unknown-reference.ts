import { nearest } from '../nearest.ts';
import { quote } from '../problem.ts';
import { references } from '../references.ts';
import type { Collection } from '../references.ts';
import type { Rule } from './rule.ts';

const NOUNS: Readonly<Record<Collection, string>> = {
  themes: 'theme',
  forums: 'forum',
  actors: 'actor',
  places: 'place',
  terms: 'term',
  sources: 'source',
  events: 'event',
  views: 'view',
};

/** Every id that is named must be the id of an item. */
export const unknownReference: Rule = function* (record) {
  const known = (to: Collection) => new Set(record[to].map(({ id }) => id));
  const ids = new Map(
    (Object.keys(NOUNS) as Collection[]).map((collection) => [collection, known(collection)]),
  );

  for (const { path, to, id } of references(record)) {
    const candidates = ids.get(to) ?? new Set();
    if (candidates.has(id)) continue;
    const meant = nearest(id, candidates);
    yield {
      path,
      message: `There is no ${NOUNS[to]} with the id ${quote(id)}.`,
      remedy: meant ? `Did you mean "${meant}"?` : `Name one that stands under "${to}", or add it there.`,
    };
  }
};
