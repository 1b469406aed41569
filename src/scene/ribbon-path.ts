import type { Ribbon } from '../layout/ribbon.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Box, Group, Target } from './scene.ts';
import { outside, wayBetween, type Way } from '../layout/way.ts';

interface RibbonPathOptions {
  readonly ribbon: Ribbon;
  readonly palette: Palette;
  readonly targets: readonly Target[];
  /** How many stops are joined; a fraction is a segment half drawn. */
  readonly joined: number;
  /** What the path is not drawn over. */
  readonly boxes: readonly Box[];
}

/** The story's way down the ribbon, in the order of its steps: dotted until joined, then solid. */
export function ribbonPath({ ribbon, palette, targets, joined, boxes }: RibbonPathOptions): Group[] {
  const { story } = ribbon.timeline.dataset;
  const at = new Map(targets.map((target) => [target.event, target]));
  const stops = (story?.steps.flatMap(({ stop }) => stop ?? []) ?? []).flatMap((id, stop) => {
    const target = at.get(id);
    return target ? [{ ...target, stop }] : [];
  });
  const parts = { dotted: '', solid: '' };
  stops.slice(1).forEach((to, index) => {
    const from = stops[index];
    const way = from && wayBetween(from, to);
    if (!way) return;
    const share = Math.min(1, Math.max(0, (joined - 1 - from.stop) / (to.stop - from.stop)));
    parts.solid += drawn(way, outside(way, [0, share], boxes));
    parts.dotted += drawn(way, outside(way, [share, 1], boxes));
  });
  const common = { x: 0, y: 0, opacity: 1 };
  const path = (d: string) => ({ kind: 'path', d, fill: 'none', round: true }) as const;
  return [
    ...(parts.dotted === ''
      ? []
      : [
          {
            ...common,
            key: 'path',
            marks: [{ ...path(parts.dotted), stroke: palette.secondary, strokeWidth: 2.4, dash: '0.1 6.2' }],
          },
        ]),
    ...(parts.solid === ''
      ? []
      : [
          {
            ...common,
            key: 'path joined',
            marks: [{ ...path(parts.solid), stroke: palette.ink, strokeWidth: 1.9 }],
          },
        ]),
  ];
}

const drawn = ({ from, to }: Way, parts: readonly (readonly [start: number, end: number])[]): string =>
  parts
    .map(([start, end]) =>
      [start, end]
        .map((share) => `${px(from.x + (to.x - from.x) * share)} ${px(from.y + (to.y - from.y) * share)}`)
        .join('L'),
    )
    .map((line) => `M${line}`)
    .join('');
