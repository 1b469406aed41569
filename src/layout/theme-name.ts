import type { TimelineEvent } from '../dataset/records.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Box } from '../scene/scene.ts';
import type { View } from '../view/view.ts';
import { inflate, overlaps } from './box.ts';
import { extentOf, type Extent } from './form.ts';
import { boxOf, INDENT, isSticky, LABEL, leftInSpan, type Label } from './labels.ts';
import type { Measure } from './metrics.ts';
import type { RunStyle, WrappedLine } from './wrap.ts';

/**
 * Which labels name their theme, where lanes do not: `room`, those that have room for another line; `always`, all,
 * for where colour cannot be seen or relied on: forced colours, more contrast. `every` is all even where lanes do,
 * for paper.
 */
export type ThemeNames = 'room' | 'always' | 'every';

/** Whether each label that is placed has to name its theme. */
export const namesAll = (names: ThemeNames | undefined): boolean => names === 'always' || names === 'every';

/** Type of a theme's name over a label, in px. */
export const NAME_SIZE = 11.5;

const nameStyle: RunStyle = {
  family: 'Public Sans',
  weight: 600,
  italic: false,
  fill: '',
  tracking: LABEL.tracking,
};

interface NameContext {
  readonly timeline: Timeline;
  readonly view: View;
  readonly measure: Measure;
  readonly themeNames?: ThemeNames;
}

/** The name of an event's theme as a line of its label; none where lanes or the dataset name no theme. */
export function nameLine(
  { themes }: TimelineEvent,
  { timeline, view, measure, themeNames }: NameContext,
): WrappedLine | undefined {
  const needed = themeNames === 'every' || view.group !== 'theme';
  const text = needed ? timeline.theme(themes[0] ?? '')?.name : undefined;
  if (text === undefined) return undefined;
  const run = { ...nameStyle, text };
  return { runs: [run], width: measure.width(run, NAME_SIZE) };
}

/** A line that begins with the theme's name, which is then set in the line's own size. */
export function leadByName(line: WrappedLine, name: WrappedLine, measure: Measure): WrappedLine {
  const runs = name.runs.map((run) => ({ ...run, text: `${run.text}  ` }));
  const width = runs.reduce((sum, run) => sum + measure.width(run, LABEL.size), line.width);
  return { runs: [...runs, ...line.runs], width };
}

/** Where a theme's name may go: over the words, or in their place with the words under it. */
function withLine(label: Label, name: WrappedLine): Label[] {
  const width = Math.max(label.width, name.width);
  const grown = { ...label, name, width, height: label.height + LABEL.line };
  const over = { ...grown, dy: label.dy - LABEL.line };
  if (label.side === 'right' || label.side === 'left') return [over, grown];
  return [label.side === 'above' ? over : grown];
}

/**
 * A label with its theme's name, in each way there is.
 *
 * @param limits - left and right edge that it must keep within, in px.
 * @param dusks - where day and night meet, in px.
 */
export function withName(
  label: Label,
  name: WrappedLine,
  extent: Extent,
  limits: readonly [number, number],
  measure: Measure,
  dusks: readonly number[],
): Label[] {
  if (label.side === 'callout') return [label];
  const inside = label.side === 'inside';
  const lines = inside ? label.lines.map((line) => leadByName(line, name, measure)) : label.lines;
  const named: Label[] = inside
    ? [{ ...label, lines, width: Math.max(...lines.map((line) => line.width)), leads: 2 }]
    : withLine(label, name);
  return named.flatMap((each) => {
    if (each.width === label.width) return [each];
    const moved = isSticky(each.side)
      ? { ...each, dx: leftInSpan(each.side, extent, each.width, limits, dusks) - extent.left }
      : each;
    const { x, width } = boxOf(moved, extent.left, 0);
    const end = inside ? Math.min(limits[1], extent.right - INDENT) : limits[1];
    return x < limits[0] || x + width > end ? [] : [moved];
  });
}

/** A mark with its row and its label, as far as its name is concerned. */
interface Labelled {
  readonly event: TimelineEvent;
  readonly y: number;
  readonly label: Label | undefined;
}

/**
 * Names the themes of labels as wide as the name, where the line over them or under them is free, the first of
 * them first. Where a view moves without a change of scale, only names that were there stay.
 *
 * @param taken - ground that is taken, to which that of the names is added; nothing grows below it.
 * @param top - over which no name may rise, in px from the top of the canvas.
 * @param known - the labels that were there before, by event; `undefined` where all may change.
 */
export function nameLabels<T extends Labelled>(
  placed: readonly T[],
  x: (instant: number) => number,
  taken: Box[],
  top: number,
  context: NameContext,
  known: ReadonlyMap<string, Labelled> | undefined,
): T[] {
  const bottom = Math.max(top, ...taken.map((box) => box.y + box.height));
  return placed.map((each) => {
    const { event, y, label } = each;
    const name = label && nameLine(event, context);
    const before = known?.get(event.id);
    if (!label || !name || name.width > label.width || (before?.label && !before.label.name)) return each;
    if (label.side === 'inside' || label.side === 'callout') return each;
    const { left } = extentOf(event.moment, x);
    const own = boxOf(label, left, y);
    for (const option of withLine(label, name)) {
      const over = option.dy < label.dy;
      const strip = inflate(
        { ...own, y: over ? own.y - LABEL.line : own.y + own.height, height: LABEL.line },
        4,
        0,
      );
      if (strip.y < top || strip.y + strip.height > bottom) continue;
      // The label's own ground reaches 1 px beyond it.
      const beyond = { ...strip, y: over ? strip.y - 1 : strip.y + 1 };
      if (taken.some((box) => overlaps(box, beyond))) continue;
      taken.push(beyond);
      return { ...each, label: option };
    }
    return each;
  });
}
