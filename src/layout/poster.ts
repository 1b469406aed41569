import type { Lane } from '../model/lanes.ts';
import type { Poster } from './arrange.ts';
import { CANVAS } from './arrange.ts';
import { LABEL } from './labels.ts';
import { isAtLeast } from './form.ts';
import type { Measure } from './metrics.ts';
import { MOST_ROWS, type Placing } from './placement.ts';
import { wrap, type RunStyle, type WrappedLine } from './wrap.ts';

/** Type of a lane's name in a picture to publish, and from it to the axis beside it, in px. */
export const NAME = { size: CANVAS.headSize, line: 17, gap: 16 };

export const nameStyle: RunStyle = {
  family: 'Public Sans',
  weight: 700,
  italic: false,
  fill: '',
  tracking: -0.07,
};

/** A lane's name, as short as it comes, in lines as wide as the gutter, or as the canvas where there is none. */
export const nameLines = (
  { name, short }: Lane,
  {
    width,
    gutter = 0,
    measure,
  }: { readonly width: number; readonly gutter?: number; readonly measure: Measure },
): WrappedLine[] =>
  wrap(undefined, short ?? name, nameStyle, NAME.size, gutter > 0 ? gutter - NAME.gap : width, measure);

/**
 * How lanes are laid out in a picture to publish: one lane of everything needs no name.
 *
 * @param low - whether rows begin beside a lane's name that stands above them.
 */
export const posterFor = (low: boolean): Poster => ({
  // Nothing moves there, so that more sides stay clear.
  sides: [
    ['below-left', 5],
    ['above-right', 11],
    ['above-left', 14],
  ],
  room(lane, { view, ...context }) {
    const names = nameLines(lane, context);
    const lines = names.length * NAME.line;
    if (context.gutter > 0 || view.group === 'none') return { above: 0, least: lines + 8, wide: 0 };
    const wide = Math.max(...names.map(({ width }) => width));
    // By day and night a name may stand elsewhere in its row.
    const beside = low && !isAtLeast(context.level, 'day');
    return {
      above: beside ? lines - NAME.line : CANVAS.headHeight + lines - NAME.line,
      least: lines + (beside ? 8 : CANVAS.headHeight),
      wide,
    };
  },
});

/** Rises so far above the first row that its words stay in the lane. */
const riseIn = (pad: number) => LABEL.line / 2 + pad;

/** How a picture to publish places marks and labels: with room to spare, or rather shorter words than one more row. */
export const placingFor = (low: boolean, pad: number, rows = MOST_ROWS): Placing =>
  low
    ? { rise: riseIn(pad), rows, heightCost: 4, slotCost: 24, silence: 90 }
    : { rise: riseIn(pad), rows, heightCost: 0.45, slotCost: 6, silence: 60 };
