import type { PictureRequest } from '../scene/picture-request.ts';
import { usualState } from '../view/page-state.ts';
import { linkedDomain, writeState } from '../view/url.ts';

type Seen = Pick<PictureRequest, 'timeline' | 'view' | 'palette' | 'baseAddress'>;

const stepOf = (view: Seen['view'], { dataset }: Seen['timeline']): string | undefined =>
  view.step === undefined ? undefined : dataset.story?.steps[view.step]?.id;

/** A view as its address gives it back, so that what is drawn is what is reopened. */
export const linkableView = (view: Seen['view'], timeline: Seen['timeline']): Seen['view'] => ({
  ...view,
  domain: linkedDomain(view.domain, stepOf(view, timeline), timeline),
});

/**
 * The address that reopens what a picture shows: view, grouping, filters, folded lanes, step and palette.
 *
 * @returns `undefined` where it is not known where the timeline is published.
 */
export function addressOf({ timeline, view, palette, baseAddress }: Seen): string | undefined {
  if (baseAddress === undefined) return undefined;
  const usual = usualState(timeline);
  const state = {
    ...usual,
    domain: linkableView(view, timeline).domain,
    group: view.group,
    selected: view.selected,
    filter: view.filter,
    collapsed: view.collapsed ?? [],
    step: stepOf(view, timeline),
    palette: palette.name,
  };
  // Told apart from a page that starts with the list, so that narrow screens open the timeline too.
  const query = writeState(state, { ...usual, mode: 'list' }, timeline);
  return `${baseAddress}?${query}`;
}
