import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Within a section each id names one item. */
export const duplicateId: Rule = function* (record) {
  const { themes, forums, actors, places, terms, sources, events, views } = record;
  const sections = Object.entries({ themes, forums, actors, places, terms, sources, events, views });
  sections.push(['story/steps', record.story?.steps ?? []] as never);

  for (const [section, items] of sections) {
    const first = new Map<string, number>();
    for (const [index, { id }] of items.entries()) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else {
        yield {
          path: `/${section}/${index}/id`,
          message: `The id ${quote(id)} is already that of item ${earlier + 1} in "${section}".`,
          remedy: 'Give one of the two another id, and mend what refers to it.',
        };
      }
    }
  }
};
