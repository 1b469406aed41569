import metrics from 'virtual:metrics';
import { CARD } from '../app/pages/card.ts';
import { coverageOf, rasterise } from '../cli/raster.ts';
import { createMeasure } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import { toSvg } from '../render/svg.ts';
import { palettes } from '../scene/palette.ts';
import { composePicture } from '../scene/picture.ts';
import type { View } from '../view/view.ts';

const measure = createMeasure(metrics);

/**
 * Draws what is shown beside a link to a view.
 *
 * @throws Error if a character is in none of the shipped faces.
 */
export async function drawCard(timeline: Timeline, view: View): Promise<{ png: Uint8Array; alt: string }> {
  const scene = composePicture({
    timeline,
    view,
    ...CARD,
    palette: palettes.light,
    measure,
    locale: localeFor(timeline.dataset.language),
  });
  coverageOf(scene, measure);
  return { png: await rasterise(toSvg(scene), 1), alt: scene.description };
}
