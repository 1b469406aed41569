import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What is in the way of assistive technology in a document, or in a part of it. The rules are brought into it once,
 * which is what costs; so one page can be asked at many widths.
 *
 * @returns a line for each rule that is broken, with the first element that breaks it.
 */
export async function barriers(where: Page | Frame, within?: string): Promise<readonly string[]> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  for (const own of [frame, ...frame.childFrames()]) {
    if (!(await own.evaluate(() => 'axe' in window))) await own.evaluate(axe.source);
  }
  return frame.evaluate(async (part) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(part ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, within);
}
