import type { Story } from '../dataset/records.ts';
import type { Arrangement } from '../layout/arrange.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Mark, Target } from './scene.ts';

interface Point {
  /** Which stop of the story it is, counting from 0. */
  readonly stop: number;
  readonly x: number;
  readonly y: number;
}

/** How many stops the story has made once a step is told; the last step joins them all. */
export const stopsUpTo = (steps: Story['steps'], step: number): number =>
  steps.slice(0, step + 1).filter(({ stop }) => stop !== undefined).length;

/**
 * The story's way through its events in the order of its steps: dotted until joined, then solid.
 *
 * @param joined - how many stops are joined; a fraction is a segment half drawn.
 */
export function pathGroups(
  { timeline, still }: Arrangement,
  targets: readonly Target[],
  palette: Palette,
  joined: number,
): Group[] {
  const stops = timeline.dataset.story?.steps.flatMap(({ stop }) => stop ?? []) ?? [];
  const at = new Map(targets.map((target) => [target.event, target]));
  const points = stops.flatMap((event, stop): Point[] => {
    const target = at.get(event);
    return target ? [{ stop, x: target.cx, y: target.cy }] : [];
  });
  if (points.length < 2) return [];

  const reached = points.filter(({ stop }) => stop < joined);
  const last = reached.at(-1);
  const next = points[reached.length];
  const tip =
    last && next ? between(last, next, (joined - last.stop - 1) / (next.stop - last.stop)) : undefined;
  const solid = tip ? [...reached, tip] : reached;
  const dotted = [...(tip ? [tip] : []), ...points.slice(reached.length)];
  return [
    {
      key: 'path',
      x: 0,
      y: 0,
      opacity: 1,
      marks: line(dotted, { stroke: palette.tertiary, strokeWidth: 2.1, dash: '0.1 6.2' }),
    },
    {
      key: 'path joined',
      x: 0,
      y: 0,
      opacity: 1,
      marks: line(solid, { stroke: palette.ink, strokeWidth: still ? 1.6 : 1.9 }),
    },
  ].filter(({ marks }) => marks.length > 0);
}

const between = (a: Point, b: Point, share: number): Point => {
  const part = Math.min(1, Math.max(0, share));
  return { stop: a.stop, x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
};

function line(points: readonly Point[], ink: { stroke: string; strokeWidth: number; dash?: string }): Mark[] {
  if (points.length < 2) return [];
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return [{ kind: 'path', d, fill: 'none', ...ink, round: true }];
}
