import type { TimelineEvent } from '../dataset/records.ts';
import type { Lane } from '../model/lanes.ts';
import type { Box } from '../scene/scene.ts';
import { isItalic, wordMoment } from '../time/wording.ts';
import type { LaneContext } from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { isAtLeast } from './form.ts';
import { dateStyle, LABEL, titleStyle } from './labels.ts';
import { nameLine, namesAll } from './theme-name.ts';
import { joinedIn } from './priority.ts';
import { wrap, type WrappedLine } from './wrap.ts';

/** A pointer at the edge of the canvas to the nearest event of weight beyond it. */
export interface EdgeMark {
  readonly event: TimelineEvent;
  readonly side: 'left' | 'right';
  readonly lines: readonly WrappedLine[];
  /** The name of the event's theme, over the first line. */
  readonly name?: WrappedLine;
  readonly width: number;
  /** Centre of the first line, in px from the top of the canvas. */
  readonly y: number;
}

const LEAST_WEIGHT = 3;
const WIDEST = 170;
const CHEVRON = 15;
const ROWS = 4;
/** The same for what the selected event is joined to: its line ends there. */
const JOINED_ROWS = 12;
const MOST = 2;

/**
 * At most two pointers a side, to what the selected event is joined to before others, the nearest first; where no
 * row is free there is none. A lane grows for the first of a side, and for what is joined. Takes its room from
 * `taken`.
 *
 * @param floor - below which no pointer may reach, in px from the top of the canvas, if there is one.
 */
export function edgesOf(
  lane: Lane,
  first: number,
  taken: Box[],
  context: LaneContext,
  floor: number | undefined,
): EdgeMark[] {
  const { view, level, timeline, locale, measure, width, gutter, year, density } = context;
  if (level === 'decade' || gutter > 0 || density.lengths[0] !== 'title') return [];
  const [from, to] = view.domain;
  const extent = timeline.dataset.extent;
  const joined = joinedIn(view, timeline);
  const nearest = (domain: readonly [number, number], side: 'left' | 'right') => {
    const step = Math.max(1, (domain[1] - domain[0]) / 400);
    const beyond = ({ moment }: TimelineEvent) =>
      side === 'left' ? moment.end.latest <= from : moment.start.earliest >= to;
    const heavy = lane.dated
      .within(domain, step, 4)
      .flatMap(({ kept }) => kept)
      .filter((event) => event.weight >= LEAST_WEIGHT && beyond(event));
    const own = joined.flatMap((id) => timeline.event(id) ?? []).filter((event) => lane.dated.has(event));
    const near = side === 'left' ? heavy.reverse() : heavy;
    return [...new Set([...own.filter(beyond), ...near])].slice(0, MOST);
  };
  const bottom = floor ?? Math.max(first, ...taken.map((box) => box.y + box.height));
  return (['left', 'right'] as const).flatMap((side) => {
    const events = nearest(side === 'left' ? [extent[0], from] : [to, extent[1]], side);
    return events.flatMap((event, index) =>
      pointerTo(event, side, floor !== undefined || (index > 0 && !joined.includes(event.id))),
    );
  });

  function pointerTo(event: TimelineEvent, side: 'left' | 'right', within: boolean): EdgeMark[] {
    const lead = {
      text: wordMoment(event.moment, locale, 'label', year),
      style: dateStyle(isItalic(event.moment)),
    };
    const lines = wrap(
      lead,
      isAtLeast(level, 'day') ? '' : event.short,
      titleStyle,
      LABEL.size,
      WIDEST,
      measure,
    );
    const name = namesAll(context.themeNames) ? nameLine(event, context) : undefined;
    const all = name ? [name, ...lines] : lines;
    const room = Math.max(...all.map((line) => line.width)) + CHEVRON;
    const rows = joined.includes(event.id) ? JOINED_ROWS : ROWS;
    for (let slot = 0; slot < rows; slot += 1) {
      const y = first + slot * 23;
      const box: Box = {
        x: side === 'left' ? 0 : width - room,
        y: y - LABEL.line / 2,
        width: room,
        height: all.length * LABEL.line,
      };
      const claimed = inflate(box, 10, 2);
      if (within && box.y + box.height > bottom) break;
      if (taken.some((other) => overlaps(other, claimed))) continue;
      taken.push(claimed);
      return [{ event, side, lines, ...(name && { name }), width: room, y }];
    }
    return [];
  }
}
