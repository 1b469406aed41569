import { stemsOf } from './faces.ts';
import type { SceneWriter } from './formats.ts';
import { withFacts } from './png-facts.ts';
import { toSvg } from './svg.ts';

/** Draws a PNG file with what it says about itself. */
export const write: SceneWriter = async ({ scene, facts, scale, dpi }, { rasterise }) =>
  withFacts(await rasterise(toSvg(scene), scale, stemsOf(scene)), facts, dpi);
