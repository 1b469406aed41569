import { boxOf, placeOf } from './timeline.ts';
import { expect, test } from './test.ts';

test.describe('At 768 px details', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('stand in a sheet over the foot, at most 60 % high, and move nothing', async ({ timeline }) => {
    await timeline.open();
    const mark = timeline.marksInView.nth(3);
    const frame = await placeOf(timeline.canvas);
    const before = await placeOf(mark);
    await mark.click();
    await expect(timeline.details).toBeVisible();
    expect(await placeOf(timeline.canvas)).toEqual(frame);
    expect(await placeOf(mark)).toEqual(before);
    const sheet = await boxOf(timeline.page.locator('.low'));
    expect(sheet.height).toBeLessThanOrEqual(1024 * 0.6);
    expect(sheet.width).toBe(768);
  });

  test('can be drawn to full height and back, by the grip or by its button', async ({ page, timeline }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await timeline.open();
    await timeline.marksInView.nth(3).click();
    const sheet = page.locator('.low');
    const height = async () => (await boxOf(sheet)).height;
    const grip = sheet.getByRole('button', { name: 'Full height' });
    const low = await height();
    await grip.press('Enter');
    await expect.poll(height).toBe(1024);
    await sheet.getByRole('button', { name: 'Smaller' }).click();
    await expect.poll(height).toBe(low);

    const { x, y, width, height: tall } = await boxOf(grip);
    const drawTo = async (from: number, to: number) => {
      await page.mouse.move(x + width / 2, from);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, (from + to) / 2);
      await page.mouse.move(x + width / 2, to);
    };
    await drawTo(y + tall / 2, y - 200);
    expect(await height()).toBeCloseTo(low + 200 + tall / 2, -1);
    await page.mouse.up();
    await expect.poll(height).toBe(1024);
    const smaller = await boxOf(sheet.getByRole('button', { name: 'Smaller' }));
    await drawTo(smaller.y + smaller.height / 2, smaller.y + 300);
    await page.mouse.up();
    await expect.poll(height).toBe(low);
    await expect(timeline.details).toBeVisible();
  });

  test('are of the mark that is touched or pressed, also where the reach of another lies over it', async ({
    browser,
    baseURL,
    core,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      reducedMotion: 'reduce',
      viewport: { width: 768, height: 1024 },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto('/');
    const buttons = page.locator('.targets button[data-event]');
    await expect(buttons.first()).toBeVisible();
    /** Marks whose middle another's button covers, by their ids. */
    const covered = await buttons.evaluateAll((all) =>
      all.flatMap((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        const [own, other] = [button, top].map((one) => (one as HTMLElement | null)?.dataset['event']);
        return own !== undefined && other !== undefined && own !== other ? [own] : [];
      }),
    );
    const { mouse, touchscreen } = page;
    const [id] = covered;
    for (const press of [mouse.click.bind(mouse), touchscreen.tap.bind(touchscreen)]) {
      if (id === undefined) continue;
      const { x, y, width, height } = await boxOf(page.locator(`.targets [data-event="${id}"]`));
      await press(x + width / 2, y + height / 2);
      const heading = core.find((each) => each.id === id)?.heading ?? '';
      await expect(page.locator('.details h1')).toHaveText(heading);
      await page.keyboard.press('Escape');
      await expect(page.locator('.details')).toHaveCount(0);
    }
    await context.close();
  });

  test('never cover the mark that they tell of', async ({ page, timeline, core }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const event of [core[2], core.at(-2)]) {
      await timeline.open(`?event=${event?.id ?? ''}`);
      await expect(timeline.details).toBeVisible();
      const sheet = await boxOf(page.locator('.low'));
      await expect
        .poll(async () => {
          const mark = await boxOf(timeline.mark(event?.id ?? ''));
          return mark.y >= 0 && mark.y + mark.height <= sheet.y;
        })
        .toBe(true);
    }
  });

  test('share their place with the story, each stop of which is in sight over it', async ({
    page,
    timeline,
    dataset,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const steps = (dataset.story?.steps ?? []).filter(({ stop }) => stop !== undefined);
    test.skip(steps.length === 0, 'The dataset tells no story.');
    for (const step of new Set([steps[0], steps.at(-1)])) {
      await timeline.open(`?step=${step?.id ?? ''}`);
      await expect(page.locator('.story h1')).toHaveText(step?.title ?? '');
      await expect(page.getByRole('button', { name: /^Next: |^Look around/ })).toBeInViewport({ ratio: 1 });
      const sheet = await boxOf(page.locator('.words'));
      expect(sheet.y + sheet.height).toBe(1024);
      await expect
        .poll(async () => {
          const mark = await boxOf(timeline.mark(step?.stop ?? ''));
          return mark.y >= 0 && mark.y + mark.height <= sheet.y;
        })
        .toBe(true);
    }
  });

  test('close by Escape and give focus back to their mark', async ({ page, timeline }) => {
    await timeline.open();
    const mark = timeline.marksInView.nth(2);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(timeline.details).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(timeline.details).toBeHidden();
    await expect(mark).toBeFocused();
  });
});
