import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Dataset, TimelineEvent } from '../src/dataset/records.ts';
import { safeLink } from '../src/ui/links.ts';
import { expect, test } from './test.ts';
import { boxOf } from './timeline.ts';

const DAY = 86_400_000;
const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;

const isDated = ({ moment }: TimelineEvent) =>
  moment.precision !== 'open' && !(moment.precision === 'repeated' && moment.days === undefined);

/** The longest time between the first and the last of some events in which none of them is dated. */
function longestGap(events: readonly TimelineEvent[]): [number, number] {
  let gap: [number, number] = [0, 0];
  let latest = -Infinity;
  for (const { moment } of events.filter(isDated)) {
    if (latest > -Infinity && moment.start.earliest - latest > gap[1] - gap[0]) {
      gap = [latest, moment.start.earliest];
    }
    latest = Math.max(latest, moment.end.latest);
  }
  return gap;
}

/** A page with something in its data block changed. */
async function openWith(page: Page, change: (block: string) => string): Promise<void> {
  await page.route(/\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<script[^>]* id="timeline-data"[^>]*>)(.*?)(<\/script>)/s,
      (_, open: string, block: string, close: string) => `${open}${change(block)}${close}`,
    );
    await route.fulfill({ response, body });
  });
}

test.describe('When nothing matches', () => {
  test('the page names the filters, and each can be taken away', async ({ page, timeline, core }) => {
    const { forums, actors } = timeline.dataset;
    const pair = forums
      .flatMap((forum) => actors.map((actor) => ({ forum, actor })))
      .find(
        ({ forum, actor }) =>
          core.some((event) => event.forum === forum.id) &&
          core.some((event) => event.actors.some((each) => each.actor === actor.id)) &&
          !core.some(
            (event) => event.forum === forum.id && event.actors.some((each) => each.actor === actor.id),
          ),
      );
    test.skip(!pair, 'The dataset has no forum and actor without an event together.');
    const link = `?forums=${pair?.forum.id ?? ''}&actors=${pair?.actor.id ?? ''}`;
    await timeline.open(link);
    const said = page.locator('.nothing');
    await expect(said).toContainText(
      `No event matches ${pair?.forum.name ?? ''} and ${pair?.actor.name ?? ''} together.`,
    );
    await expect(said.locator('b')).toHaveText([pair?.forum.name ?? '', pair?.actor.name ?? '']);
    await expect(timeline.canvas.locator('.picture')).toBeVisible();
    await expect(timeline.marks).toHaveCount(0);

    await said.getByRole('button', { name: `Remove ${pair?.forum.name ?? ''}` }).click();
    await expect(page).toHaveURL(`/?actors=${pair?.actor.id ?? ''}`);
    await expect(page.getByRole('status')).toHaveText(/^Filtered to /);
    await timeline.open(link);
    await said.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL('/');
    await expect(said).toHaveCount(0);
  });

  test('it is said aloud when it comes to be so', async ({ page, timeline, core }) => {
    const forum = timeline.dataset.forums.find(({ id }) => !core.some((event) => event.forum === id));
    const lonely = forum ?? timeline.dataset.forums[0];
    const rest = forum ? '' : '&sure=hour';
    await timeline.open(forum ? '' : '?sure=hour');
    await page.getByRole('button', { name: 'All forums' }).click();
    await page
      .locator('.menu')
      .getByLabel(lonely?.name ?? '')
      .check();
    await expect(page).toHaveURL(new RegExp(`forums=${lonely?.id ?? ''}${rest}`));
    const shown = core.filter(
      (event) => event.forum === lonely?.id && (forum || event.moment.precision === 'hour'),
    );
    test.skip(shown.length > 0, 'Every forum has an event of every kind.');
    await expect(page.getByRole('status')).toHaveText('No event matches.');
  });
});

test('where nothing is dated the page says between which days, and leads to the next event', async ({
  page,
  timeline,
  core,
}) => {
  const [from, to] = longestGap(core);
  const middle = (from + to) / 2;
  const half = Math.min((to - from) / 4, 4 * DAY);
  await timeline.open(`?from=${iso(middle - half)}&to=${iso(middle + half)}`);
  const said = page.locator('.nothing');
  await expect(said).toHaveText(/^Nothing is dated between .+ and .+\.\s+Next event: .+\.\s+Go there$/);
  await timeline.moves(() => said.getByRole('button', { name: 'Go there' }).click());
  await expect(said).toHaveCount(0);
  const next = core.filter(isDated).find(({ moment }) => moment.start.earliest >= to);
  await expect(timeline.mark(next ?? '')).toBeVisible();
});

