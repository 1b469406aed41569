import { dateStyle, LABEL, titleStyle, type Length } from './labels.ts';
import type { Measure } from './metrics.ts';
import { wrap } from './wrap.ts';

/** A date of usual length, before which each title has to find room. */
const DATE = '28 Sep–3 Oct';

/** The label that each length is written for: how wide in px, and of how many lines. */
const ROOM: Record<Length, readonly [width: number, lines: number]> = {
  title: [240, 3],
  short: [300, 1],
  tiny: [220, 1],
};

/** Tells whether a title, with a date before it, has room in the label that its length is written for. */
export function titleRoom(measure: Measure): (length: Length, text: string) => boolean {
  return (length, text) => {
    const [width, most] = ROOM[length];
    const lead = { text: DATE, style: dateStyle(false) };
    const lines = wrap(lead, text, titleStyle, LABEL.size, width, measure);
    return lines.length <= most && lines.every((line) => line.width <= width);
  };
}
