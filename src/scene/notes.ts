import { CANVAS } from '../layout/arrange.ts';
import { extentOf } from '../layout/form.ts';
import { INDENT, LABEL, titleStyle, type Label } from '../layout/labels.ts';
import type { Measure } from '../layout/metrics.ts';
import { isPlace, notesOf } from '../layout/notes.ts';
import { labelX, type Canvas } from './events.ts';
import { px } from './marks/number.ts';
import type { Group } from './scene.ts';

/** What the marks leave open, in words beside them or inside them: see `notesOf`. */
export function noteGroups(canvas: Canvas): Group[] {
  const { arrangement, x, palette, lit, dusks, memo } = canvas;
  const { width, gutter, view, measure } = arrangement;
  const limits = [gutter + CANVAS.edge, width - CANVAS.edge] as const;
  return notesOf(arrangement).flatMap(({ event, text, width: room, y, at }, index): Group[] => {
    const follows = !isPlace(at);
    const strong = follows && event.id === view.selected;
    const extent = extentOf(event.moment, x);
    const left = follows
      ? labelX(at, extent, limits, dusks) + (strong ? strongWidth(at, measure) : at.width)
      : x(at[0]);
    const end = follows ? Math.min(width, extent.right) - INDENT : Math.min(x(at[1]), width) - CANVAS.edge;
    if (left < gutter || left + room > end) return [];
    const fill = follows && lit(event.id) ? palette.ink : palette.secondary;
    return [
      {
        key: `note ${index} ${event.id}`,
        x: px(left),
        y: px(y),
        opacity: 1,
        marks: memo(`note ${index} ${event.id}`, `${fill} ${strong}`, () => [
          {
            kind: 'text',
            x: 0,
            y: 12.6,
            size: LABEL.size,
            anchor: 'start',
            runs: [{ ...titleStyle, text, weight: strong ? 600 : titleStyle.weight, fill }],
          },
        ]),
      },
    ];
  });
}

/** How wide the line of a label is in the letters of an event that is selected, in px. */
const strongWidth = ({ lines }: Label, measure: Measure): number =>
  (lines[0]?.runs ?? []).reduce(
    (sum, run) => sum + measure.width({ ...run, weight: run.weight === 400 ? 600 : run.weight }, LABEL.size),
    0,
  );
