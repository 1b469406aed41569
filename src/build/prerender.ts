import dataset from 'virtual:dataset';
import metrics from 'virtual:metrics';
import { render } from '../app/prerender.ts';
import { downloads } from '../downloads/downloads.ts';
import { fileName, FORMATS } from '../model/file-names.ts';
import { localeFor } from '../locale/locale.ts';

/** The parts of index.html that `build-site.mjs` fills in. */
export const page = { ...render(dataset, metrics), language: dataset.language };

/** The files that the page offers: their text, or which file each is a copy of. */
export const files = FORMATS.map((format) => {
  const name = fileName(format, dataset.id);
  const download = downloads[format];
  return 'write' in download
    ? { name, text: download.write(dataset, localeFor(dataset.language)) }
    : { name, copyOf: download.copyOf };
});
