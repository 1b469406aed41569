import { quote } from '../problem.ts';
import { strings } from '../strings.ts';
import type { Rule } from './rule.ts';

/** Language tags are well-formed by BCP 47. */
export const languageTag: Rule = function* (record) {
  for (const { path, text, property } of strings(record)) {
    if (property !== 'language' || isLanguageTag(text)) continue;
    yield {
      path,
      message: `${quote(text)} is not a language tag.`,
      remedy: 'Write a BCP 47 tag, such as en-GB or fi.',
    };
  }
};

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
