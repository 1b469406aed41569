import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

/** Roughly then: a tint that fades at the ends that are in view, dotted above and below. */
export function blur({ left, right, cutLeft, cutRight, height, ink, fades }: Glyph): Mark[] {
  const half = height / 2;
  const fade = cutLeft ? (cutRight ? undefined : 'blur-end') : cutRight ? 'blur-start' : 'blur';
  const edge = (y: number): Mark => ({
    kind: 'line',
    x1: px(left + (cutLeft ? 0 : 4)),
    y1: y,
    x2: px(right - (cutRight ? 0 : 4)),
    y2: y,
    stroke: ink.mark,
    strokeWidth: 1.6,
    strokeOpacity: 0.8,
    dash: '0.1 4',
    round: true,
  });
  return [
    {
      kind: 'rect',
      x: px(left),
      y: -half,
      width: px(right - left),
      height,
      fill: fade === undefined ? ink.mark : `url(#${fades}-${fade}-${ink.name})`,
      fillOpacity: 0.22,
    },
    edge(-half),
    edge(half),
  ];
}

/** The same, too short to show: a dotted ring. */
export function blurRing({ left, right, height, ink, palette }: Glyph): Mark[] {
  return [
    {
      kind: 'rect',
      x: px(left),
      y: -height / 2,
      width: px(right - left),
      height,
      radius: height / 2,
      fill: palette.paper,
      stroke: ink.mark,
      strokeWidth: 1.8,
      dash: '1.6 2.2',
    },
  ];
}
