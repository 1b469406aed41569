import type { Story } from '../dataset/records.ts';
import { CANVAS, type Arrangement } from '../layout/arrange.ts';
import { isAtLeast } from '../layout/form.ts';
import { LABEL } from '../layout/labels.ts';
import { outside, wayBetween, withRing, type Reach, type Way } from '../layout/way.ts';
import type { Level } from '../time/ticks.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Box, Group, Path, Target } from './scene.ts';

/** How many stops the story has made once a step is told; the last step joins them all. */
export const stopsUpTo = (steps: Story['steps'], step: number): number =>
  steps.slice(0, step + 1).filter(({ stop }) => stop !== undefined).length;

export interface PathOptions {
  readonly arrangement: Arrangement;
  readonly level: Level;
  /** Instants to px. */
  readonly x: (instant: number) => number;
  readonly palette: Palette;
  /** Of the marks that are drawn. */
  readonly targets: readonly Target[];
  /** How many stops are joined; a fraction is a segment half drawn. */
  readonly joined: number;
  /** The event with a ring around it, at which the path ends. */
  readonly ringed: string | undefined;
  /** What the path is not drawn over, in px of the canvas. */
  readonly boxes: readonly Box[];
}

/**
 * The story's way through its events in the order of its steps: dotted until joined, then solid. From
 * month scale down it takes two stops in view to draw it.
 */
export function pathGroups(options: PathOptions): { dotted: Group[]; solid: Group[] } {
  const { arrangement, level, palette, joined, boxes } = options;
  const places = placesOf(options);
  const parts = { dotted: '', solid: '' };
  if (isDrawn(places, level)) {
    places.slice(1).forEach((to, index) => {
      const from = places[index] as Place;
      const way = from.inView || to.inView ? wayBetween(from, to) : undefined;
      if (!way) return;
      const share = Math.min(1, Math.max(0, (joined - 1 - from.stop) / (to.stop - from.stop)));
      parts.solid += drawn(way, outside(way, [0, share], boxes));
      parts.dotted += drawn(way, outside(way, [share, 1], boxes));
    });
  }
  const pending = { stroke: palette.tertiary, strokeWidth: 2.1, dash: '0.1 6.2' };
  const inked = { stroke: palette.ink, strokeWidth: arrangement.still ? 1.6 : 1.9 };
  return {
    dotted: groupOf('path', parts.dotted, pending),
    solid: groupOf('path joined', parts.solid, inked),
  };
}

/** From month scale down it takes two stops in view to draw the path. */
export const isDrawn = (places: readonly Place[], level: Level): boolean =>
  !isAtLeast(level, 'month') || places.filter(({ inView }) => inView).length >= 2;

/** From the edge of the canvas to the middle of a pointer's chevron, in px. */
const EDGE = 5;

/** A stop, counting from 0, with its mark; or, where it is out of view, with the edge that it lies beyond. */
export interface Place extends Reach {
  readonly stop: number;
  readonly inView: boolean;
}

export function placesOf({
  arrangement,
  x,
  targets,
  ringed,
}: Pick<PathOptions, 'arrangement' | 'x' | 'targets' | 'ringed'>): Place[] {
  const { timeline, lanes, gutter, width, still } = arrangement;
  const stops = timeline.dataset.story?.steps.flatMap(({ stop }) => timeline.event(stop ?? '') ?? []) ?? [];
  const at = new Map(targets.map((target) => [target.event, target]));
  return stops.flatMap((event, stop): Place[] => {
    const [left, right] = [x(event.moment.start.earliest), x(event.moment.end.latest)];
    // A mark that fills the view from edge to edge has no place in it.
    if (left <= gutter && right >= width) return [];
    const mark = at.get(event.id);
    if (mark) return [{ stop, inView: true, ...(event.id === ringed ? withRing(mark) : mark) }];
    const lane = lanes.find((each) => each.lane.dated.has(event));
    if (still || !lane || (right > gutter && left < width)) return [];
    const row = lane.y + arrangement.padTop + CANVAS.headHeight + LABEL.line / 2 + 2;
    const edge = lane.edges.find((each) => each.event === event);
    const reach = edge ? { rx: EDGE, ry: EDGE } : { rx: 0, ry: 0 };
    const cx = right > gutter ? width - reach.rx : gutter + reach.rx;
    return [{ stop, inView: false, cx, cy: edge?.y ?? row, ...reach }];
  });
}

const drawn = ({ from, to }: Way, parts: readonly (readonly [number, number])[]): string =>
  parts
    .map((part) =>
      part
        .map((share) => `${px(from.x + (to.x - from.x) * share)} ${px(from.y + (to.y - from.y) * share)}`)
        .join('L'),
    )
    .map((line) => `M${line}`)
    .join('');

function groupOf(key: string, d: string, ink: Pick<Path, 'stroke' | 'strokeWidth' | 'dash'>): Group[] {
  if (d === '') return [];
  return [{ key, x: 0, y: 0, opacity: 1, marks: [{ kind: 'path', d, fill: 'none', ...ink, round: true }] }];
}
