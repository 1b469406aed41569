import { CANVAS } from '../layout/arrange.ts';
import type { Layer, Scene } from './scene.ts';

const isAxis = ({ key }: Layer) => key === 'axis';

/** The axis of a canvas as a scene of its own: it stays in sight while the rows below it are scrolled. */
export const axisAlone = (scene: Scene): Scene => ({
  ...scene,
  id: `${scene.id}-axis`,
  height: CANVAS.axis + 1,
  gradients: [],
  clips: [],
  layers: scene.layers.filter(isAxis),
});

/** The same canvas without its axis. */
export const withoutAxis = (scene: Scene): Scene => ({
  ...scene,
  layers: scene.layers.filter((layer) => !isAxis(layer)),
});
