import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';

const openPage = async (page: Page) => {
  await page.goto('/?view=explore');
  await expect(page.locator('.canvas:not(.still), .ribbon')).toBeVisible();
};

const openDialog = async (page: Page) => {
  await openPage(page);
  if ((page.viewportSize()?.width ?? 0) < 600) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Save picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save picture' });
  await expect(dialog.locator('.preview svg')).toBeVisible();
  return dialog;
};

/** Width and height of a PNG, in px. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.describe('The dialog that saves pictures', () => {
  test('shows the true picture, and follows what is chosen and typed', async ({ page, dataset }) => {
    const dialog = await openDialog(page);
    const preview = dialog.locator('.preview svg');
    await expect(preview).toHaveAttribute('width', '1200');
    await expect(preview).toContainText(dataset.title);
    await dialog.getByLabel('Title', { exact: true }).fill('Typed by a reader & <b>kept</b>');
    await expect(preview).toContainText('Typed by a reader & <b>kept</b>');
    await dialog.getByLabel('A square post').check();
    await expect(preview).toHaveAttribute('width', '1080');
    await dialog.getByLabel('Transparent ground').check();
    await expect(preview.locator('> rect')).toHaveCount(0);
    await dialog.getByLabel('As seen').check();
    await expect(dialog.locator('figcaption')).not.toHaveText('1080 × 1080 px');
  });

  test('saves a PNG of the size that it names, at any scale', async ({ page, dataset }) => {
    const dialog = await openDialog(page);
    await dialog.getByLabel('×2').check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${dataset.id}_.*_2400x1260\\.png$`));
    expect(sizeOf(await readFile(await file.path()))).toEqual([2400, 1260]);
    await expect(dialog.getByRole('status')).toContainText('Picture saved.');
  });

  for (const [format, start] of [
    ['SVG', '<svg'],
    ['PDF', '%PDF'],
  ] as const) {
    test(`saves ${format}`, async ({ page }) => {
      const dialog = await openDialog(page);
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: `Save ${format}` }).click();
      const file = await readFile(await (await download).path(), 'latin1');
      expect(file).toContain(start);
      await expect(dialog.getByRole('status')).toHaveText('Picture saved.');
    });
  }

  test('names the command for a picture that is too large for browsers', async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByLabel('Print, A4').check();
    await dialog.getByLabel('×3').check();
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      '10524 × 7440 px is more than a browser can be trusted',
    );
    await expect(dialog.getByRole('alert').locator('code')).toContainText('--preset print');
  });

  test('says which characters no font has', async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByLabel('Title', { exact: true }).fill('Dots \u{1F600}');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Our fonts lack “\u{1F600}”.');
  });

  test('can be cancelled, says what to do where a part cannot be fetched, and saves after both', async ({
    page,
    complaints,
  }) => {
    const dialog = await openDialog(page);
    const save = dialog.getByRole('button', { name: 'Save PNG' });
    const cancel = dialog.getByRole('button', { name: 'Cancel' });
    const parts = /\.(ttf|wasm)$/;

    // Nothing that it needs arrives: it would draw for ever.
    await page.route(parts, () => undefined);
    await save.click();
    await expect(dialog.getByRole('status')).toHaveText('Drawing the picture…');
    await cancel.click();
    await expect(dialog.getByRole('status')).toHaveText('Cancelled. Nothing was saved.');
    await expect(cancel).toBeHidden();
    await page.unroute(parts);

    await page.route(parts, (route) => route.abort());
    await save.click();
    await expect(dialog.getByRole('alert')).toContainText('Try again when you are online.');
    await expect(cancel).toBeHidden();
    await page.unroute(parts);

    const download = page.waitForEvent('download');
    await save.click();
    expect(sizeOf(await readFile(await (await download).path()))).toEqual([1200, 630]);
    await expect(dialog.getByRole('alert')).toBeEmpty();
    // The browser itself logs what was not fetched.
    complaints.length = 0;
  });

  test('copies its alt text', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy alt text' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Alt text copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^.*A timeline of .*\.$/);
  });

  test('copies the picture, with its words beside it', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy picture' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Picture copied.');
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toEqual(expect.arrayContaining(['image/png', 'text/html', 'text/plain']));
  });

  test('is opened, used and closed by keyboard, and gives focus back', async ({ page }) => {
    await openPage(page);
    const opener = page.getByRole('button', { name: 'Save picture' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save picture' });
    await expect(dialog.getByLabel('Social media')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByLabel('A square post')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`has nothing in the way of assistive technology in ${scheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 900 });
        const dialog = await openDialog(page);
        expect(await violations(page, 'dialog.save')).toEqual([]);
        const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');
        await expect(
          page.getByRole('button', { name: width < 600 ? 'Menu' : 'Save picture', exact: true }),
        ).toBeFocused();
      });
    }
  }
});
