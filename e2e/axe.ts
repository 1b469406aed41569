import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

/**
 * What a program finds in the way of assistive technology: every rule of axe, WCAG 2.2 AA and good practice
 * among them. A page without frames is asked in one go, which takes half the time.
 *
 * @param within - the part that is asked about; the whole page if not given.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await uncover(page);
  const asked = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) asked.include(within);
  const { violations: found } = await asked.analyze();
  return linesOf(found);
}

/**
 * The same of a framed page, whose host it cannot reach, and of the frames in it. The rules are brought there once,
 * which is what costs, so that one frame can be asked at many widths.
 */
export async function violationsInside(frame: Frame, within?: string): Promise<string[]> {
  for (const own of [frame, ...frame.childFrames()]) {
    if (!(await own.evaluate(() => 'axe' in window))) await own.evaluate(axe.source);
  }
  const found = await frame.evaluate(async (part) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    return (await run(part ?? document, { resultTypes: ['violations'] })).violations;
  }, within);
  return linesOf(found);
}

const linesOf = (found: readonly Result[]): string[] =>
  found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );

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
