import type { Rule } from './rule.ts';

/** WCAG 2.2: 1.4.11 for shapes, 1.4.3 for words. */
const LEAST = { mark: 3, text: 4.5 } as const;

/** Theme colours can be told from the paper they are drawn on. */
export const contrast: Rule = function* (record, { papers }) {
  for (const [index, { colour }] of record.themes.entries()) {
    for (const palette of ['light', 'dark'] as const) {
      for (const use of ['mark', 'text'] as const) {
        const ratio = contrastRatio(colour[palette][use], papers[palette]);
        if (ratio === undefined || ratio >= LEAST[use]) continue;
        yield {
          path: `/themes/${index}/colour/${palette}/${use}`,
          message:
            `The contrast of ${colour[palette][use]} with the ${palette} paper, ${papers[palette]}, ` +
            `is ${floor(ratio)}:1, and at least ${LEAST[use]}:1 is needed.`,
          remedy: palette === 'light' ? 'Take a darker tone.' : 'Take a lighter tone.',
        };
      }
    }
  }
};

/** Rounded down, so that a ratio just below the limit is not shown as the limit. */
function floor(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

/**
 * Contrast of two six-digit hex colours, from 1 to 21; nothing where one is not such a colour.
 *
 * @see WCAG 2.2, definitions of contrast ratio and relative luminance.
 */
export function contrastRatio(one: string, other: string): number | undefined {
  const [a, b] = [luminance(one), luminance(other)];
  return a === undefined || b === undefined ? undefined : (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
