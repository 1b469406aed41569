import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What a program finds in the way of assistive technology: every rule of axe, WCAG 2.2 AA and good practice
 * among them. A page without frames is asked in one go, which takes half the time.
 *
 * @param within - the part that is asked about; the whole page if not given.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await uncover(page);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** A row that the ribbon's fixed head or foot covers in part looks too small: in a window as high as the page none is. */
async function uncover(page: Page): Promise<void> {
  const height = await page.evaluate(() =>
    document.querySelector('.ribbon') && !document.querySelector('dialog[open]')
      ? document.documentElement.scrollHeight
      : innerHeight,
  );
  const { width = 0, height: before = 0 } = page.viewportSize() ?? {};
  if (height > before) await page.setViewportSize({ width, height });
}