test('while a part of the page is fetched nothing turns; after two seconds the page says so', async ({
  page,
  timeline,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/Details-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await timeline.open();
  await timeline.marksInView.first().click();
  const late = page.getByText('Fetching the events…');
  await expect(late).toBeAttached();
  await expect(late).toBeHidden();
  await expect(late).toBeVisible();
  release();
  await expect(timeline.details).toBeVisible();
  await expect(late).toHaveCount(0);
});

/** These tests break the page on purpose, so they go without the watch for complaints. */
plain.describe('When the data cannot be read', () => {
  for (const [name, change] of [
    ['is cut', (block: string) => block.slice(0, block.length / 2)],
    ['is of another shape', () => '{"dataset":{},"metrics":{}}'],
  ] as const) {
    plain(`because it ${name}, title, summary and list stay, and a link leads there`, async ({ page }) => {
      await openWith(page, change);
      await page.goto('/');
      const notice = page.locator('.notice').first();
      await expect(notice).toContainText('The events did not load.');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.standfirst').first()).toBeVisible();
      await expect(page.locator('#list')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#list')).toBeVisible();
      await page.emulateMedia({ media: null });
      await notice.getByRole('link', { name: 'Read the list as a plain page' }).click();
      await expect(page.locator('#list')).toBeInViewport();
      await expect(notice.getByRole('link', { name: 'Reload' })).toHaveAttribute('href', '');
    });
  }
});

test.describe('Without a network', () => {
  test('the page goes on, and sources give their addresses in full', async ({
    page,
    timeline,
    context,
    core,
  }) => {
    const event = core.find(({ sources }) =>
      sources.some(({ source }) => safeLink(timeline.dataset.sources.find(({ id }) => id === source)?.url)),
    );
    await timeline.open();
    await timeline.whole();
    const missed: string[] = [];
    page.on('requestfailed', (request) => missed.push(request.url()));
    await context.setOffline(true);
    await timeline.mark(event ?? '').click();
    const { details } = timeline;
    await expect(details).toBeVisible();
    const addresses = details.locator('.sources .address');
    const links = details.locator('.sources a');
    await expect(addresses).toHaveCount(await links.count());
    await expect(addresses.first()).toHaveText((await links.first().getAttribute('href')) ?? '');
    await page.getByRole('combobox').fill(event?.title ?? '');
    await expect(page.getByRole('option').first()).toContainText(event?.title ?? '');
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.locator('#list')).toBeVisible();
    expect(missed, 'what was asked of the network while there was none').toEqual([]);
    await context.setOffline(false);
    await expect(page.locator('.sources .address')).toHaveCount(0);
  });
});

test('what a reader begins while letters are still on their way goes on once the page works', async ({
  page,
  core,
}) => {
  let arrive = () => {};
  const letters = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.woff2', async (route) => {
    await letters;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const title = core[0]?.title ?? '';
  // In one go, so that none of it comes late.
  await page.evaluate((words) => {
    const field = document.querySelector('input');
    field?.focus();
    if (field) field.value = words;
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Dark')?.click();
  }, title);
  arrive();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'dark');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('option').first()).toContainText(title);
});

plain('a part that does not load is done without, or named once a press asks for it', async ({ page }) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const parts = /\/assets\/(?!index).*\.js$/;
  await page.route(parts, (route) => route.abort());
  await page.goto('/');
  const save = page.getByRole('button', { name: 'Save picture' });
  const notice = page.locator('.notice').first();
  await save.click();
  await expect(notice).toHaveText('This part of the page did not load. Reload the page when you are online.');
  await expect(notice).toBeInViewport({ ratio: 1 });
  expect((await boxOf(notice)).height).toBeLessThan(100);
  await page.locator('.targets button').first().press('Enter');
  await expect(page.locator('.words .notice')).toBeVisible();
  expect(thrown).toEqual([]);
  await page.unroute(parts);
  await save.click();
  await expect(page.getByRole('dialog', { name: 'Save picture' })).toBeVisible();
});

test.describe('What can be taken along', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is a link to exactly this view', async ({ page, timeline }) => {
    await timeline.open('?group=actor');
    await timeline.moves(() => timeline.zoomIn.click());
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByLabel('Address of this view')).toHaveValue(page.url());
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await expect(page.getByRole('status')).toHaveText('Link copied.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  });

  test('is a citation of an event with its sources, in three forms', async ({ page, timeline, core }) => {
    const event = core[0];
    await timeline.open(`?event=${event?.id ?? ''}`);
    await timeline.details.getByRole('button', { name: 'Cite this event' }).click();
    const text = timeline.details.getByRole('textbox');
    await expect(text).toHaveValue(new RegExp(`^“.*”, .*\\?event=${event?.id ?? ''} \\(accessed `));
    for (const { source } of event?.sources ?? []) {
      const title = timeline.dataset.sources.find(({ id }) => id === source)?.title ?? '';
      expect(await text.inputValue()).toContain(title);
    }
    await timeline.details.getByRole('button', { name: 'BibTeX' }).click();
    await expect(text).toHaveValue(/^@misc\{[^]*urldate/);
    await timeline.details.getByRole('button', { name: 'CSL-JSON' }).click();
    expect(JSON.parse(await text.inputValue())).toHaveLength(1 + (event?.sources.length ?? 0));
    await timeline.details.getByRole('button', { name: 'Copy citation' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
    await expect(page.getByRole('status')).toHaveText('Citation copied.');
  });

  for (const [kind, address] of [
    ['a mail', 'mailto:editor@example.org'],
    ['an issue', 'https://example.org/issues/new'],
  ] as const) {
    test(`is ${kind} to the editors with the event in it, where they say how they are reached`, async ({
      page,
      timeline,
      core,
    }) => {
      await openWith(page, (block) => {
        const { dataset, ...rest } = JSON.parse(block) as { dataset: Dataset };
        const changed = { ...rest, dataset: { ...dataset, corrections: address } };
        return JSON.stringify(changed).replaceAll('<', '\\u003c');
      });
      await timeline.open(`?event=${core[0]?.id ?? ''}`);
      const link = timeline.details.getByRole('link', { name: 'Suggest a correction' });
      const href = new URL((await link.getAttribute('href')) ?? '');
      expect(href.href.startsWith(address)).toBe(true);
      expect(href.searchParams.get('body')).toContain(`?event=${core[0]?.id ?? ''}`);
      expect(href.searchParams.get(kind === 'a mail' ? 'subject' : 'title')).toContain(core[0]?.title);
    });
  }

  test('is no letter where the editors do not say how they are reached', async ({ timeline, core }) => {
    test.skip(timeline.dataset.corrections !== undefined, 'The dataset says where corrections go.');
    await timeline.open(`?event=${core[0]?.id ?? ''}`);
    await expect(timeline.details).toBeVisible();
    await expect(timeline.details.getByText('Suggest a correction')).toHaveCount(0);
  });
});
