import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy for article' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy for article' });
  await expect(dialog).toBeVisible();
  return dialog;
};

test.describe('What an editor copies', () => {
  test('shows the view that is open, previewed at three widths', async ({ page, timeline, dataset }) => {
    const named = dataset.views.find(({ event }) => event !== undefined) ?? dataset.views[1];
    await timeline.open(`?view=${named?.id ?? ''}`);
    const dialog = await open(page);
    const text = dialog.getByRole('textbox');
    await expect(text).toHaveValue(new RegExp(`embed\\.html\\?view=${named?.id ?? ''}"`));
    await expect(text).toHaveValue(new RegExp(`views/${named?.id ?? ''}/`));
    for (const [width, form] of [
      [320, 'player'],
      [640, 'middle'],
      [960, 'wide'],
    ] as const) {
      await dialog.getByRole('button', { name: `${width} px` }).click();
      await expect(page.locator('iframe').contentFrame().locator('.frame:not(.still)')).toHaveClass(
        new RegExp(form),
      );
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test('says for each kind where it can go, with the page’s own picture in it', async ({
    page,
    timeline,
    core,
    request,
  }) => {
    const event = core.at(-1);
    await timeline.open(`?event=${event?.id ?? ''}`);
    const dialog = await open(page);
    const text = dialog.getByRole('textbox');
    for (const [kind, holds] of [
      ['Script', /<script src="[^"]+\/embed\.js" async>/],
      ['Address', new RegExp(`/events/${event?.id ?? ''}/$`)],
      ['Picture and list', /<details>/],
      ['Markdown', /^\[!\[/],
      ['Picture', /^https?:.*\.png\n/],
      ['Frame', /^<figure>\n<iframe /],
    ] as const) {
      await dialog.getByRole('button', { name: kind, exact: true }).click();
      await expect(text).toHaveValue(holds);
      await expect(dialog.locator('#article-where')).not.toBeEmpty();
    }
    await dialog.getByRole('button', { name: 'Picture', exact: true }).click();
    const [picture = ''] = (await text.inputValue()).split('\n');
    // The build may know where the site is to be published; here it is served elsewhere.
    const answer = await request.get(picture.slice(picture.indexOf('/assets/')));
    expect(answer.headers()['content-type']).toBe('image/png');
  });

  test('follows the choices of view, colours and height', async ({ page, timeline, dataset }) => {
    await timeline.open();
    const dialog = await open(page);
    const text = dialog.getByRole('textbox');
    await expect(text).toHaveValue(/embed\.html"/);
    await dialog.getByRole('combobox', { name: /^View/ }).selectOption(dataset.views[1]?.id ?? '');
    await dialog.getByRole('combobox', { name: /^Colours/ }).selectOption('dark');
    await dialog.getByRole('combobox', { name: /^Height/ }).selectOption('560');
    await expect(text).toHaveValue(
      new RegExp(`embed\\.html\\?view=${dataset.views[1]?.id ?? ''}&amp;palette=dark"`),
    );
    await expect(text).toHaveValue(/height="560"/);
    await expect(page.locator('iframe').contentFrame().locator('html')).toHaveAttribute(
      'data-palette',
      'dark',
    );
  });

  test('is copied as it stands, or selected where the browser will not', async ({
    page,
    timeline,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await timeline.open();
    const dialog = await open(page);
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.getByRole('textbox').inputValue());
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('It is selected');
  });

  test('is reached and left by keyboard', async ({ page, timeline }) => {
    await timeline.open();
    await open(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  });

  test('from 390 to 1440 px, in light and dark, nothing is in the way of assistive technology', async ({
    page,
    timeline,
  }) => {
    await timeline.open();
    await open(page);
    for (const width of [1440, 640, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await expect(page.locator('html')).toHaveAttribute('data-palette', scheme);
        const frame = page.locator('iframe').contentFrame();
        await expect(frame.locator('html')).toHaveAttribute('data-palette', scheme);
        await expect(frame.locator('.frame:not(.still)')).toBeVisible();
        expect(await violations(page, 'dialog'), `in ${scheme} at ${width} px`).toEqual([]);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('is reached through the menu, fits, and leads back there', async ({ page, timeline }) => {
      await timeline.open();
      const menu = page.getByRole('button', { name: 'Menu', exact: true });
      await menu.click();
      await page.getByRole('button', { name: 'Copy for article' }).click();
      const dialog = page.getByRole('dialog', { name: 'Copy for article' });
      await expect(page.locator('iframe').contentFrame().locator('.frame:not(.still)')).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      expect(
        await dialog.evaluate((own) => [own.scrollWidth - own.clientWidth, own.scrollLeft]),
        'what goes over sideways',
      ).toEqual([0, 0]);
      const small = await dialog
        .locator('button, select')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
        );
      expect(small, 'what is too small for a thumb').toEqual([]);
      await dialog.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(menu).toBeFocused();
    });
  });
});
