import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import { keyFades } from './picture-foot.ts';
import type { Group, Scene } from './scene.ts';

export const moved = (group: Group, x: number, y: number): Group => ({
  ...group,
  x: px(group.x + x),
  y: px(group.y + y),
});

/** A canvas moved to its place inside a picture, with what stands around it. Nothing of it can be pressed. */
export function framed(
  canvas: Scene,
  frame: readonly Group[],
  palette: Palette,
  [x, y]: readonly [x: number, y: number],
): Scene {
  return {
    ...canvas,
    gradients: [...canvas.gradients, ...keyFades(palette)],
    clips: canvas.clips.map((clip) => ({
      ...clip,
      rects: clip.rects.map((rect) => ({ ...rect, x: rect.x + x, y: rect.y + y })),
    })),
    layers: [
      ...canvas.layers.map((layer) => ({
        ...layer,
        groups: layer.groups.map((group) => moved(group, x, y)),
      })),
      { key: 'frame', clip: undefined, groups: frame },
    ],
    targets: [],
  };
}
