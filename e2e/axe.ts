import type { Frame, Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

/**
 * What a program finds in the way of assistive technology: every rule of axe, WCAG 2.2 AA and good practice among
 * them. The rules are brought to a document once, which is what costs, so that it can be asked in many states.
 *
 * @param of - a page, or a framed page, whose host it cannot reach; the frames in it are asked too.
 * @param within - the part that is asked about; the whole document if not given.
 */
export async function violations(of: Page | Frame, within?: string): Promise<string[]> {
  const frame = 'mainFrame' in of ? of.mainFrame() : of;
  if ('mainFrame' in of) await uncover(of);
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
