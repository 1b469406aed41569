import { expect, test } from './test.ts';

const MIME: Record<string, string> = {
  JSON: 'application/json; charset=utf-8',
  schema: 'application/json; charset=utf-8',
  CSV: 'text/csv; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  'CSL-JSON': 'application/vnd.citationstyles.csl+json',
  BibTeX: 'application/x-bibtex; charset=utf-8',
};
const SENTENCE = 'The record as JSON (schema), CSV, calendar, CSL-JSON, BibTeX.';

test.describe('The record', () => {
  test('can be taken away in every form that the page names', async ({ page, dataset }) => {
    await page.goto('/');
    await expect(page.locator('.downloads')).toHaveText(SENTENCE);
    for (const [name, type] of Object.entries(MIME)) {
      const link = page.locator('.downloads').getByRole('link', { name, exact: true });
      await expect(link, name).toHaveAttribute('download');
      const href = (await link.getAttribute('href')) ?? '';
      expect(href, name).toMatch(
        name === 'schema' ? /\.schema\.json$/ : new RegExp(`^\\./data/${dataset.id}\\.`),
      );
      const response = await page.request.get(new URL(href, page.url()).href);
      expect(response.status(), name).toBe(200);
      expect(response.headers()['content-type'], name).toBe(type);
      expect((await response.text()).trim(), name).not.toBe('');
    }
  });

  test('is saved under its own name', async ({ page, dataset }) => {
    await page.goto('/');
    const saved = page.waitForEvent('download');
    await page.locator('.downloads').getByRole('link', { name: 'calendar' }).click();
    expect((await saved).suggestedFilename()).toBe(`${dataset.id}.ics`);
  });

  test('is offered above the list too', async ({ page }) => {
    await page.goto('/?view=list');
    await expect(page.locator('.downloads')).toHaveText(SENTENCE);
    await expect(page.locator('.downloads')).toBeVisible();
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('is offered by the page as served', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('.downloads')).toHaveText(SENTENCE);
      await expect(page.locator('.downloads')).toBeVisible();
    });
  });
});
