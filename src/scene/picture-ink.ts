import type { RunStyle } from '../layout/wrap.ts';
import type { Measure } from '../layout/metrics.ts';
import { px } from './marks/number.ts';
import type { Family, Mark, Run, Text } from './scene.ts';

export const serif = (weight: 400 | 600, fill: string, tracking = 0): RunStyle => ({
  family: 'Source Serif 4',
  weight,
  italic: false,
  fill,
  ...(tracking === 0 ? {} : { tracking }),
});

export const sans = (fill: string, weight = 400): RunStyle => ({
  family: 'Public Sans',
  weight,
  italic: false,
  fill,
});

/** Where a character that its face lacks is looked for. */
const OTHER: { readonly family: Family; readonly weight: number } = { family: 'Noto Serif SC', weight: 500 };

/**
 * A line of text as marks: one of its own for each stretch that another script's face has to set, because a
 * rasteriser may lose letters of a text that mixes them.
 */
export function lineMarks(
  runs: readonly Run[],
  at: Pick<Text, 'x' | 'y' | 'size' | 'anchor'>,
  measure: Measure,
): Mark[] {
  const parts = runs.flatMap((run) => stretchesOf(run, measure));
  if (parts.length === runs.length) return [{ kind: 'text', ...at, runs }];
  const width = parts.reduce((sum, run) => sum + measure.width(run, at.size), 0);
  let x = at.x - { start: 0, middle: 0.5, end: 1 }[at.anchor] * width;
  return parts.map((run): Mark => {
    const mark: Mark = { kind: 'text', x: px(x), y: at.y, size: at.size, anchor: 'start', runs: [run] };
    x += measure.width(run, at.size);
    return mark;
  });
}

function stretchesOf(run: Run, measure: Measure): Run[] {
  if (measure.missing(run).length === 0) return [run];
  const lacks = (text: string) =>
    measure.missing({ ...run, text }).length > 0 && measure.missing({ ...run, ...OTHER, text }).length === 0;
  const parts: { text: string; other: boolean }[] = [];
  for (const character of run.text) {
    const other = lacks(character);
    const last = parts.at(-1);
    if (last?.other === other) last.text += character;
    else parts.push({ text: character, other });
  }
  return parts.map(({ text, other }) =>
    other ? { ...run, ...OTHER, italic: false, text } : { ...run, text },
  );
}
