import type { Dataset } from '../dataset/records.ts';
import { localeFor } from '../locale/locale.ts';
import { CORE } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { palettes } from '../scene/palette.ts';
import type { PictureRequest } from '../scene/picture-request.ts';
import type { View } from '../view/view.ts';
import { measure } from './scenes.ts';

/** A picture of a dataset’s home view as it is asked for, with what a test wants otherwise. */
export function requestFor(
  dataset: Dataset,
  { view, ...rest }: Partial<Omit<PictureRequest, 'view'>> & { readonly view?: Partial<View> } = {},
): PictureRequest {
  return {
    timeline: createTimeline(dataset),
    view: { domain: dataset.home, group: 'theme', selected: undefined, filter: CORE, ...view },
    width: 1200,
    height: 630,
    palette: palettes.light,
    measure,
    locale: localeFor(dataset.language),
    ...rest,
  };
}
