import { expect, test } from './test.ts';
import type { Timeline } from './timeline.ts';

const titleOf = (timeline: Timeline) => timeline.page.locator('.story .blend > :not(.before) h1');
const storyOf = ({ dataset }: Timeline) => dataset.story?.steps ?? [];
/** How many steps of the path are joined, as the row of dots shows it. */
const joined = (timeline: Timeline) => timeline.page.locator('.dots .joined').count();

test.beforeEach(({ timeline }) => {
  test.skip(!timeline.dataset.story, 'The dataset tells no story.');
});

test.describe('The story', () => {
  test('is told by keyboard alone from its first step to its last, joined step by step, and left where it is', async ({
    page,
    timeline,
  }) => {
    test.slow();
    const steps = storyOf(timeline);
    await timeline.open();
    await timeline.marksInView.first().focus();
    await page.keyboard.press('j');
    for (const [index, { id, title }] of steps.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await expect(titleOf(timeline)).toHaveText(title);
      await expect(titleOf(timeline)).toBeFocused();
      await expect(page).toHaveURL(new RegExp(`[?&]step=${id}(&|$)`));
      await expect.poll(() => joined(timeline)).toBe(index + 1);
    }
    await page.keyboard.press('ArrowLeft');
    await expect(titleOf(timeline)).toHaveText(steps.at(-2)?.title ?? '');
    await expect(titleOf(timeline)).toBeFocused();
    await expect(timeline.canvas).not.toHaveClass(/moving/);
    const shown = await timeline.showing.innerText();
    await page.keyboard.press('Escape');
    await expect(page.locator('.story')).toHaveCount(0);
    await expect(page).not.toHaveURL(/step=/);
    expect(await timeline.showing.innerText()).toBe(shown);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  test('can be opened by a link at each of its steps', async ({ page, timeline }) => {
    test.slow();
    for (const [index, { id, title }] of storyOf(timeline).entries()) {
      await timeline.open(`?step=${id}`);
      await expect(titleOf(timeline)).toHaveText(title);
      expect(await joined(timeline)).toBe(index + 1);
      await expect(page.locator('.dots [aria-current=step]')).toHaveAccessibleName(title);
    }
  });

  test('goes on at once when the reader does: a step pressed during a flight takes its place', async ({
    page,
    timeline,
  }) => {
    const steps = storyOf(timeline);
    await timeline.open(`?step=${steps[0]?.id ?? ''}`);
    await titleOf(timeline).focus();
    for (let presses = 1; presses < Math.min(5, steps.length); presses += 1)
      await page.keyboard.press('ArrowRight');
    const last = steps[Math.min(5, steps.length) - 1];
    await expect(page).toHaveURL(new RegExp(`step=${last?.id ?? ''}`));
    await expect(titleOf(timeline)).toHaveText(last?.title ?? '');
    // And the canvas is the reader's: a zoom stops the flight, and the story stays where it is.
    await page.keyboard.press('ArrowLeft');
    await timeline.moves(() => timeline.zoomOut.click());
    await expect(page.locator('.story')).toBeVisible();
  });
});
