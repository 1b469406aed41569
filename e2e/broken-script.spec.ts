import { expect, test } from '@playwright/test';

/** These tests break the page on purpose, so they go without the watch for complaints of the others. */
test.describe('When the script does not come', () => {
  test('the picture is there at first and the list after a while, in light and dark', async ({
    browser,
    baseURL,
  }) => {
    const look = async (colorScheme: 'light' | 'dark') => {
      const context = await browser.newContext({
        colorScheme,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      await page.route('**/*.js', (route) => route.abort());
      await page.goto('/');
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4000);
      await expect(page.locator('.canvas svg')).toBeVisible();
      await expect(page.locator('#list')).toBeVisible({ timeout: 10_000 });
      await context.close();
    };
    await Promise.all([look('light'), look('dark')]);
  });
});
