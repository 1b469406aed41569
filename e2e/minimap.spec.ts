import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { boxOf, type Timeline } from './timeline.ts';

/** The strip under the canvas with its two sliders. */
function partsOf(page: Page) {
  const strip = page.getByRole('group', { name: 'Where the view lies' });
  return {
    strip,
    start: strip.getByRole('slider', { name: 'Start of view' }),
    end: strip.getByRole('slider', { name: 'End of view' }),
    frame: strip.locator('.frame'),
  };
}

/** The address gives a view to the minute; before clocks were set by zones, days began at odd seconds. */
const toMinute = (instant: number) => Math.round(instant / 60_000);

async function open(page: Page, timeline: Timeline, query = '') {
  await timeline.open(query);
  const parts = partsOf(page);
  await expect(parts.frame).toBeVisible();
  return parts;
}

/** Ends of the window on the page, and the height at which it can be held, in px. */
async function endsOf(frame: Locator) {
  const { x, y, width, height } = await boxOf(frame);
  return { left: x, right: x + width, middle: x + width / 2, y: y + height / 2 };
}

async function dragBy(page: Page, x: number, y: number, shift: number) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + shift / 2, y, { steps: 4 });
  await page.mouse.move(x + shift, y, { steps: 4 });
  await page.mouse.up();
}

test.describe('The strip under the timeline', () => {
  test('moves the view when its window is dragged, and centres it where the strip is clicked', async ({
    page,
    timeline,
  }) => {
    const { frame, strip } = await open(page, timeline);
    await frame.scrollIntoViewIfNeeded();
    const span = timeline.span();
    const [from] = timeline.domain();
    const { middle, y } = await endsOf(frame);
    await timeline.moves(() => dragBy(page, middle, y, -60));
    expect(timeline.domain()[0]).toBeLessThan(from);
    expect(Math.abs(timeline.span() - span)).toBeLessThan(2 * 60_000);

    // Rows may have become higher or lower, and the strip stands under them.
    await frame.scrollIntoViewIfNeeded();
    const { x } = await boxOf(strip);
    const now = await endsOf(frame);
    await timeline.moves(() => page.mouse.click(x + 4, now.y));
    expect(toMinute(timeline.domain()[0])).toBe(toMinute(timeline.dataset.extent[0]));
  });

  test('makes the view longer or shorter when an end of its window is dragged', async ({
    page,
    timeline,
  }) => {
    const { frame } = await open(page, timeline);
    await frame.scrollIntoViewIfNeeded();
    const [from, to] = timeline.domain();
    const { left, y } = await endsOf(frame);
    await timeline.moves(() => dragBy(page, left, y, 30));
    expect(timeline.domain()[0]).toBeGreaterThan(from);
    expect(Math.abs(timeline.domain()[1] - to)).toBeLessThanOrEqual(60_000);
    const [start] = timeline.domain();
    await frame.scrollIntoViewIfNeeded();
    const now = await endsOf(frame);
    await timeline.moves(() => dragBy(page, now.right, now.y, -25));
    expect(timeline.domain()[1]).toBeLessThan(to);
    expect(timeline.domain()[0]).toBe(start);
  });

  test('is two sliders in words, worked by keys: a step, a view, as far as it goes', async ({
    page,
    timeline,
  }) => {
    const { start, end } = await open(page, timeline);
    const { extent } = timeline.dataset;
    const span = timeline.span();
    await expect(start).toHaveAttribute('aria-valuetext', /\d{4}/);
    const before = await start.getAttribute('aria-valuetext');
    await start.focus();
    await expect(start).toHaveCSS('outline-width', '2px');
    await timeline.moves(() => page.keyboard.press('ArrowRight'));
    expect(timeline.span()).toBeLessThan(span);
    await expect(start).not.toHaveAttribute('aria-valuetext', before ?? '');
    await timeline.moves(() => page.keyboard.press('ArrowLeft'));
    expect(timeline.span()).toBe(span);

    await page.keyboard.press('Tab');
    await expect(end).toBeFocused();
    await timeline.moves(() => page.keyboard.press('PageDown'));
    expect(Math.abs(timeline.span() - span)).toBeLessThan(2 * 60_000);
    await timeline.moves(() => page.keyboard.press('End'));
    expect(toMinute(timeline.domain()[1])).toBe(toMinute(extent[1]));
    await page.keyboard.press('Shift+Tab');
    await timeline.moves(() => page.keyboard.press('Home'));
    expect(timeline.domain().map(toMinute)).toEqual(extent.map(toMinute));
    await expect(start).toBeFocused();
  });

  test('can be moved without keys or pointer, as assistive technology does', async ({ page, timeline }) => {
    const { end } = await open(page, timeline);
    const [from, to] = timeline.domain();
    await timeline.moves(() =>
      end.evaluate((slider) => {
        (slider as HTMLInputElement).stepDown();
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    );
    expect(toMinute(timeline.domain()[0])).toBe(toMinute(from));
    expect(timeline.domain()[1]).toBeLessThan(to);
  });
});

test.describe('By touch, the strip', () => {
  test.use({ hasTouch: true, viewport: { width: 768, height: 1024 } });

  test('lets a finger take an end of its window from as far as 20 px', async ({ page, timeline }) => {
    const { frame } = await open(page, timeline);
    await frame.scrollIntoViewIfNeeded();
    const [from, to] = timeline.domain();
    const { left, y } = await endsOf(frame);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const grip = left - 18;
    await timeline.moves(async () => {
      await touch('touchStart', grip);
      for (let step = 1; step <= 8; step += 1) await touch('touchMove', grip - step * 5);
      await touch('touchEnd', grip);
    });
    expect(timeline.domain()[0]).toBeLessThan(from);
    expect(Math.abs(timeline.domain()[1] - to)).toBeLessThanOrEqual(60_000);
  });
});
