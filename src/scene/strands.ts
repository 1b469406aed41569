import { CANVAS, type ArrangedLane } from '../layout/arrange.ts';
import { extentOf, heightOf } from '../layout/form.ts';
import { LABEL } from '../layout/labels.ts';
import { STRAND_LEAD } from '../layout/strands.ts';
import type { Canvas } from './events.ts';
import { inkOf } from './ink.ts';
import { labelMarks } from './label.ts';
import { drawMark } from './marks/mark.ts';
import { px } from './marks/number.ts';
import type { Group, Target } from './scene.ts';

/** Draws the undated events at the foot of a lane, each interrupted by its label. */
export function strandGroups(lane: ArrangedLane, canvas: Canvas): { groups: Group[]; target: Target }[] {
  const { arrangement, x, level, palette, memo, lit, fades, pxPerDay } = canvas;
  const { width, gutter, timeline, view } = arrangement;
  return lane.strands.flatMap(({ event, line, leads, y, start: common }) => {
    const extent = extentOf(event.moment, x);
    const left = Math.max(extent.left, gutter);
    const right = Math.min(extent.right, width);
    if (right <= left) return [];
    const ink = inkOf(event, timeline, palette);
    const isLit = lit(event.id);
    const height = heightOf(extent.form, level);
    const cutLeft = extent.left < gutter;
    const cutRight = extent.right > width;
    const glyph = {
      left: 0,
      right: right - left,
      from: extent.from - left,
      to: extent.to - left,
      cutLeft,
      cutRight,
      height,
      level,
      moment: event.moment,
      ink,
      palette,
      fades,
      stops: [],
      day: pxPerDay,
    };
    const signature = `${extent.form} ${level} ${px(glyph.right)} ${cutLeft} ${cutRight} ${palette.name} ${palette.paper}`;
    const groups: Group[] = [
      {
        key: `mark ${event.id}`,
        x: px(left),
        y,
        opacity: isLit ? 1 : 0.5,
        marks: memo(`mark ${event.id}`, signature, () => drawMark(extent.form, glyph)),
      },
    ];
    if (line && right - Math.max(left, x(common)) > line.width + STRAND_LEAD) {
      const start = Math.max(left, x(common)) + STRAND_LEAD;
      groups.push({
        key: `label ${event.id}`,
        x: px(start),
        y: px(y - LABEL.line / 2),
        opacity: 1,
        marks: memo(
          `label ${event.id}`,
          `${palette.name} ${palette.paper} ${isLit} ${event.id === view.selected}`,
          () =>
            labelMarks(
              { lines: [line], align: 'start', leads },
              {
                date: isLit ? ink.text : palette.tertiary,
                words: isLit && !event.outside ? palette.ink : isLit ? palette.secondary : palette.tertiary,
                ground: canvas.transparent ? undefined : palette.paper,
                strong: event.id === view.selected,
              },
            ),
        ),
      });
    }
    const target: Target = {
      event: event.id,
      x: px(left),
      y: px(y - CANVAS.undatedPitch / 2),
      width: px(Math.max(28, right - left)),
      height: CANVAS.undatedPitch,
      cx: px((left + right) / 2),
      cy: y,
      rx: px((right - left) / 2),
      ry: height / 2,
    };
    return [{ groups, target }];
  });
}
