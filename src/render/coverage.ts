import type { Measure } from '../layout/metrics.ts';
import { scriptsEn, type Script } from '../locale/scripts-en.ts';
import type { Scene } from '../scene/scene.ts';
import { runsOf } from './faces.ts';
import { scriptsOf } from './scripts.ts';

/** Words that no picture can be made of: the fonts lack their characters. */
export class Unwritable extends Error {
  /** The characters, each once, as they can be printed. */
  readonly characters: readonly string[];
  readonly scripts: readonly Script[];

  constructor(message: string, characters: readonly string[], scripts: readonly Script[]) {
    super(message);
    this.characters = characters;
    this.scripts = scripts;
  }
}

/** So many characters are named; a page of them would help nobody. */
export const NAMED = 5;
/** Of a long text, so much is quoted, in characters. */
const QUOTED = 60;

/**
 * Makes sure that every character of a scene is in its face: a rasteriser leaves out silently what it lacks.
 *
 * @throws Unwritable naming the characters, where they stand and the face that lacks them.
 */
export function assureCoverage(scene: Scene, measure: Measure): void {
  const missing = new Map<string, string>();
  const characters = new Set<string>();
  for (const run of runsOf(scene)) {
    for (const character of measure.missing(run)) {
      const face = `${run.family} ${run.weight}${run.italic ? ' italic' : ''}`;
      const key = `${character} ${face}`;
      characters.add(character);
      if (!missing.has(key))
        missing.set(key, `${named(character)} in “${quoted(run.text)}” is not in ${face}.`);
    }
  }
  if (missing.size === 0) return;
  const lines = [...missing.values()];
  const more = lines.length > NAMED ? [`There are ${lines.length - NAMED} more.`] : [];
  const scripts = scriptsOf([...characters]);
  const none =
    scripts.length > 0
      ? [`The shipped fonts hold no ${scripts.map((each) => scriptsEn[each]).join(' and no ')}.`]
      : [];
  const way =
    'Write these words with other characters, or leave them out here and set them over the picture; nothing was drawn.';
  throw new Unwritable(
    [...lines.slice(0, NAMED), ...more, ...none, way].join('\n'),
    [...characters].map(printed),
    scripts,
  );
}

/** A character and its code; the code alone where it would move or break what is printed around it. */
function named(character: string): string {
  const text = printed(character);
  const code = codeOf(character);
  return text === code ? code : `${text} (${code})`;
}

const printed = (character: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(character) ? codeOf(character) : `“${character}”`;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function quoted(text: string): string {
  const plain = [...text.trim().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·')];
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED).join('')}…` : plain.join('');
}
