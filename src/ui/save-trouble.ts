import type { SaveWords } from '../locale/save-words.ts';
import { NAMED, Unwritable } from '../render/coverage.ts';
import { TooLarge, Unreachable } from './picture/failures.ts';

/** What went wrong, in a sentence that says the way out, and a command where that is one. */
export interface Trouble {
  readonly sentence: string;
  readonly command?: string;
}

/** The sentence for whatever keeps a picture from being made. */
export function troubleOf(error: unknown, { failed }: SaveWords): Trouble {
  if (error instanceof TooLarge) {
    const pixels = /^[\d\s×]+(?= px)/.exec(error.message)?.[0] ?? '';
    return { sentence: failed.tooLarge(pixels), command: error.command };
  }
  if (error instanceof Unreachable) return { sentence: failed.unreachable };
  if (error instanceof Unwritable) {
    const { characters, scripts } = error;
    const more = Math.max(0, characters.length - NAMED);
    return { sentence: failed.characters(characters.slice(0, NAMED), more, scripts) };
  }
  if (error instanceof RangeError) return { sentence: failed.noRoom };
  return { sentence: failed.inBrowser };
}
