import type { Arrangement } from '../layout/arrange.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Group, Run } from './scene.ts';

const SIZE = 12;
const GAP = 18;

/** Names of the themes beside their colours, on the axis, where lanes do not tell them. */
export function themeKeyGroups(
  { timeline, view, measure, width }: Arrangement,
  upper: readonly { readonly left: number; readonly right: number }[],
  palette: Palette,
): Group[] {
  if (view.group === 'theme') return [];
  const entries = timeline.dataset.themes.map((theme) => {
    const run: Run = {
      text: theme.name,
      family: 'Public Sans',
      weight: 400,
      italic: false,
      fill: palette.ink,
    };
    return { theme, run, room: 14 + measure.width(run, SIZE) + GAP };
  });
  const start = (upper[0]?.right ?? 0) + 14;
  const end = start + entries.reduce((sum, { room }) => sum + room, 0);
  if (end > width || upper.slice(1).some(({ left }) => left < end)) return [];
  let x = start;
  return entries.map(({ theme, run, room }) => {
    const group: Group = {
      key: `theme ${theme.id}`,
      x: px(x),
      y: 0,
      opacity: 1,
      marks: [
        {
          kind: 'circle',
          cx: 4,
          cy: 9,
          r: 4,
          fill: (palette.plain ? palette.outside : theme.colour[palette.name]).mark,
        },
        { kind: 'text', x: 14, y: 13, size: SIZE, anchor: 'start', runs: [run] },
      ],
    };
    x += room;
    return group;
  });
}
