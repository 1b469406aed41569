import type { ArrangedLane, Arrangement } from '../layout/arrange.ts';
import { CANVAS } from '../layout/arrange.ts';
import { headingRuns, headingWidth } from '../layout/heading.ts';
import { clearOf } from '../layout/night.ts';
import { isSwitchedOff } from '../model/filter.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Mark, Run } from './scene.ts';

const SIZE = CANVAS.headSize;

/** The marks of one lane's name. */
export type DrawNames = (
  lane: ArrangedLane,
  order: number,
  on: {
    readonly arrangement: Arrangement;
    readonly dusks: readonly number[];
    readonly palette: Palette;
    readonly fill: string;
  },
) => Mark[];

/**
 * Names of the lanes with their counts and notes, and the rules between them.
 *
 * @param transparent - leaves out the paper behind them.
 */
export function laneGroups(
  arrangement: Arrangement,
  palette: Palette,
  dusks: readonly number[],
  names?: DrawNames,
  transparent = false,
): Group[] {
  const { lanes, width, gutter, measure, view, locale, padTop } = arrangement;
  return lanes.map(({ lane, y, height, note }, order) => {
    const off = lane.theme !== undefined && isSwitchedOff(lane.id, view.filter);
    const fill = off
      ? palette.tertiary
      : lane.theme
        ? (palette.plain ? palette.outside : lane.theme.colour[palette.name]).text
        : palette.ink;
    const [name, ...more] = headingRuns(lane, note, locale, arrangement.beside).map((run, index) => ({
      ...run,
      fill: index === 0 ? fill : palette.tertiary,
    })) as [Run, ...Run[]];
    const marks: Mark[] = [
      { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: palette.rule, strokeWidth: 1 },
    ];
    if (names) {
      marks.push(...names(lanes[order] as ArrangedLane, order, { arrangement, dusks, palette, fill }));
    } else if (gutter === 0) {
      /** Baseline of the name. */
      const top = arrangement.beside ? padTop + 15 : padTop + 19;
      const roomOf = (own: readonly Run[]) => headingWidth(own, measure);
      const fits = (own: readonly Run[]) => clearOf(dusks, 0, roomOf(own)) + roomOf(own) <= width;
      const said = [
        [name, ...more],
        [name, ...more.slice(0, 1)],
      ].find(fits) ?? [name];
      const room = roomOf(said);
      const left = fits(said) ? px(clearOf(dusks, 0, room)) : 0;
      const size = px(Math.min(SIZE, (SIZE * width) / room));
      const ground: Mark = {
        kind: 'rect',
        x: left,
        y: top - 15,
        width: Math.ceil(room) + 4,
        height: 20,
        fill: palette.paper,
      };
      if (!transparent) marks.push(ground);
      marks.push({
        kind: 'text',
        x: left,
        y: top,
        size,
        anchor: 'start',
        runs: said,
      });
      if (off) {
        const y = top - 4.5;
        const x2 = px(left + measure.width(name, size));
        marks.push({ kind: 'line', x1: left, y1: y, x2, y2: y, stroke: fill, strokeWidth: 1.25 });
      }
    }
    return { key: `lane ${lane.id}`, x: 0, y, opacity: 1, marks };
  });
}
