import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Where the marks come from and go to that are on their way, in px. */
const onTheirWay = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? [effect.getKeyframes()] : []))
      .map((frames) => frames.map(({ transform }) => String(transform ?? '')))
      .filter((frames) => frames.every((transform) => transform.startsWith('translate')))
      .map((frames) => frames.map((transform) => transform.match(/-?[\d.]+/g)?.map(Number) ?? [])),
  );

const regroup = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.describe('A change of grouping', () => {
  test('moves marks up and down alone, and they arrive where they belong', async ({ page, timeline }) => {
    await timeline.open();
    await timeline.turnTo();
    await regroup(page, 'Forum');
    await expect.poll(() => onTheirWay(page)).not.toEqual([]);
    for (const [from, to] of await onTheirWay(page)) {
      expect(from?.[0]).toBe(to?.[0]);
      expect(from?.[1]).not.toBe(to?.[1]);
    }
    await expect.poll(() => onTheirWay(page)).toEqual([]);
    await expect(page.locator('.canvas > .before')).toHaveCount(0);
  });

  test('is over at once when something else is asked for', async ({ page, timeline }) => {
    await timeline.open();
    await timeline.turnTo();
    await regroup(page, 'Actor');
    await expect.poll(() => onTheirWay(page)).not.toEqual([]);
    await timeline.moves(() => timeline.zoomIn.click());
    expect(await onTheirWay(page)).toEqual([]);
  });

  test('is a short fade for those who want less motion', async ({ page, timeline, browserName }) => {
    test.skip(browserName === 'firefox', 'Its driver ignores this wish.');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await timeline.open();
    await timeline.turnTo();
    await regroup(page, 'Forum');
    await expect(page).toHaveURL(/group=forum/);
    expect(await onTheirWay(page)).toEqual([]);
    await expect(page.locator('.canvas > .before')).toHaveCount(0);
  });
});
