import type { Run } from '../scene/scene.ts';
import type { Measure } from './metrics.ts';

/** One line of a label: runs that follow one another, and their width in px. */
export interface WrappedLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Everything of a run but its words. */
export type RunStyle = Omit<Run, 'text'>;

/** Breaks after spaces, and after a hyphen or dash inside a word. */
const pieces = (text: string) => text.split(/(?<= )/u);

/**
 * Breaks a lead (never broken) and a text that runs on from it into lines no wider than `width`.
 * Lines are then balanced: as narrow as the same number of lines allows. Nothing is ever cut;
 * a word wider than `width` gives a line that is wider.
 */
export function wrap(
  lead: { readonly text: string; readonly style: RunStyle } | undefined,
  text: string,
  style: RunStyle,
  size: number,
  width: number,
  measure: Measure,
): WrappedLine[] {
  const words = pieces(text).map((word) => ({
    word,
    width: measure.width({ ...style, text: word }, size),
    trimmed: measure.width({ ...style, text: word.trimEnd() }, size),
  }));
  const leadText = lead === undefined ? '' : `${lead.text} `;
  const leadWidth = lead === undefined ? 0 : measure.width({ ...lead.style, text: leadText }, size);

  const breakAt = (limit: number) => {
    const lines: { first: number; end: number; width: number }[] = [];
    let first = 0;
    let used = leadWidth;
    let drawn = leadWidth;
    words.forEach((word, index) => {
      if (index > first && used + word.trimmed > limit) {
        lines.push({ first, end: index, width: drawn });
        first = index;
        used = 0;
      } else if (index === 0 && leadWidth > 0 && used + word.trimmed > limit) {
        lines.push({ first: 0, end: 0, width: leadWidth });
        used = 0;
      }
      drawn = used + word.trimmed;
      used += word.width;
    });
    lines.push({ first, end: words.length, width: drawn });
    return lines;
  };

  const greedy = breakAt(width);
  let low = Math.max(leadWidth, ...words.map((word) => word.trimmed));
  let high = Math.max(low, ...greedy.map((line) => line.width));
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (breakAt(middle).length > greedy.length) low = middle;
    else high = middle;
  }

  return breakAt(high).map(({ first, end, width: lineWidth }, index) => {
    const body = words
      .slice(first, end)
      .map(({ word }) => word)
      .join('')
      .trimEnd();
    const runs: Run[] = [];
    if (index === 0 && lead !== undefined) {
      runs.push({ ...lead.style, text: body === '' ? lead.text : leadText });
    }
    if (body !== '') runs.push({ ...style, text: body });
    return { runs, width: lineWidth };
  });
}
