import type { Arrangement } from '../layout/arrange.ts';
import { px } from './marks/number.ts';
import { serif } from './picture-ink.ts';
import type { PictureRequest } from './picture-request.ts';
import type { Group, Mark, Scene } from './scene.ts';

/** Said in the middle of a canvas that shows no event. */
export function nothing({ palette, locale }: PictureRequest, { width, gutter, height }: Arrangement): Group {
  const text = locale.canvas.nothingInView;
  const run = { ...serif(400, palette.secondary), italic: true, text };
  const x = px((gutter + width) / 2);
  const mark: Mark = {
    kind: 'text',
    x,
    y: px((height + 40) / 2 + 5),
    size: 16,
    anchor: 'middle',
    runs: [run],
  };
  return { key: 'nothing', x: 0, y: 0, opacity: 1, marks: [mark] };
}

/** A mark longer than twice this, in units, needs no ring to be found. */
const WIDEST_RING = 40;

/** A ring around the mark of the event that the picture is of, or a frame around one that is long. */
export function ringOf({ view, palette }: PictureRequest, { targets }: Scene): Group[] {
  const target = targets.find(({ event }) => event === view.selected);
  if (!target || target.rx > WIDEST_RING) return [];
  const { cx, cy, rx, ry } = target;
  const line = { fill: 'none', stroke: palette.ink, strokeWidth: 2 };
  const reach = rx > 9 ? { x: rx + 3.5, y: ry + 3.5 } : { x: 13, y: Math.max(13, ry + 2) };
  const mark: Mark =
    rx > 9 || ry > 11
      ? {
          kind: 'rect',
          x: px(-reach.x),
          y: px(-reach.y),
          width: px(2 * reach.x),
          height: px(2 * reach.y),
          radius: px(Math.min(reach.x, reach.y)),
          ...line,
        }
      : { kind: 'circle', cx: 0, cy: 0, r: 13, ...line };
  return [{ key: 'ring', x: cx, y: cy, opacity: 1, marks: [mark] }];
}
