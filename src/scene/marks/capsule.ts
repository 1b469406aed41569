import type { Mark } from '../scene.ts';
import { chevrons } from './chevrons.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** Somewhere in here: an open outline on a tint, round where the period ends, cut where the view does. */
export function capsule(glyph: Glyph): Mark[] {
  const { left, right, cutLeft, cutRight, height, ink, palette, moment } = glyph;
  const half = height / 2;
  const round = Math.min(half, (right - left) / 2);
  const l = px(left);
  const r = px(right);
  const outline = {
    stroke: ink.mark,
    strokeWidth: 1.6,
    ...(moment.precision === 'planned' ? { dash: '2.2 2' } : {}),
  };
  if (!cutLeft && !cutRight) {
    return [
      // What runs behind, such as the story's path, ends at the outline.
      {
        kind: 'rect',
        x: l,
        y: -half,
        width: px(right - left),
        height,
        radius: round,
        fill: palette.paper,
      },
      {
        kind: 'rect',
        x: l,
        y: -half,
        width: px(right - left),
        height,
        radius: round,
        fill: ink.mark,
        fillOpacity: 0.13,
        ...outline,
      },
    ];
  }
  const start = cutLeft
    ? `M${l} ${half}M${l} ${-half}`
    : `M${px(left + round)} ${half}A${round} ${half} 0 0 1 ${px(left + round)} ${-half}`;
  const end = cutRight
    ? `H${r}M${r} ${half}`
    : `H${px(right - round)}A${round} ${half} 0 0 1 ${px(right - round)} ${half}`;
  return [
    { kind: 'rect', x: l, y: -half, width: px(right - left), height, fill: ink.mark, fillOpacity: 0.13 },
    { kind: 'path', d: `${start}${end}H${cutLeft ? l : px(left + round)}`, fill: 'none', ...outline },
    ...chevrons(glyph),
  ];
}
