import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../../gallery/datasets.ts';
import { eventsIn } from '../../view/events-in.ts';
import { eventPages, siteOf, viewPages, wholePage } from './page.ts';

describe.each([krakatoa, ferry])('pages of $title', (dataset) => {
  const site = siteOf(dataset);
  const pages = [wholePage(site), ...viewPages(site), ...eventPages(site)];

  test('there is one for the whole, each named view and each event', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      '',
      ...dataset.views.map(({ id }) => `views/${id}/`),
      ...dataset.events.map(({ id }) => `events/${id}/`),
    ]);
  });

  test('no two have the same title or description', () => {
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    expect(new Set(pages.map(({ description }) => description)).size).toBe(pages.length);
  });

  test('an event’s page shows it among the events of its view', () => {
    for (const page of eventPages(site)) expect(eventsIn(page.view, site.timeline)).toContain(page.event);
  });
});
