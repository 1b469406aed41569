import type { Arrangement } from '../layout/arrange.ts';
import { CANVAS } from '../layout/arrange.ts';
import { wordMoment } from '../time/wording.ts';
import { ringedIn } from './lit.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Run, Target } from './scene.ts';

const SIZE = 12;

/** The flag's ends on the axis in px, and what it bears. */
export interface Flag {
  readonly left: number;
  readonly right: number;
  readonly target: Target;
  readonly run: Run;
}

/**
 * The date of the event with the ring, as a flag on the axis. None where its mark is out of view, or where start
 * and end are called out at the mark: a flag over its middle would give one of them the other's place.
 */
export function flagOf(
  arrangement: Arrangement,
  targets: readonly Target[],
  palette: Palette,
): Flag | undefined {
  const { timeline, locale, measure, width, gutter, year } = arrangement;
  const ringed = ringedIn(arrangement);
  const target = targets.find(({ event }) => event === ringed);
  const event = ringed === undefined ? undefined : timeline.event(ringed);
  if (!target || !event || target.edge !== undefined || target.cx < gutter || target.cx > width)
    return undefined;
  const isCalledOut = arrangement.lanes.some(({ placed }) =>
    placed.some(({ event: { id }, label }) => id === ringed && label?.side === 'callout'),
  );
  if (isCalledOut) return undefined;
  const run: Run = {
    text: wordMoment(event.moment, locale, 'label', year),
    family: 'Public Sans',
    weight: 700,
    italic: false,
    fill: palette.paper,
  };
  const room = Math.ceil(measure.width(run, SIZE)) + 16;
  if (room > width - gutter) return undefined;
  const left = Math.min(Math.max(target.cx - room / 2, gutter), width - room);
  return { left, right: left + room, target, run };
}

/** A dotted line from the flag down to its mark; labels on its way interrupt it. */
export function flagLine({ target }: Flag, palette: Palette): Group {
  return {
    key: 'flag line',
    x: target.cx,
    y: 0,
    opacity: 1,
    marks: [
      {
        kind: 'line',
        x1: 0,
        y1: CANVAS.axis,
        x2: 0,
        y2: px(Math.max(CANVAS.axis, target.cy - Math.max(16, target.ry + 6))),
        stroke: palette.ink,
        strokeWidth: 1.25,
        dash: '1.25 3',
      },
    ],
  };
}

export function flagGroup({ left: start, right, target, run }: Flag, palette: Palette): Group {
  const left = px(start - target.cx);
  const room = right - start;
  return {
    key: 'flag',
    x: target.cx,
    y: 0,
    opacity: 1,
    marks: [
      { kind: 'rect', x: left, y: 0, width: room, height: 20, fill: palette.ink },
      { kind: 'text', x: px(left + room / 2), y: 14, size: SIZE, anchor: 'middle', runs: [run] },
    ],
  };
}
