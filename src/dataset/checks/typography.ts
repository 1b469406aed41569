import { lastName } from '../pointer.ts';
import { strings } from '../strings.ts';
import type { Rule } from './rule.ts';

/** Properties that readers see as sentences; titles of sources stay as they were published. */
const PROSE: ReadonlySet<string> = new Set([
  ...['headline', 'standfirst', 'credit', 'sourceLine', 'name', 'description', 'literal', 'usual', 'note'],
  ...['supports', 'title', 'short', 'tiny', 'heading', 'summary', 'text', 'basis', 'why', 'words', 'role'],
  ...['norm', 'outcome', 'disagreement', 'verb', 'zoneName', 'start', 'span', 'end'],
]);

const HABITS = [
  { pattern: /"/, message: 'The text holds a straight quotation mark.', remedy: 'Use “ and ”, or ‘ and ’.' },
  { pattern: / {2}/, message: 'The text holds two spaces in a row.', remedy: 'Remove one.' },
  {
    pattern: / --? /,
    message: 'The text holds a hyphen as a dash.',
    remedy: 'Use an en dash, –, or a comma.',
  },
  { pattern: /\.\.\./, message: 'The text holds three full stops.', remedy: 'Use the ellipsis, ….' },
] as const;

/** Prose is set as in print: curved quotation marks, real dashes, single spaces. */
export const typography: Rule = function* (record) {
  for (const { path, text, property } of strings(record)) {
    const isSourceTitle = path.startsWith('/sources/') && lastName(path) === 'title';
    if (!PROSE.has(property) || isSourceTitle) continue;
    for (const { pattern, message, remedy } of HABITS) {
      if (pattern.test(text)) yield { path, severity: 'warning', message, remedy };
    }
  }
};
