import { test as base, expect, type Page } from '@playwright/test';
import type { Dataset, TimelineEvent } from '../src/dataset/records.ts';
import { Timeline } from './timeline.ts';

interface Fixtures {
  /** Whatever the page complains about or asks of others; a test that ends with any fails. */
  complaints: string[];
  timeline: Timeline;
}

interface WorkerFixtures {
  /** The data of the page that is served: no spec but `content.spec.ts` may name what is in it. */
  dataset: Dataset;
  /** Those events that are shown at first, and all of them; each in the order of their dates. */
  core: readonly TimelineEvent[];
  events: readonly TimelineEvent[];
}

/**
 * A test of the page as a reader meets it. It fails if the page logs an error, throws, breaks the
 * content security policy that it is served with, or asks another site for anything.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      // Chromium reports what the policy forbids as an error of the console.
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== own) {
          complaints.push(`request to another site: ${request.url()}`);
        }
      });
      context.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
      });
      await use(complaints);
      expect(complaints, 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],
  timeline: async ({ page, dataset }, use) => use(new Timeline(page, dataset)),
  dataset: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const html = await (await fetch(process.env['SERVED_AT'] ?? '')).text();
      const block = /<script[^>]* id="timeline-data"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
      if (block === undefined) throw new Error('The page holds no element #timeline-data with the dataset.');
      await use((JSON.parse(block) as { dataset: Dataset }).dataset);
    },
    { scope: 'worker' },
  ],
  events: [async ({ dataset }, use) => use(dataset.events), { scope: 'worker' }],
  core: [
    async ({ dataset }, use) => use(dataset.events.filter(({ scope }) => scope === 'core')),
    { scope: 'worker' },
  ],
});

/** The widths of window that the page is designed for, in px. */
export const WIDTHS = [320, 390, 600, 768, 1024, 1200, 1440, 1600] as const;

/** The events as the list gives them: one id a row. */
export const rowsOf = (page: Page) =>
  page.locator('#list tbody tr').evaluateAll((rows) => rows.map(({ id }) => id.replace(/^event-/, '')));

export { expect };
