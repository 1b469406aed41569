import type { Measure } from '../layout/metrics.ts';
import { wrap, type RunStyle, type WrappedLine } from '../layout/wrap.ts';

/** No line of a picture is longer than this many characters, so that no text takes long to fit. */
const LONGEST = 1200;
const ELLIPSIS = '…';

/** Characters that are not seen, and those that would turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text as it can be set in a line: one space between words, nothing that is not seen. */
export const asLine = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .slice(0, LONGEST * 8)
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(UNSEEN, ''),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim();

/**
 * Sets a text in at most so many lines, none wider than `width`: whole words, balanced; where there are too
 * many of them, the last line ends after a whole word in an ellipsis. A word wider than a line by itself is
 * broken between letters, and text of Han characters between any two.
 */
export function fitLines(
  text: string,
  style: RunStyle,
  size: number,
  width: number,
  most: number,
  measure: Measure,
): { readonly lines: readonly WrappedLine[]; readonly whole: boolean } {
  const widthOf = (own: string) => measure.width({ ...style, text: own }, size);
  const line = asLine(text);
  if (line === '') return { lines: [], whole: true };
  // What is wider than all lines together, and the spaces where they end, need not be tried.
  const hopeless = widthOf(line) > most * (width + size);
  const balanced = hopeless ? [] : wrap(undefined, line, style, size, width, measure);
  if (balanced.length > 0 && balanced.length <= most && balanced.every((each) => each.width <= width)) {
    return { lines: balanced, whole: true };
  }

  const lines: string[] = [];
  let current = '';
  let cut = false;
  const pieces = line
    .split(/(?<= )|(?<=\p{Script=Han})(?=\p{Script=Han})/u)
    .flatMap((piece) => (widthOf(piece.trimEnd()) <= width ? [piece] : lettersOf(piece)));
  for (const piece of pieces) {
    if (widthOf((current + piece).trimEnd()) <= width) {
      current += piece;
    } else if (lines.length < most - 1) {
      lines.push(current);
      current = piece;
    } else {
      cut = true;
      break;
    }
  }
  lines.push(cut ? ended(current, line.includes(' '), (own) => widthOf(own) <= width) : current);
  return {
    lines: lines
      .map((own) => own.trimEnd())
      .filter((own) => own !== '')
      .map((own) => ({ runs: [{ ...style, text: own }], width: widthOf(own) })),
    whole: !cut,
  };
}

/** A text's letters with the marks that belong to them. */
const lettersOf = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** A line with an ellipsis at its end, after its last whole word that leaves room for it. */
function ended(text: string, hasWords: boolean, fits: (text: string) => boolean): string {
  let left = text.trimEnd();
  while (left !== '' && !fits(left + ELLIPSIS)) {
    const space = left.lastIndexOf(' ');
    left = hasWords && space > 0 ? left.slice(0, space) : lettersOf(left).slice(0, -1).join('');
  }
  return left.replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS;
}
