import metrics from 'virtual:metrics';
import { CARD } from '../app/pages/card.ts';
import type { Page, Site } from '../app/pages/page.ts';
import { coverageOf, rasterise } from '../cli/raster.ts';
import { createMeasure } from '../layout/metrics.ts';
import { toSvg } from '../render/svg.ts';
import { palettes } from '../scene/palette.ts';
import { composePicture } from '../scene/picture.ts';

const measure = createMeasure(metrics);

/**
 * Draws what is shown beside a link to a page.
 *
 * @throws Error if a character is in none of the shipped faces.
 */
export async function drawCard(page: Page, site: Site): Promise<{ png: Uint8Array; alt: string }> {
  const { timeline, locale } = site;
  const { view } = page;
  const scene = composePicture({ timeline, view, ...CARD, palette: palettes.light, measure, locale });
  coverageOf(scene, measure);
  return { png: await rasterise(toSvg(scene), 1), alt: scene.description };
}
