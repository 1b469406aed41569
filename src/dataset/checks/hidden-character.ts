import { codePoint } from '../problem.ts';
import { strings } from '../strings.ts';
import type { Rule } from './rule.ts';

const KINDS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  { name: 'a control character', pattern: /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u },
  {
    name: 'a mark that turns the direction of writing',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  },
  { name: 'a character without width', pattern: /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/u },
  { name: 'half a character (an unpaired surrogate)', pattern: /\p{Surrogate}/u },
  { name: 'a character for private use or none at all', pattern: /[\p{Co}\p{Cn}\ufffd]/u },
];

/** Texts hold no character that cannot be seen, or that changes how others are seen. */
export const hiddenCharacter: Rule = function* (record) {
  for (const { path, text } of strings(record)) {
    for (const { name, pattern } of KINDS) {
      const found = pattern.exec(text);
      if (!found) continue;
      yield {
        path,
        message: `The text holds ${name}, ${codePoint(found[0])}, as its character ${Array.from(text.slice(0, found.index)).length + 1}.`,
        remedy: 'Remove it; where it came with a copied text, type the words anew.',
      };
    }
  }
};
