import { clearOf } from '../layout/night.ts';
import { NAME, nameLines } from '../layout/poster.ts';
import type { DrawNames } from './lanes.ts';
import { px } from './marks/number.ts';
import type { Mark } from './scene.ts';

/** From a dusk to the far end of the note beside it, in px. */
const SUN_NOTE = 76;

/**
 * The names of lanes in a picture to publish: as short as they come, without counts, over as many lines as they take.
 *
 * @param transparent - leaves out the paper behind them.
 */
export const posterNames =
  (transparent: boolean): DrawNames =>
  ({ lane }, order, { arrangement, dusks, palette, fill }) => {
    const { gutter, width, padTop, view } = arrangement;
    if (view.group === 'none') return [];
    const names = nameLines(lane, arrangement);
    const room = Math.max(...names.map((line) => line.width));
    // The times of the sun stand beside the dusks, at the height of the first lane's name.
    const reach = order === 0 ? SUN_NOTE : 0;
    const left = gutter === 0 ? px(clearOf(dusks, 0, room + reach, width - room)) : 0;
    const ground: Mark = {
      kind: 'rect',
      x: left,
      y: padTop,
      width: Math.ceil(room) + 4,
      height: 20 + (names.length - 1) * NAME.line,
      fill: palette.paper,
    };
    return [
      ...(gutter === 0 && !transparent ? [ground] : []),
      ...names.map((line, index): Mark => ({
        kind: 'text',
        x: left,
        y: padTop + 15 + index * NAME.line,
        size: NAME.size,
        anchor: 'start',
        runs: line.runs.map((run) => ({ ...run, fill })),
      })),
    ];
  };
