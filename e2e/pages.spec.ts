import type { APIRequestContext } from '@playwright/test';
import { baseAddress } from '../src/build/base-address.mjs';
import type { Dataset } from '../src/dataset/records.ts';
import { violations } from './axe.ts';
import { expect, test, WIDTHS } from './test.ts';

/** Where the site says that it is published, if the build was told. */
const BASE = baseAddress(process.env['BASE_URL']);

const addressesOf = ({ views, events }: Dataset) => [
  ...views.map(({ id }) => `/views/${id}/`),
  ...events.map(({ id }) => `/events/${id}/`),
];

const read = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return response.text();
};
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

test.describe('The pages of single events and views', () => {
  test('are there for each, with one heading, and a title and a description of their own', async ({
    request,
    dataset,
  }) => {
    const titles = new Set<string>();
    const descriptions = new Set<string>();
    const addresses = ['/', ...addressesOf(dataset)];
    for (const address of addresses) {
      const html = await read(request, address);
      expect(html.match(/<h1\b/g), address).toHaveLength(1);
      expect(html, address).toContain(`<html lang="${dataset.language}"`);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        address,
      ).toEqual([]);
      titles.add(first(html, /<title>([^<]+)<\/title>/) ?? '');
      descriptions.add(first(html, /<meta name="description" content="([^"]+)">/) ?? '');
    }
    expect(titles.size).toBe(addresses.length);
    expect(descriptions.size).toBe(addresses.length);
  });

  test('say what others need to know of them, in full where the site knows its address', async ({
    request,
    dataset,
  }) => {
    for (const address of ['/', ...addressesOf(dataset)]) {
      const html = await read(request, address);
      const published = BASE === undefined ? undefined : `${BASE}${address.slice(1)}`;
      const picture = first(html, /<meta property="og:image" content="([^"]+)">/);
      expect(first(html, /<link rel="canonical" href="([^"]+)">/), address).toBe(published);
      expect(first(html, /<meta property="og:url" content="([^"]+)">/), address).toBe(published);
      expect(picture?.startsWith(BASE ?? '-'), address).toBe(BASE === undefined ? undefined : true);
      expect(html, address).toMatch(/<meta property="og:title" content="[^"]+">/);
      const data = first(html, /<script type="application\/ld\+json">(.*?)<\/script>/s) ?? '';
      expect(JSON.parse(data), address).toMatchObject({ '@context': 'https://schema.org' });
      const oEmbed = await request.get(`${address}oembed.json`);
      expect(oEmbed.status(), address).toBe(BASE === undefined ? 404 : 200);
      if (BASE !== undefined) {
        expect(oEmbed.headers()['content-type']).toContain('application/json');
        expect(((await oEmbed.json()) as { thumbnail_url: string }).thumbnail_url).toBe(picture);
      }
    }
    const robots = await read(request, '/robots.txt');
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(robots.includes('Sitemap: ')).toBe(BASE !== undefined);
    expect((await request.get('/sitemap.xml')).status()).toBe(BASE === undefined ? 404 : 200);
  });

  test('lead from event to event in time, from the first to the last', async ({ request, events }) => {
    const walked: string[] = [];
    let id: string | undefined = events[0]?.id;
    while (id !== undefined) {
      walked.push(id);
      id = first(
        await read(request, `/events/${id}/`),
        /<a class="next" rel="next" href="\.\.\/([a-z0-9-]+)\/">/,
      );
    }
    expect(walked).toEqual(events.map((event) => event.id));
  });

  test('are reached from the list, each event from its date', async ({ page, events }) => {
    await page.goto('/?view=list');
    await expect(page.locator('#list')).toBeVisible();
    const links = page.locator('#list .date a');
    await expect(links).toHaveCount(events.length);
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.toSorted()).toEqual(events.map(({ id }) => `./events/${id}/`).toSorted());
    await links.last().click();
    await expect(page).toHaveURL(/\/events\/[a-z0-9-]+\/$/);
  });

  test('come with a picture to share, 1200 px wide and 630 high, that may be kept for ever', async ({
    request,
    dataset,
  }) => {
    const seen = new Set<string>();
    for (const address of addressesOf(dataset)) {
      const file =
        first(await read(request, address), /href="\.\.\/\.\.\/(assets\/card-[a-z0-9-]+\.png)"/) ?? '';
      const response = await request.get(`/${file}`);
      expect(response.status(), file).toBe(200);
      expect(response.headers()['content-type']).toBe('image/png');
      expect(response.headers()['cache-control']).toContain('immutable');
      const png = await response.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
      seen.add(file);
    }
    expect(seen.size).toBe(addressesOf(dataset).length);
  });

  test('are found without the slash at the end too', async ({ page, events }) => {
    await page.goto(`/events/${events[0]?.id ?? ''}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(events[0]?.heading ?? '');
    await expect(page).toHaveURL(`/events/${events[0]?.id ?? ''}/`);
  });

  // In thirds, each within the time that a test has.
  for (const part of [0, 1, 2]) {
    test(`fit a screen of 320 px and load without a complaint: every third, from ${part}`, async ({
      page,
      dataset,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const address of addressesOf(dataset).filter((_, index) => index % 3 === part)) {
        await page.goto(address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, address).toBeLessThanOrEqual(320);
        await expect(page.locator('figure svg').filter({ visible: true })).toHaveCount(1);
      }
    });
  }

  test('put nothing in the way of assistive technology, at any width, light or dark', async ({
    page,
    dataset,
    core,
  }) => {
    test.slow();
    for (const [address, widths] of [
      [`/events/${core.at(-1)?.id ?? ''}/`, WIDTHS],
      [`/views/${dataset.views[1]?.id ?? ''}/`, [320, 768, 1440]],
    ] as const) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await violations(page), `${address}, ${colorScheme}, at ${width} px`).toEqual([]);
        }
      }
    }
  });

  test('open the explorer with exactly what they show', async ({ page, timeline, events }) => {
    for (const event of [events[0], events.at(-1), events.find(({ inset }) => inset)]) {
      if (!event) continue;
      await page.goto(`/events/${event.id}/`);
      const link = page.getByRole('link', { name: 'Show on the timeline' });
      const asked = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams;
      await link.click();
      await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event.heading);
      await expect(timeline.mark(event)).toBeVisible();
      await expect(timeline.notice).toBeEmpty();
      const shown = new URL(page.url()).searchParams;
      for (const name of ['from', 'to', 'event', 'context'])
        expect(shown.get(name), name).toBe(asked.get(name));
    }
  });
});

test.describe('With JavaScript off, the page of an event', () => {
  test.use({ javaScriptEnabled: false });

  test('tells all that is known of it', async ({ page, dataset, core }) => {
    const event = core.find(({ parent }) => parent !== undefined) ?? core[0];
    if (!event) throw new Error('There is no event.');
    await page.goto(`/events/${event.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(event.heading);
    await expect(page.locator('.when')).toContainText(/\d{4}/);
    await expect(page.locator('.body')).toHaveCount(event.text.length);
    await expect(page.locator('.sources > li')).toHaveCount(event.sources.length);
    for (const { source } of event.sources) {
      await expect(page.locator('.sources')).toContainText(
        dataset.sources.find(({ id }) => id === source)?.title ?? '',
      );
    }
    for (const name of ['JSON', 'CSV', 'calendar']) {
      const link = page.getByRole('link', { name, exact: true });
      expect(
        (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status(),
      ).toBe(200);
    }
    await page.getByRole('link', { name: 'The whole timeline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.headline);
  });

  test('is as light or dark as the system, its picture with it, and light on paper', async ({
    page,
    core,
  }) => {
    const ground = () =>
      page.locator('figure svg').filter({ visible: true }).locator('> rect').getAttribute('fill');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(`/events/${core[0]?.id ?? ''}/`);
    const light = [await ground(), await paper()];
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = [await ground(), await paper()];
    expect(dark[0]).not.toBe(light[0]);
    expect(dark[1]).not.toBe(light[1]);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await ground()).toBe(light[0]);
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await expect(page.locator('.top nav')).toBeHidden();
  });
});
