import dataset from 'virtual:dataset';
import metrics from 'virtual:metrics';
import { render } from '../app/prerender.ts';

/** The parts of index.html that `build-site.mjs` fills in. */
export const page = { ...render(dataset, metrics), language: dataset.language };
