import dataset from 'virtual:dataset';
import metrics from 'virtual:metrics';
import { render } from '../app/prerender.ts';
import { downloads } from '../downloads/downloads.ts';
import { localeFor } from '../locale/locale.ts';

/** The parts of index.html that `build-site.mjs` fills in. */
export const page = { ...render(dataset, metrics), language: dataset.language };

/** The files that the page offers, by name: their text, or which file each is a copy of. */
export const files = Object.values(downloads).map((download) => ({
  name: download.file(dataset.id),
  ...('write' in download
    ? { text: download.write(dataset, localeFor(dataset.language)) }
    : { copyOf: download.copyOf }),
}));
