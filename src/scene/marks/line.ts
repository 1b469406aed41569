import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

const WIDTH = 2.6;
const HEAD = 5;

/** Open start or end: a line with an arrow where it runs on, a fade where its start is not known. */
export function line({ left, right, cutLeft, cutRight, ink, moment, fades }: Glyph): Mark[] {
  const fadesIn = moment.startLimit === 'unknown';
  const arrow = (x: number, direction: 1 | -1): Mark => ({
    kind: 'path',
    d: `M${px(x - direction * HEAD)} ${-HEAD}L${px(x)} 0L${px(x - direction * HEAD)} ${HEAD}`,
    fill: 'none',
    stroke: ink.mark,
    strokeWidth: 2,
  });
  const limit = (x: number): Mark => ({
    kind: 'line',
    x1: px(x),
    y1: -HEAD,
    x2: px(x),
    y2: HEAD,
    stroke: ink.mark,
    strokeWidth: 2,
  });
  return [
    {
      kind: 'rect',
      x: px(left),
      y: -WIDTH / 2,
      width: px(right - left),
      height: WIDTH,
      fill: fadesIn ? `url(#${fades}-line-${ink.name})` : ink.mark,
    },
    ...(fadesIn ? [] : [cutLeft ? arrow(left + 1.5, -1) : limit(left + 1)]),
    cutRight ? arrow(right - 1.5, 1) : limit(right - 1),
  ];
}
