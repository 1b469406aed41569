import type { Arrangement } from '../layout/arrange.ts';
import { CANVAS } from '../layout/arrange.ts';
import { isUndated } from '../model/lanes.ts';
import { isFiltering, type Filter } from '../model/filter.ts';
import type { CanvasWords } from '../locale/canvas-words.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Domain } from '../time/domain.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Run } from './scene.ts';

const SIZE = 14.5;

/**
 * An editorial sentence with its numbers filled in, or nothing where the data does not bear it out. It
 * speaks of the whole, so it is dropped where a filter shows a part.
 */
export function insightOf(
  timeline: Timeline,
  filter: Filter,
  insight: Timeline['dataset']['insights'][number],
  { cardinal }: Pick<CanvasWords, 'cardinal'>,
): string | undefined {
  if (isFiltering(filter)) return undefined;
  const dated = timeline.visible(filter).filter((event) => !isUndated(event));
  const inside = ([from, to]: Domain) =>
    dated.filter(({ moment }) => moment.start.earliest >= from && moment.end.latest <= to).length;
  const count = inside(insight.within);
  const total = inside(insight.among);
  if (count * 2 <= total) return undefined;
  const text = insight.text.replace('{count}', cardinal(count)).replace('{total}', cardinal(total));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first insight that fits over the axis, tied to it by a bracket over the time it speaks of. */
export function insightGroups(
  arrangement: Arrangement,
  x: (instant: number) => number,
  upper: readonly { readonly left: number; readonly right: number }[],
  palette: Palette,
): Group[] {
  const { timeline, view, locale, measure, width, gutter } = arrangement;
  for (const insight of timeline.dataset.insights) {
    const text = insightOf(timeline, view.filter, insight, locale.canvas);
    if (text === undefined) continue;
    const run: Run = { text, family: 'Source Serif 4', weight: 400, italic: true, fill: palette.ink };
    const room = measure.width(run, SIZE);
    const left = x(insight.within[0]);
    const right = x(insight.within[1]);
    const start = left - 8 - room;
    const clash = upper.some((label) => label.left < right && label.right > start - 12);
    if (start < gutter || right > width || right - left < 40 || clash) continue;
    return [
      {
        key: 'insight',
        x: px(left),
        y: 0,
        opacity: 1,
        marks: [
          {
            kind: 'path',
            d: `M0 ${CANVAS.axis}V6H${px(right - left)}V${CANVAS.axis}`,
            fill: 'none',
            stroke: palette.ink,
            strokeWidth: 1.25,
          },
          { kind: 'text', x: -8, y: 13, size: SIZE, anchor: 'end', runs: [run] },
        ],
      },
    ];
  }
  return [];
}
