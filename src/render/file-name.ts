import type { PictureRequest } from '../scene/picture-request.ts';
import { sameDomain } from '../time/domain.ts';
import { formats, type FormatName } from './formats.ts';

/**
 * What a picture's file is called: dataset, view, grouping and size in pixels, as in
 * `krakatoa-1883_night_theme_1200x630.png`.
 */
export function fileNameFor(request: PictureRequest, format: FormatName, scale = 1): string {
  const { timeline, view, palette, width, height } = request;
  const kind = formats[format];
  const hasPixels = kind.holds === 'picture' && kind.pixels;
  const size = [width, height].map((side) => Math.round(side * (hasPixels ? scale : 1))).join('x');
  const parts = [
    timeline.dataset.id,
    viewName(request),
    view.group,
    ...(kind.holds === 'picture' ? [size] : []),
    ...(palette.name === 'light' || kind.holds === 'events' ? [] : [palette.name]),
  ];
  return `${parts.join('_')}${kind.extension}`;
}

function viewName({ timeline: { dataset }, view }: PictureRequest): string {
  const named = dataset.views.find(
    ({ domain, event }) => sameDomain(domain, view.domain) && event === view.selected,
  );
  if (named) return named.id;
  if (view.selected !== undefined) return view.selected;
  if (sameDomain(view.domain, dataset.home)) return 'whole';
  return view.domain.map((end) => new Date(end).toISOString().slice(0, 10)).join('_');
}
