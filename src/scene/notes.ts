import { CANVAS } from '../layout/arrange.ts';
import { extentOf } from '../layout/form.ts';
import { INDENT, LABEL, titleStyle } from '../layout/labels.ts';
import { notesOf } from '../layout/notes.ts';
import { labelX, type Canvas } from './events.ts';
import { px } from './marks/number.ts';
import type { Group } from './scene.ts';

/** What the marks leave open, in words beside them or inside them: see `notesOf`. */
export function noteGroups(canvas: Canvas): Group[] {
  const { arrangement, x, palette, lit, dusks } = canvas;
  const { width, gutter, view, lanes, measure } = arrangement;
  return notesOf(arrangement).flatMap(({ event, text, width: room, y, at }, index): Group[] => {
    const extent = extentOf(event.moment, x);
    const strong = at === undefined && event.id === view.selected;
    let left = at && x(at[0]);
    let end = at ? Math.min(x(at[1]), width) - CANVAS.edge : width - INDENT;
    if (!at) {
      const label = lanes.flatMap(({ placed }) => placed).find((each) => each.event === event)?.label;
      if (!label) return [];
      const said = label.lines[0]?.runs.reduce(
        (sum, run) => sum + measure.width(strong ? { ...run, weight: 600 } : run, LABEL.size),
        0,
      );
      left = labelX(label, extent, [gutter + CANVAS.edge, width - CANVAS.edge], dusks) + (said ?? 0);
      end = Math.min(end, extent.right - INDENT);
    }
    if (left === undefined || left < gutter || left + room > end) return [];
    const fill = !at && lit(event.id) ? palette.ink : palette.secondary;
    return [
      {
        key: `note ${index} ${event.id}`,
        x: px(left),
        y: px(y),
        opacity: 1,
        marks: [
          {
            kind: 'text',
            x: 0,
            y: 12.6,
            size: LABEL.size,
            anchor: 'start',
            runs: [{ ...titleStyle, text, weight: strong ? 600 : titleStyle.weight, fill }],
          },
        ],
      },
    ];
  });
}
