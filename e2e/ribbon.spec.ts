import type { Page } from '@playwright/test';
import { expect, rowsOf, test } from './test.ts';

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
] as const;

const sheet = (page: Page) => page.locator('dialog.sheet');
const rowIds = (page: Page) =>
  page
    .locator('.ribbon [data-event]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['event'] ?? ''));
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** A row is where it can be read: below what is stuck to the top, above the foot. */
const isInTheFree = (page: Page, id: string) =>
  page.locator(`.ribbon [data-event="${id}"]`).evaluate((row) => {
    const { top } = row.getBoundingClientRect();
    const strip = document.querySelector('.stuck')?.getBoundingClientRect().bottom ?? 0;
    const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? innerHeight;
    return top >= strip - 8 && top + 44 <= foot;
  });

for (const viewport of PHONES) {
  test.describe(`On a phone of ${viewport.width} px the ribbon`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('holds every event that the list holds, in its order', async ({ page, timeline, core, events }) => {
      await timeline.open();
      await timeline.unfold();
      const shown = await rowIds(page);
      await timeline.open('?context=on');
      await timeline.unfold();
      const all = await rowIds(page);
      await page.goto('/?view=list');
      await expect(page.locator('#list')).toBeVisible();
      const listed = await rowsOf(page);
      expect(all).toEqual(listed);
      expect(all).toHaveLength(events.length);
      expect(shown).toEqual(listed.filter((id) => core.some((event) => event.id === id)));
    });

    test('names each event in full: date, title, how sure, sources', async ({ page, timeline, core }) => {
      await timeline.open();
      await timeline.unfold();
      for (const event of core) {
        const row = timeline.mark(event);
        await expect(row).toHaveAccessibleName(/^\S.+\. .+[.?!] \d+ sources?\.$/);
        expect(await row.getAttribute('aria-label')).toContain(event.title);
      }
      await expect(page.locator('.ribbon .picture')).toHaveAttribute('aria-hidden', 'true');
    });

    test('opens an event in a sheet, which the button, Escape and Back close', async ({
      page,
      timeline,
      core,
    }) => {
      await timeline.open();
      const event = core.at(-2);
      const row = timeline.mark(event?.id ?? '');
      await row.tap();
      await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
      await expect(sheet(page)).toHaveAccessibleName(event?.heading ?? '');
      await expect(timeline.details.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page).toHaveURL(new RegExp(`[?&]event=${event?.id ?? ''}`));
      await expect(page.locator('.foot')).toHaveCount(0);
      const scrolled = await page.evaluate(() => scrollY);
      await sheet(page).getByRole('button', { name: 'Overview' }).tap();
      await expect(sheet(page)).toHaveCount(0);
      await expect(row).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);

      await row.tap();
      await expect(sheet(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toHaveCount(0);
      await expect(row).toBeFocused();

      await row.tap();
      await expect(sheet(page)).toBeVisible();
      await page.goBack();
      await expect(sheet(page)).toHaveCount(0);
      await expect(page.locator('.foot')).toBeVisible();
    });

    test('lets a finger draw the sheet down and away', async ({ page, timeline }) => {
      await timeline.open();
      await timeline.marks.nth(2).tap();
      await expect(sheet(page)).toBeVisible();
      await swipe(page, [viewport.width / 2, 120], [viewport.width / 2, 420]);
      await expect(sheet(page)).toHaveCount(0);
    });

    test('tells the story to its end, each step in view over its text', async ({
      page,
      timeline,
      dataset,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await timeline.open();
      const steps = dataset.story?.steps ?? [];
      test.skip(steps.length === 0, 'The dataset tells no story.');
      await page.getByRole('button', { name: new RegExp(`^${dataset.story?.title ?? ''}`) }).tap();
      for (const [index, step] of steps.entries()) {
        await expect(page.locator('.foot .blend > :not(.before) h1')).toHaveText(step.title);
        await expect(page).toHaveURL(new RegExp(`step=${step.id}`));
        const stop = step.stop ?? step.lit[0] ?? '';
        await expect.poll(() => isInTheFree(page, stop), { message: step.id }).toBe(true);
        if (index < steps.length - 1) await page.getByRole('button', { name: /^Next: / }).tap();
      }
      await page.locator('.foot').getByRole('button', { name: 'Back', exact: true }).tap();
      await expect(page.locator('.foot .blend > :not(.before) h1')).toHaveText(steps.at(-2)?.title ?? '');
      await page.getByRole('button', { name: 'leave the story' }).tap();
      await expect(page.locator('.foot.bar')).toBeVisible();
    });

    test('has its themes switched off and on by their names', async ({ page, timeline, dataset, core }) => {
      await timeline.open();
      const [theme] = dataset.themes;
      const names = page.getByRole('group', { name: 'Themes' });
      const first = names.getByRole('button').first();
      await expect(first).toHaveAttribute('aria-pressed', 'true');
      await first.tap();
      await expect(first).toHaveAttribute('aria-pressed', 'false');
      await timeline.unfold();
      await expect
        .poll(() => rowIds(page))
        .toEqual(core.filter(({ themes }) => themes[0] !== theme?.id).map(({ id }) => id));
      await expect(page).toHaveURL(/[?&]themes=/);
      await page.getByRole('button', { name: `Remove: Without ${theme?.name ?? ''}` }).tap();
      await expect(first).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL('/');
    });

    test('goes to the month that is tapped on the strip, and to the next by key', async ({
      page,
      timeline,
      core,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await timeline.open();
      const strip = page.getByRole('slider', { name: 'Month in view' });
      const [from, to] = timeline.dataset.home;
      const late = core.findLast(({ moment }) => moment.start.earliest < to && moment.start.earliest > from);
      const start = late?.moment.start.earliest ?? from;
      const box = await strip.boundingBox();
      await strip.tap({
        position: { x: Math.min(0.98, (start - from) / (to - from)) * (box?.width ?? 0), y: 12 },
      });
      await expect(timeline.mark(late?.id ?? '')).toBeInViewport();
      const said = await strip.getAttribute('aria-valuetext');
      await strip.press('Home');
      await expect.poll(() => strip.getAttribute('aria-valuenow')).toBe('0');
      await strip.press('ArrowRight');
      await expect.poll(() => strip.getAttribute('aria-valuenow')).toBe('1');
      expect(await strip.getAttribute('aria-valuetext')).not.toBe(said);
      expect(await strip.getAttribute('aria-valuetext')).toMatch(/\S/);
    });

    test('is searched from the menu: what is chosen opens, what is found is ringed', async ({
      page,
      timeline,
      core,
    }) => {
      await timeline.open();
      const event = core.at(-1);
      await page.getByRole('button', { name: 'Menu' }).tap();
      await page.getByRole('combobox').fill(event?.title ?? '');
      const result = page.getByRole('option').first();
      await expect(result).toContainText(event?.title ?? '');
      await result.tap();
      await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
      await page.getByRole('button', { name: 'Overview' }).tap();
      await expect(sheet(page)).toHaveCount(0);
      await expect(page.locator('.ribbon .rings .hit').first()).toBeAttached();
      await page.getByRole('button', { name: /^Search no more/ }).tap();
      await expect(page.locator('.ribbon .rings .hit')).toHaveCount(0);
    });

    test('is regrouped and filtered from the menu', async ({ page, timeline, events }) => {
      await timeline.open();
      await page.getByRole('button', { name: 'Menu' }).tap();
      const menu = page.getByRole('dialog', { name: 'Menu' });
      await menu.getByRole('button', { name: 'Forum', exact: true }).tap();
      await expect(page).toHaveURL(/group=forum/);
      await menu.getByRole('checkbox', { name: /^Context/ }).check();
      await menu.getByRole('button', { name: 'Close' }).tap();
      await expect(menu).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
      await timeline.unfold();
      expect(await rowIds(page)).toHaveLength(events.length);
    });

    test('opens where a link points: at an event, a step, a time', async ({
      page,
      timeline,
      dataset,
      core,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const event = core.at(-1);
      await timeline.open(`?event=${event?.id ?? ''}`);
      await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
      const step = dataset.story?.steps.findLast(({ stop }) => stop !== undefined);
      if (step) {
        await timeline.open(`?step=${step.id}`);
        await expect.poll(() => isInTheFree(page, step.stop ?? '')).toBe(true);
      }
      const day = core.findLast(({ moment }) => moment.precision === 'day');
      const from = new Date(day?.moment.start.earliest ?? 0).toISOString();
      const to = new Date((day?.moment.start.earliest ?? 0) + 30 * 86_400_000).toISOString();
      await timeline.open(`?from=${from}&to=${to}`);
      await expect
        .poll(() =>
          timeline.mark(day?.id ?? '').evaluate((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }),
        )
        .toBe(true);
    });

    test('keeps its state when the phone is turned round and back', async ({
      page,
      timeline,
      core,
      dataset,
    }) => {
      const [theme] = dataset.themes;
      const event = core.find(({ themes }) => themes[0] === theme?.id);
      await timeline.open(`?themes=${theme?.id ?? ''}&event=${event?.id ?? ''}`);
      await expect(sheet(page)).toBeVisible();
      const address = page.url();
      await page.setViewportSize({ width: 844, height: 390 });
      await expect(page.locator('.canvas')).toBeVisible();
      await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
      await page.setViewportSize(viewport);
      await expect(sheet(page)).toBeVisible();
      await expect(page).toHaveURL(address);
    });

    test('is read and opened by keyboard too', async ({ page, timeline, core }) => {
      await timeline.open();
      await timeline.unfold();
      const ids = core.map(({ id }) => id);
      await timeline.mark(ids[0] ?? '').focus();
      for (const id of ids.slice(1, 6)) {
        await page.keyboard.press('ArrowDown');
        await expect(timeline.mark(id)).toBeFocused();
        await expect.poll(() => isInTheFree(page, id), { message: id }).toBe(true);
      }
      await page.keyboard.press('End');
      await expect(timeline.mark(ids.at(-1) ?? '')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(timeline.details.getByRole('heading', { level: 1 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(timeline.mark(ids.at(-1) ?? '')).toBeFocused();
    });

    test('leaves scrolling to the finger, on rows as on the strip', async ({ page, timeline }) => {
      await timeline.open();
      const touch = await page
        .locator('.ribbon, .ribbon button, .true-scale, .foot')
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).touchAction))]);
      for (const action of touch) expect(['auto', 'pan-y', 'manipulation']).toContain(action);
    });
  });
}

test.describe('On a phone the ribbon', () => {
  test.use({ viewport: PHONES[0], hasTouch: true, isMobile: true });

  test('folds away what lies beyond the home view, says how much, and opens it to a press, a walk or a link', async ({
    page,
    timeline,
    dataset,
    events,
  }) => {
    await timeline.open('?context=on');
    const { home } = dataset;
    const beyond = {
      Before: events.filter(({ moment }) => moment.end.latest <= home[0]),
      After: events.filter(({ moment }) => moment.start.earliest >= home[1]),
    };
    const folds = page.locator('.ribbon button[aria-expanded]');
    await expect(folds).toHaveCount(Object.values(beyond).filter((held) => held.length > 0).length);
    const shown = await rowIds(page);
    for (const [side, held] of Object.entries(beyond)) {
      const [first] = held;
      if (!first) continue;
      const fold = page.getByRole('button', { name: new RegExp(`^${side} .+: \\d+ events?$`) });
      await expect(fold).toHaveAttribute('aria-expanded', 'false');
      const count = Number(/(\d+) events?$/.exec((await fold.textContent()) ?? '')?.[1]);
      await expect(timeline.mark(first)).toHaveCount(0);
      await fold.focus();
      await page.keyboard.press('Enter');
      await expect(fold).toHaveAttribute('aria-expanded', 'true');
      await expect(fold).toBeFocused();
      expect(await rowIds(page)).toHaveLength(shown.length + count);
      await fold.tap();
      await expect(timeline.mark(first)).toHaveCount(0);
      expect(await rowIds(page)).toEqual(shown);
    }
    await timeline.marks.first().focus();
    await page.keyboard.press('End');
    await expect(timeline.mark(events.at(-1)?.id ?? '')).toBeFocused();
    const away = [...beyond.Before, ...beyond.After][0]?.id ?? '';
    await timeline.open(`?event=${away}`);
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(timeline.mark(away)).toBeFocused();
  });
});

test.describe('With text at twice its size', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the ribbon keeps its words inside the page', async ({ page, timeline }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await timeline.open();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const size = await page
      .locator('.ribbon .picture text')
      .nth(3)
      .evaluate((text) => getComputedStyle(text).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(26);
    const cut = await page
      .locator('.ribbon .picture text')
      .evaluateAll((all) =>
        all.filter((text) => text.getBoundingClientRect().right > innerWidth).map((text) => text.textContent),
      );
    expect(cut).toEqual([]);
  });
});

test('nothing jumps on a phone when the script takes over', async ({ page, timeline }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await timeline.open();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const sum = await page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0),
  );
  expect(sum).toBeLessThan(0.01);
});

/** A finger goes down, across and up, in px of the window. */
async function swipe(page: Page, [x1, y1]: [number, number], [x2, y2]: [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [{ x: x1, y: y1 }]);
  for (let step = 1; step <= 8; step += 1) {
    await send('touchMove', [{ x: x1 + ((x2 - x1) * step) / 8, y: y1 + ((y2 - y1) * step) / 8 }]);
  }
  await send('touchEnd', []);
}
