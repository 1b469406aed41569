import type { Arrangement } from '../layout/arrange.ts';
import { CANVAS } from '../layout/arrange.ts';
import { wordMoment } from '../time/wording.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Run, Target } from './scene.ts';

const SIZE = 12;

/** The date of the selected event on the axis, with a dotted line up from its mark. */
export function flagGroups(arrangement: Arrangement, targets: readonly Target[], palette: Palette): Group[] {
  const { view, timeline, locale, measure, width, gutter, year } = arrangement;
  const target = targets.find(({ event }) => event === view.selected);
  const event = view.selected === undefined ? undefined : timeline.event(view.selected);
  if (!target || !event || target.cx < gutter || target.cx > width) return [];
  const run: Run = {
    text: wordMoment(event.moment, locale, 'label', year),
    family: 'Public Sans',
    weight: 700,
    italic: false,
    fill: palette.paper,
  };
  const room = Math.ceil(measure.width(run, SIZE)) + 16;
  const left = Math.min(Math.max(target.cx - room / 2, gutter), width - room) - target.cx;
  return [
    {
      key: 'flag',
      x: target.cx,
      y: 0,
      opacity: 1,
      marks: [
        {
          kind: 'line',
          x1: 0,
          y1: CANVAS.axis,
          x2: 0,
          y2: px(Math.max(CANVAS.axis, target.cy - 16)),
          stroke: palette.ink,
          strokeWidth: 1.25,
          dash: '1.25 3',
        },
        { kind: 'rect', x: px(left), y: 0, width: room, height: 20, fill: palette.ink },
        { kind: 'text', x: px(left + room / 2), y: 14, size: SIZE, anchor: 'middle', runs: [run] },
      ],
    },
  ];
}
