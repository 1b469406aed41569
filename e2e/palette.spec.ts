import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** How light the page's ground is, 0 to 255. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return (red + green + blue) / 3;
  });

for (const scheme of ['light', 'dark'] as const) {
  const other = scheme === 'light' ? 'dark' : 'light';
  const word = other === 'dark' ? 'Dark' : 'Light';
  const isLight = (name: string, value: number) => (name === 'light' ? value > 200 : value < 60);

  test.describe(`With a system that asks for ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(`the page is ${scheme}, and the address says nothing of it`, async ({ page, timeline }) => {
      await timeline.open();
      await expect(page.locator('html')).toHaveAttribute('data-palette', scheme);
      expect(isLight(scheme, await ground(page))).toBe(true);
      await expect(page).toHaveURL('/');
    });

    test(`the word ${word} makes it ${other}, in the address too, and back`, async ({ page, timeline }) => {
      await timeline.open();
      const ink = () => timeline.canvas.locator('.picture text tspan').first().getAttribute('fill');
      const before = await ink();
      await page.getByRole('button', { name: word, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-palette', other);
      await expect(page).toHaveURL(`/?palette=${other}`);
      await expect.poll(async () => isLight(other, await ground(page))).toBe(true);
      expect(await ink()).not.toBe(before);
      await page.reload();
      await expect(timeline.canvas).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-palette', other);
      await page.getByRole('button', { name: scheme === 'dark' ? 'Dark' : 'Light', exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-palette', scheme);
    });

    test('the page follows the system when it changes, unless a word was chosen', async ({
      page,
      timeline,
    }) => {
      await timeline.open();
      await page.emulateMedia({ colorScheme: other });
      await expect(page.locator('html')).toHaveAttribute('data-palette', other);
      await page.emulateMedia({ colorScheme: scheme });
      await expect(page.locator('html')).toHaveAttribute('data-palette', scheme);
      await timeline.open(`?palette=${scheme}`);
      await page.emulateMedia({ colorScheme: other });
      await expect(page.locator('html')).toHaveAttribute('data-palette', scheme);
      expect(isLight(scheme, await ground(page))).toBe(true);
    });
  });
}
