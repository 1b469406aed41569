import { render } from 'svelte/server';
import type { Measure } from '../../layout/metrics.ts';
import type { Card } from './card.ts';
import EventPage from './EventPage.svelte';
import type { EventPage as EventPageData, Site, ViewPage as ViewPageData } from './page.ts';
import { picturesOf } from './pictures.ts';
import ViewPage from './ViewPage.svelte';

/** The body of a page of a view or of an event. */
export function renderPage(
  page: ViewPageData | EventPageData,
  site: Site,
  card: Card,
  measure: Measure,
): string {
  const pictures = picturesOf(page.view, site, measure);
  const { body } =
    page.kind === 'event'
      ? render(EventPage, { props: { page, site, card, pictures } })
      : render(ViewPage, { props: { page, site, card, pictures } });
  // What a script would need to take the page over; none does.
  return body.replaceAll(/<!--.*?-->/g, '');
}
