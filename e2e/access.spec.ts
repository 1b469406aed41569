import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 768, 1440]) {
    test(`in ${scheme} at ${width} px nothing is in the way of assistive technology`, async ({
      page,
      timeline,
      core,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await timeline.open();
      expect.soft(await violations(page), 'explore').toEqual([]);
      await timeline.open(`?event=${core.at(-1)?.id ?? ''}`);
      await expect(timeline.details).toBeVisible();
      expect.soft(await violations(page), 'details').toEqual([]);
      await page.goto('/?view=list');
      await expect(page.locator('#list')).toBeVisible();
      expect.soft(await violations(page), 'list').toEqual([]);
    });
  }
}

test('with motion unwanted, the view is there at once', async ({ page, timeline }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await timeline.open();
  const span = timeline.span();
  await timeline.zoomIn.click();
  await expect(timeline.canvas).not.toHaveClass(/moving/);
  await expect.poll(() => timeline.span()).toBeLessThan(span);
});
