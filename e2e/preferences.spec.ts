import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import type { Timeline } from './timeline.ts';

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A colour of the system's, or of the page's own names, as the browser computes it. */
const colour = (page: Page, name: string) =>
  page.evaluate((value) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = value;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

/** How often the canvas names a theme, the key on its axis included. */
const namesOfThemes = async (timeline: Timeline) => {
  const texts = await timeline.canvas.locator(':is(.picture, .pinned) text').allTextContents();
  return texts.filter((text) => timeline.dataset.themes.some(({ name }) => text.includes(name))).length;
};

test.describe('Where more contrast is asked for', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in ${colorScheme}, words are in full ink, and themes are named where rows do not`, async ({
      page,
      timeline,
    }) => {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      await timeline.open('?group=forum');
      expect(await colour(page, 'var(--secondary)')).toBe(await colour(page, 'var(--ink)'));
      const named = await namesOfThemes(timeline);
      await page.emulateMedia({ contrast: null });
      await expect.poll(() => namesOfThemes(timeline)).toBeLessThan(named);
    });
  }
});

test.describe('Where the system has colours of its own', () => {
  test('the canvas has no others, themes are named, and what is chosen stands out', async ({
    page,
    timeline,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await timeline.open('?group=forum');
    const used = () =>
      timeline.canvas
        .locator(':is(.picture, .pinned) :is([fill], [stroke], [stop-color])')
        .evaluateAll((all) => [
          ...new Set(
            all.flatMap((one) =>
              ['fill', 'stroke', 'stop-color'].flatMap((name) => one.getAttribute(name) ?? []),
            ),
          ),
        ]);
    const system = ['Canvas', 'CanvasText', 'GrayText', 'none'];
    const others = async () =>
      (await used()).filter((each) => !system.includes(each) && !each.startsWith('url('));
    expect(await others()).toEqual([]);
    expect(await namesOfThemes(timeline)).toBeGreaterThan(timeline.dataset.themes.length);
    await timeline.marksInView.first().click();
    const ring = timeline.canvas.locator('.rings .selected').first();
    await expect(ring).toBeAttached();
    expect(await ring.evaluate((one) => getComputedStyle(one).stroke)).toBe(await colour(page, 'Highlight'));
    await page.keyboard.press('Tab');
    const outline = () =>
      page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineColor);
    expect(await outline()).toBe(await colour(page, 'Highlight'));
    await page.goto('/');
    await expect(timeline.canvas).toBeVisible();
    expect(await others()).toEqual([]);
  });
});

test('where motion is not wanted, a view fades into the next in 120 ms, and so does a step of the story', async ({
  page,
  timeline,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const durations: unknown[] = [];
    Object.assign(window, { durations });
    // What fades is a copy of what was there; it is gone when its time is over.
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || !node.matches('.before')) continue;
        durations.push(...node.getAnimations().map(({ effect }) => effect?.getTiming().duration));
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const durations = () => page.evaluate(() => (window as unknown as { durations: number[] }).durations);
  await timeline.open();
  await timeline.turnTo();
  await timeline.moves(() => timeline.zoomIn.click());
  expect(new Set(await durations())).toEqual(new Set([120]));
  await expect(timeline.canvas).not.toHaveClass(/moving/);
  if (!timeline.dataset.story) return;
  await page.locator('.start button').click();
  await expect(page.locator('.story')).toBeVisible();
  await page.getByRole('button', { name: /^Next:/ }).click();
  await expect(page).toHaveURL(new RegExp(`step=${timeline.dataset.story.steps[1]?.id ?? ''}`));
  expect(new Set(await durations())).toEqual(new Set([120]));
});

for (const width of [390, 1024, 1440]) {
  test(`with text twice as large nothing is lost at ${width} px`, async ({ page, core }) => {
    await page.setViewportSize({ width, height: 900 });
    // As by the browser's own setting.
    const settings = await page.context().newCDPSession(page);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const view = width < 600 ? '&view=explore' : '';
    for (const query of [`?${view}`, `?event=${core[0]?.id ?? ''}${view}`, '?view=list']) {
      await page.goto(`/${query}`);
      await expect(
        page.locator(query.includes('list') ? '#list' : '.canvas:not(.still), .ribbon').first(),
      ).toBeVisible();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      await expect.poll(() => sideways(page), { message: query }).toBeLessThanOrEqual(0);
      expect(await cutWords(page), query).toEqual([]);
    }
  });
}

/** Words that do not fit into what holds them. */
const cutWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter((one) => !one.closest('svg, .spoken, .canvas, .minimap') && one.checkVisibility())
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.tagName !== 'INPUT')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`),
  );

test('zoomed to 400 % the page is read and used in one direction', async ({ page, timeline, core }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const query of ['?view=explore', `?view=explore&event=${core[0]?.id ?? ''}`, '?view=list']) {
    await page.goto(`/${query}`);
    await expect(
      page.locator(query.includes('list') ? '#list' : '.canvas:not(.still), .ribbon').first(),
    ).toBeVisible();
    expect(await sideways(page), query).toBeLessThanOrEqual(0);
  }
  await timeline.open('?view=explore');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where data is saved, nothing is fetched that is not asked for', async ({ page, timeline }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.clock.install();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(timeline.canvas).toBeVisible();
  await page.clock.runFor(30_000);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('#list')).toBeVisible();
  expect(asked.filter((path) => /fetch-ahead|Story-|SharePanel-|Details-/.test(path))).toEqual([]);
  expect(asked.some((path) => path.includes('ListView-'))).toBe(true);
});
