import { codePoint } from '../problem.ts';
import { strings } from '../strings.ts';
import type { Rule } from './rule.ts';

/** Properties that are never set in our fonts. */
const UNSET: ReadonlySet<string> = new Set(['$schema', 'url', 'corrections']);

/** Every character of a text can be drawn; in a picture a missing one leaves a gap without a word. */
export const glyph: Rule = function* (record, { covers }) {
  if (!covers) return;
  for (const { path, text, property } of strings(record)) {
    if (UNSET.has(property)) continue;
    const missing = [...new Set(text)].filter(
      (character) => !/[\s\p{C}]/u.test(character) && !covers(character),
    );
    if (missing.length === 0) continue;
    const names = missing.map((character) => `${character} (${codePoint(character)})`);
    yield {
      path,
      message: `The fonts have no shape for ${names.join(', ')}.`,
      remedy: 'Write it another way, or add a font that has it.',
    };
  }
};
