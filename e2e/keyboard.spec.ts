import type { Page } from '@playwright/test';
import { expect, rowsOf, test } from './test.ts';
import type { Timeline } from './timeline.ts';

/** The event whose mark has focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['event'] ?? null);

/** Tabs, as from the top of the page, until focus is on a mark; gives the event. */
async function tabToCanvas(timeline: Timeline): Promise<string> {
  const { page } = timeline;
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const event = await focused(page);
    if (event !== null) return event;
  }
  throw new Error('Forty presses of Tab do not reach a mark on the canvas.');
}

test.describe('By keyboard alone', () => {
  test('Tab stops at the canvas once, and goes on to what comes after', async ({ page, timeline }) => {
    await timeline.open();
    await tabToCanvas(timeline);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBeNull();
  });

  for (const context of ['off', 'on'] as const) {
    test(`arrows walk every event in the order of the list, with context ${context}`, async ({
      page,
      timeline,
      core,
    }) => {
      // As many looks at the page as there are events.
      test.slow();
      await page.goto('/?view=list');
      await expect(page.locator('#list')).toBeVisible();
      const hidden = (id: string) => context === 'off' && !core.some((event) => event.id === id);
      const order = (await rowsOf(page)).filter((id) => !hidden(id));
      await timeline.open(context === 'off' ? '' : '?context=on');
      await tabToCanvas(timeline);
      await page.keyboard.press('Home');
      const walked: (string | null)[] = [];
      for (const [index, id] of order.entries()) {
        if (index > 0) await page.keyboard.press('ArrowRight');
        await expect(timeline.mark(id).first(), `event ${index + 1} of ${order.length}`).toBeFocused();
        walked.push(await focused(page));
      }
      expect(walked).toEqual(order);
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe(order.at(-1));
      await page.keyboard.press('ArrowLeft');
      await expect(timeline.mark(order.at(-2) ?? '')).toBeFocused();
      await page.keyboard.press('End');
      await expect(timeline.mark(order.at(-1) ?? '')).toBeFocused();
    });
  }

  test('every mark says its date, its title, how sure the date is, and its sources', async ({
    timeline,
    events,
  }) => {
    await timeline.open();
    for (const mark of await timeline.marks.all()) {
      const id = await mark.getAttribute('data-event');
      const own = events.find((each) => each.id === id);
      const name = (await mark.getAttribute('aria-label')) ?? '';
      expect(name).toContain(own?.title);
      expect(name).toMatch(new RegExp(`${own?.sources.length ?? 0} sources?\\.$`));
    }
  });

  test('Enter opens an event and goes to its title; Escape closes it and goes back to its mark', async ({
    page,
    timeline,
    dataset,
  }) => {
    await timeline.open();
    const start = await tabToCanvas(timeline);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).not.toBe(start);
    const id = (await focused(page)) ?? '';
    await page.keyboard.press('Enter');
    const title = timeline.details.getByRole('heading', { level: 1 });
    await expect(title).toBeFocused();
    await expect(title).toHaveText(dataset.events.find((event) => event.id === id)?.heading ?? '');
    await page.keyboard.press('Escape');
    await expect(timeline.details).toBeHidden();
    await expect(timeline.mark(id)).toBeFocused();
  });

  test('Space opens and Overview closes, and focus goes back to the mark', async ({ page, timeline }) => {
    await timeline.open();
    const id = await tabToCanvas(timeline);
    await page.keyboard.press('Space');
    await expect(timeline.details.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Overview' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(timeline.details).toBeHidden();
    await expect(timeline.mark(id)).toBeFocused();
  });

  test('+ and − zoom about the mark that has focus, 0 goes back to the whole', async ({ page, timeline }) => {
    await timeline.open();
    const id = await tabToCanvas(timeline);
    const span = timeline.span();
    await timeline.moves(() => page.keyboard.press('+'));
    const closer = timeline.span();
    expect(closer).toBeLessThan(span);
    await expect(timeline.mark(id)).toBeFocused();
    await timeline.moves(() => page.keyboard.press('+'));
    expect(timeline.span()).toBeLessThan(closer);
    await timeline.moves(() => page.keyboard.press('-'));
    expect(timeline.span()).toBeGreaterThan(closer * 0.9);
    await page.keyboard.press('0');
    await expect(page).toHaveURL('/');
    await expect(timeline.mark(id)).toBeFocused();
  });

  test('Shift and an arrow pan by a part of what is shown', async ({ page, timeline }) => {
    await timeline.open();
    await tabToCanvas(timeline);
    await timeline.moves(() => page.keyboard.press('+'));
    const [from] = timeline.domain();
    const span = timeline.span();
    await timeline.moves(() => page.keyboard.press('Shift+ArrowRight'));
    const [later] = timeline.domain();
    expect(later).toBeGreaterThan(from);
    expect(Math.abs(timeline.span() - span)).toBeLessThanOrEqual(120_000);
    await timeline.moves(() => page.keyboard.press('Shift+ArrowLeft'));
    expect(Math.abs(timeline.domain()[0] - from)).toBeLessThanOrEqual(120_000);
  });

  test('up and down go to the mark nearest in time in another row', async ({ page, timeline }) => {
    await timeline.open();
    const start = await tabToCanvas(timeline);
    const from = (await timeline.mark(start).boundingBox())?.y ?? 0;
    await page.keyboard.press('ArrowDown');
    if ((await focused(page)) === start) await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).not.toBe(start);
    const other = (await focused(page)) ?? '';
    expect((await timeline.mark(other).boundingBox())?.y).not.toBe(from);
  });

  test('the first link skips to the timeline, and in the list to the list', async ({ page, timeline }) => {
    await timeline.open();
    await page.keyboard.press('Tab');
    const toTimeline = page.getByRole('link', { name: 'To the timeline' });
    await expect(toTimeline).toBeFocused();
    await expect(toTimeline).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#timeline')).toBeFocused();

    await page.goto('/?view=list');
    await expect(page.locator('#list')).toBeVisible();
    const toList = page.getByRole('link', { name: 'To the list' });
    await page.keyboard.press('Tab');
    if (!(await toList.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
    await expect(toList).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#list')).toBeFocused();
  });

  test('every skip link leads somewhere', async ({ page, timeline }) => {
    for (const query of ['', '?view=list']) {
      await timeline.page.goto(`/${query}`);
      await expect(page.locator(query === '' ? '.canvas:not(.still)' : '#list')).toBeVisible();
      for (const link of await page.locator('.skips a').all()) {
        await expect(page.locator((await link.getAttribute('href')) ?? 'none')).toBeAttached();
      }
    }
  });
});
