import type { Arrangement } from '../layout/arrange.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Target } from './scene.ts';

/** The story's way through its events in the order of its steps: dotted until joined, joined in a picture. */
export function pathGroups(arrangement: Arrangement, targets: readonly Target[], palette: Palette): Group[] {
  const stops = arrangement.timeline.dataset.story?.steps.flatMap(({ stop }) =>
    stop === undefined ? [] : [stop],
  );
  if (!stops) return [];
  const at = new Map(targets.map((target) => [target.event, target]));
  const points = stops.flatMap((stop) => at.get(stop) ?? []);
  if (points.length < 2) return [];
  const d = points.map(({ cx, cy }, index) => `${index === 0 ? 'M' : 'L'}${px(cx)} ${px(cy)}`).join('');
  return [
    {
      key: 'path',
      x: 0,
      y: 0,
      opacity: 1,
      marks: [
        {
          kind: 'path',
          d,
          fill: 'none',
          ...(arrangement.still
            ? { stroke: palette.ink, strokeWidth: 1.6 }
            : { stroke: palette.tertiary, strokeWidth: 2.1, dash: '0.1 6.2' }),
          round: true,
        },
      ],
    },
  ];
}
