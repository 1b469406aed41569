import type { Page } from '@playwright/test';
import { expect, test, WIDTHS } from './test.ts';

const LEAST_TEXT = 11;

/** Elements whose own words are set smaller than `least` px, as drawn. Runs in the page. */
const smallText = (page: Page, least: number) =>
  page.evaluate((size) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const parent = walker.currentNode.parentElement;
      if (text === '' || !parent || parent.closest('script, title, desc, .spoken')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const svg = parent.closest('svg');
      const scale = svg?.getScreenCTM()?.a ?? 1;
      const drawn = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (drawn < size - 0.01) found.push(`${drawn.toFixed(1)} px: ${text.slice(0, 40)} (${parent.tagName})`);
    }
    return found;
  }, least);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`In ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const width of WIDTHS) {
      test(`at ${width} px nothing runs out sideways and no text is under ${LEAST_TEXT} px`, async ({
        page,
        timeline,
      }) => {
        await page.setViewportSize({ width, height: 844 });
        await timeline.open();
        expect(await sideways(page), 'explore').toBeLessThanOrEqual(0);
        expect(await smallText(page, LEAST_TEXT), 'explore').toEqual([]);
        await timeline.marks.nth(2).click();
        await expect(timeline.details).toBeVisible();
        expect(await sideways(page), 'details').toBeLessThanOrEqual(0);
        expect(await smallText(page, LEAST_TEXT), 'details').toEqual([]);
        await page.goto('/?view=list');
        await expect(page.locator('#list')).toBeVisible();
        expect(await sideways(page), 'list').toBeLessThanOrEqual(0);
        expect(await smallText(page, LEAST_TEXT), 'list').toEqual([]);
      });
    }
  });
}

for (const width of WIDTHS) {
  test(`at ${width} px no two texts on the canvas cover one another, and none is cut`, async ({
    page,
    timeline,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await timeline.open();
    const faults = () =>
      timeline.canvas.locator('.picture').evaluate((picture) => {
        const frame = picture.getBoundingClientRect();
        const texts = [...picture.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const words = text.textContent.trim();
          const opacity = Number(text.closest('g[opacity]')?.getAttribute('opacity') ?? 1);
          if (words === '' || box.width === 0 || opacity === 0) return [];
          // The box of a line holds its leading too; letters fill about the middle two thirds.
          const inset = box.height * 0.2;
          return [
            { words, left: box.left, right: box.right, top: box.top + inset, bottom: box.bottom - inset },
          ];
        });
        const found: string[] = [];
        texts.forEach((a, index) => {
          if (a.left < frame.left - 1 || a.right > frame.right + 1) found.push(`cut: ${a.words}`);
          for (const b of texts.slice(index + 1)) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1) found.push(`“${a.words}” and “${b.words}”`);
          }
        });
        return found;
      });
    await expect.poll(faults).toEqual([]);
  });
}

test('the canvas stays small: at most 1,500 nodes at the home view', async ({ timeline }) => {
  await timeline.open('?context=on');
  expect(await timeline.canvas.locator('svg *').count()).toBeLessThanOrEqual(1500);
});
