import metrics from 'virtual:metrics';
import { CARD } from '../app/pages/card.ts';
import type { Page, Site } from '../app/pages/page.ts';
import { ownTools } from '../cli/own-tools.ts';
import { createMeasure } from '../layout/metrics.ts';
import { pictureFile } from '../render/picture-file.ts';
import { palettes } from '../scene/palette.ts';

const measure = createMeasure(metrics);

/**
 * Draws what is shown beside a link to a page, as the exporter would; its file names that page as its source.
 *
 * @throws Error if a character is in none of the shipped faces.
 */
export async function drawCard(page: Page, site: Site): Promise<{ png: Uint8Array; alt: string }> {
  const { timeline, locale, base } = site;
  const { bytes, facts } = await pictureFile(
    {
      timeline,
      locale,
      measure,
      view: page.view,
      ...CARD,
      palette: palettes.light,
      preset: 'social',
      baseAddress: base,
    },
    { format: 'png', address: base && base + page.path },
    ownTools,
  );
  return { png: bytes, alt: facts.alt };
}
