import type { Page } from '@playwright/test';
import { expect, test, WIDTHS } from './test.ts';
import type { Timeline } from './timeline.ts';

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

/** What on the canvas cannot be read: words that cover others, or that its edge cuts. */
const unreadable = ({ canvas }: Timeline) =>
  canvas.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const texts = [...element.querySelectorAll('.picture text, .pinned text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const words = text.textContent.trim();
      const opacity = Number(text.closest('g[opacity]')?.getAttribute('opacity') ?? 1);
      if (words === '' || box.width === 0 || opacity === 0) return [];
      // The box of a line holds its leading too; letters fill about the middle two thirds.
      const inset = box.height * 0.2;
      return [{ words, left: box.left, right: box.right, top: box.top + inset, bottom: box.bottom - inset }];
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

const SCHEMES = ['light', 'dark'] as const;

for (const width of WIDTHS) {
  test(`at ${width} px, light or dark, nothing runs out sideways, no text is under ${LEAST_TEXT} px, and no two on the canvas cover one another`, async ({
    page,
    timeline,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    /** Looks at what is shown in one palette, then in the other. */
    const look = async (part: string, schemes: readonly ('light' | 'dark')[]) => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-palette', colorScheme);
        expect(await sideways(page), `${part}, ${colorScheme}`).toBeLessThanOrEqual(0);
        expect(await smallText(page, LEAST_TEXT), `${part}, ${colorScheme}`).toEqual([]);
      }
    };
    await timeline.open();
    await expect.poll(() => unreadable(timeline)).toEqual([]);
    await look('explore', SCHEMES);
    await expect.poll(() => unreadable(timeline)).toEqual([]);
    await timeline.marks.nth(2).click();
    await expect(timeline.details).toBeVisible();
    await look('details', SCHEMES.toReversed());
    await page.goto('/?view=list');
    await expect(page.locator('#list')).toBeVisible();
    await look('list', SCHEMES);
  });
}

test('the canvas stays small: at most 1,500 nodes at the home view', async ({ timeline }) => {
  await timeline.open('?context=on');
  expect(await timeline.canvas.locator('svg *').count()).toBeLessThanOrEqual(1500);
});
