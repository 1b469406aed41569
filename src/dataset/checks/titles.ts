import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

/** The three titles of an event are three wordings, none the same as or the beginning of another. */
export const titles: Rule = function* (record) {
  for (const [index, { title, short, tiny }] of record.events.entries()) {
    const pairs = [
      ['short', short, 'title', title],
      ['tiny', tiny, 'short', short],
      ['tiny', tiny, 'title', title],
    ] as const;
    const said = new Set<string>();
    for (const [name, shorter, otherName, longer] of pairs) {
      const cut = fold(shorter);
      if (cut === '' || said.has(name) || !fold(longer).startsWith(cut)) continue;
      said.add(name);
      const same = cut === fold(longer);
      yield {
        path: `/events/${index}/${name}`,
        message: `"${name}", ${quote(shorter)}, is ${same ? 'the same as' : 'only the beginning of'} "${otherName}".`,
        remedy: 'Write it anew, so that it says the whole in fewer words.',
      };
    }
  }
};

/** Case, spaces and a closing full stop or ellipsis do not make a wording of its own. */
function fold(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.…\s]+$/, '');
}
