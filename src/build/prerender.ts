import dataset from 'virtual:dataset';
import metrics from 'virtual:metrics';
import { siteOf } from '../app/pages/page.ts';
import { render } from '../app/prerender.ts';
import { framedPage } from '../embed/prerender.ts';
import { downloads } from '../downloads/downloads.ts';
import { createMeasure } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { fileName, FORMATS, type Format } from '../model/file-names.ts';
import { drawCard } from './draw-card.ts';
import { siteFiles } from './site-files.ts';

const locale = localeFor(dataset.language);

/** The record itself; the other forms hold its sources, or say how it is written. */
const RECORD: readonly Format[] = ['json', 'csv', 'calendar'];

/**
 * Makes the parts of index.html that `build-site.mjs` fills in, and all the pages beside it.
 *
 * @param base - address that the site is published at, if that is known.
 * @param shared - elements of the head that all pages share, as index.html has them.
 */
export async function prerender(base: string | undefined, shared: readonly string[]) {
  const site = siteOf(dataset, base);
  const { head, files } = await siteFiles({
    site,
    measure: createMeasure(metrics),
    draw: (page) => drawCard(page, site),
    distributions: RECORD.map((format) => ({
      name: locale.ui.formats[format],
      file: `data/${fileName(format, dataset.id)}`,
      mime: downloads[format].mime.replace(/;.*/, ''),
    })),
    shared,
  });
  const page = render(dataset, metrics);
  return {
    page: { ...page, head: page.head + head, language: dataset.language },
    files,
    framed: framedPage(dataset, metrics, base),
  };
}

/** The files of the record that the page offers: their text, or which file each is a copy of. */
export const offered = FORMATS.map((format) => {
  const name = fileName(format, dataset.id);
  const download = downloads[format];
  return 'write' in download
    ? { name, text: download.write(dataset, locale) }
    : { name, copyOf: download.copyOf };
});
