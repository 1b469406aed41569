import { isFiltering, FACETS } from '../model/filter.ts';
import { sameDomain } from '../time/domain.ts';
import { toWall } from '../time/zone.ts';
import type { PictureRequest } from './picture-request.ts';

/** No part of a name is longer than this, in characters. */
const LONGEST = 48;

/**
 * What the file of a picture is called, without its ending: dataset, what is shown, how it is grouped, and its size.
 * Lower-case Latin letters, figures, hyphens and underscores, which every system takes.
 */
export function pictureName({
  timeline,
  view,
  width,
  height,
  palette,
}: Pick<PictureRequest, 'timeline' | 'view' | 'width' | 'height' | 'palette'>): string {
  const { dataset } = timeline;
  const named = dataset.views.find(
    ({ domain, event }) =>
      sameDomain(domain, view.domain) && (view.selected === undefined || event === view.selected),
  );
  const home = sameDomain(view.domain, dataset.home) ? 'whole' : undefined;
  const day = (instant: number) => new Date(toWall(dataset.zone, instant)).toISOString().slice(0, 10);
  const time = named?.id ?? home ?? `${day(view.domain[0])}-to-${day(view.domain[1] - 1)}`;
  const selected = view.selected !== undefined && named?.event !== view.selected ? [view.selected] : [];
  const filtered = isFiltering(view.filter) ? [FACETS.flatMap((facet) => view.filter[facet]).join('-')] : [];
  return [
    dataset.id,
    time,
    ...selected,
    view.group,
    ...filtered,
    ...(palette.name === 'dark' ? ['dark'] : []),
    `${width}x${height}`,
  ]
    .map(safe)
    .join('_');
}

const safe = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '') || 'view';
