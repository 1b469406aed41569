import type { Arrangement } from '../layout/arrange.ts';
import { CANVAS } from '../layout/arrange.ts';
import { isAtLeast } from '../layout/form.ts';
import type { Ticks } from '../time/ticks.ts';
import type { Level } from '../time/ticks.ts';
import type { Palette } from './palette.ts';
import { px } from './marks/number.ts';
import type { Group, Mark, Run, Text } from './scene.ts';

const SIZE = 12;
const UPPER = 13;
const LOWER = 32;
/** Between an upper label and the period after its own, in px: closer it reads as a part of what follows. */
const APART = 24;
/** Grid lines start beside the lower row of labels, in px. */
const GRID_TOP = 20;

const run = (text: string, fill: string, strong: boolean): Run => ({
  text,
  family: 'Public Sans',
  weight: strong ? 700 : 400,
  italic: false,
  fill,
});

/** Grid lines behind the lanes, keyed by their instant so that a pan only moves them. */
export function gridGroups(
  ticks: Ticks,
  x: (instant: number) => number,
  height: number,
  palette: Palette,
  from: number,
  to: number,
): Group[] {
  const line = (major: boolean): Mark[] => [
    {
      kind: 'line',
      x1: 0,
      y1: GRID_TOP,
      x2: 0,
      y2: height,
      stroke: major ? palette.rule : palette.grid,
      strokeWidth: 1,
    },
  ];
  const major = line(true);
  const minor = line(false);
  return ticks.grid
    .map(({ at, major: strong }) => ({ at, strong, left: x(at) }))
    .filter(({ left }) => left >= from - 0.5 && left <= to + 0.5)
    .map(({ at, strong, left }) => ({
      key: `grid ${at}`,
      x: px(left),
      y: 0,
      opacity: 1,
      marks: strong ? major : minor,
    }));
}

/**
 * The two rows of the axis and its rule. Upper labels stick to the left end of the axis while
 * their period lasts; a label that would be cut or would touch another is left out.
 */
export function axisGroups(
  arrangement: Arrangement,
  ticks: Ticks,
  level: Level,
  x: (instant: number) => number,
  palette: Palette,
  flag: { readonly left: number; readonly right: number } | undefined,
  flat = false,
): { groups: Group[]; upper: readonly { readonly left: number; readonly right: number }[] } {
  const { width, gutter, measure } = arrangement;
  const centred = isAtLeast(level, 'day');
  const groups: Group[] = [
    {
      key: 'axis rule',
      x: 0,
      y: CANVAS.axis,
      opacity: 1,
      marks: [{ kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: palette.ink, strokeWidth: 1.25 }],
    },
  ];
  const label = (key: string, left: number, y: number, marks: readonly Mark[]) =>
    groups.push({ key, x: px(left), y, opacity: 1, marks });
  const text = (value: string, fill: string, strong: boolean, anchor: Text['anchor'], dx: number): Text => ({
    kind: 'text',
    x: dx,
    y: 0,
    size: SIZE,
    anchor,
    runs: [run(value, fill, strong)],
  });

  let lowerEnd = -Infinity;
  for (const tick of ticks.lower) {
    const room = measure.width(run(tick.text, '', tick.strong), SIZE);
    const left = x(tick.at);
    const start = centred ? left - room / 2 : left + 5;
    if (start < gutter || start + room > width || start < lowerEnd + 8) continue;
    lowerEnd = start + room;
    const colour = tick.strong ? palette.ink : palette.tertiary;
    label(`lower ${tick.at}`, left, LOWER, [
      text(tick.text, colour, tick.strong, centred ? 'middle' : 'start', centred ? 0 : 5),
    ]);
  }

  const upper: { left: number; right: number }[] = [];
  ticks.upper.forEach((tick, index) => {
    const room = measure.width(run(tick.text, '', true), SIZE);
    const own = x(tick.at);
    const next = ticks.upper[index + 1];
    const limit = Math.min(next ? x(next.at) - APART : width, width);
    const stuck = own < gutter;
    const start = stuck ? gutter : own + 5;
    if (flat) {
      if (gutter > 0) label(`upper ${tick.at}`, 0, LOWER, [text(tick.text, palette.ink, true, 'start', 0)]);
      return;
    }
    const hidden = flag && start < flag.right + 6 && start + room > flag.left - 6;
    const left = hidden ? flag.right + 10 : start;
    if (left + room > limit || own > width) return;
    label(`upper ${tick.at}`, left, UPPER, [text(tick.text, palette.ink, true, 'start', 0)]);
    if (!stuck && centred) {
      label(`upper rule ${tick.at}`, own, 0, [
        { kind: 'line', x1: 0, y1: 1, x2: 0, y2: 16, stroke: palette.ink, strokeWidth: 1.25 },
      ]);
    }
    upper.push({ left, right: left + room });
  });
  const { zoneName } = arrangement.timeline.dataset;
  if (centred && zoneName !== undefined) {
    const name = run(zoneName, palette.tertiary, false);
    const left = width - measure.width(name, SIZE);
    if ([...upper, ...(flag ? [flag] : [])].every((label) => label.right + 12 < left)) {
      label('zone', width, UPPER, [{ kind: 'text', x: 0, y: 0, size: SIZE, anchor: 'end', runs: [name] }]);
    }
  }
  return { groups, upper: flag ? [...upper, flag] : upper };
}
