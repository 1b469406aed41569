import type { Mark } from '../scene.ts';
import type { Glyph } from './mark.ts';
import { px } from './number.ts';

const PITCH = 5.5;
const WIDTH = 1.25;

/** Many times, undated: strokes at an even pitch, which is no date, fading at the ends in view. */
export function ticks({ left, right, cutLeft, cutRight, height, ink, level, fades }: Glyph): Mark[] {
  const count = Math.max(1, Math.floor((right - left) / PITCH));
  const half = height / 2;
  let d = '';
  for (let index = 0; index <= count; index += 1) {
    d += `M${px(left + index * PITCH)} ${-half}h${WIDTH}v${height}h${-WIDTH}z`;
  }
  const fade = cutLeft ? (cutRight ? undefined : 'ticks-end') : cutRight ? 'ticks-start' : 'ticks';
  const plain = fade === undefined || level === 'decade';
  return [
    { kind: 'path', d, fill: plain ? ink.text : `url(#${fades}-${fade}-${ink.name})`, fillOpacity: 0.78 },
  ];
}
