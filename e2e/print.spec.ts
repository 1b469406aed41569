import { expect, test } from './test.ts';

test.describe('The printed page', () => {
  test('is the timeline with its themes in words, its nights, and the record with every address', async ({
    page,
    timeline,
    events,
  }) => {
    await timeline.open();
    await timeline.whole();
    const before = await timeline.canvas.locator('.picture').innerHTML();
    const address = page.url();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.on-paper');
    await expect(paper).toBeVisible();
    await expect(page.locator('.page').first()).toBeHidden();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);

    const labels = (await paper.locator('.year svg text').allTextContents()).join('\n');
    for (const { name } of timeline.dataset.themes) {
      const own = events.filter(({ scope, themes }) => scope === 'core' && themes[0] !== undefined);
      if (own.some(({ themes }) => timeline.dataset.themes.find(({ id }) => id === themes[0])?.name === name))
        expect(labels).toContain(name);
    }
    const nights = events.filter(
      ({ inset, id }) => inset && timeline.dataset.views.some(({ event }) => event === id),
    );
    await expect(paper.locator('.night')).toHaveCount(nights.length);
    await expect(paper.locator('svg rect[fill="#ffffff"]').first()).toBeAttached();

    await expect(paper.locator('tbody tr')).toHaveCount(events.length);
    const rows = await paper
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(new Set(rows)).toEqual(new Set(['avoid']));
    const links = await paper
      .locator('.sources a')
      .evaluateAll((all) =>
        all.map(
          (link) => [link.getAttribute('href') ?? '', getComputedStyle(link, '::after').content] as const,
        ),
      );
    for (const [href, printed] of links) expect(printed).toContain(href);
    await expect(paper.locator('footer').last()).toContainText(
      `${timeline.dataset.title} · ${address} · printed `,
    );

    await page.emulateMedia({ media: null });
    await expect(paper).toHaveCount(0);
    expect(await timeline.canvas.locator('.picture').innerHTML()).toBe(before);
    expect(page.url()).toBe(address);
  });

  test('is A4 across, whatever the page shows, and the screen is as it was after', async ({
    page,
    timeline,
    events,
  }) => {
    await page.goto('/?view=list&palette=dark');
    await expect(page.locator('#list')).toBeVisible();
    await timeline.whole();
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = [...file.matchAll(/\/Type \/Page\b[^s][^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    // The timeline has a page to itself, and no page holds more than a few events.
    expect(pages.length).toBeGreaterThan(1 + events.length / 6);
    for (const [, width, height] of pages) {
      expect(Number(width)).toBeCloseTo(842, -1);
      expect(Number(height)).toBeCloseTo(595, -1);
    }
    await expect(page.locator('.on-paper')).toHaveCount(0);
    await expect(page.locator('#list')).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('is the picture, with its themes in words, and the whole record', async ({
      page,
      dataset,
      core,
      events,
    }) => {
      await page.goto('/');
      await expect(page.locator('.canvas svg')).toBeVisible();
      await expect(page.locator('.for-paper svg')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.canvas svg')).toBeHidden();
      const paper = page.locator('.for-paper svg');
      await expect(paper).toBeVisible();
      for (const { id, name } of dataset.themes) {
        const heading = paper.getByText(name, { exact: true });
        const own = core.some(
          ({ themes, moment: { start, end, precision } }) =>
            themes[0] === id &&
            precision === 'day' &&
            start.earliest > dataset.home[0] &&
            end.latest < dataset.home[1],
        );
        // Over the lane, and beside what is in it.
        if (own) expect(await heading.count(), name).toBeGreaterThan(1);
      }
      await expect(page.locator('#list tbody tr')).toHaveCount(events.length);
      await expect(page.locator('#list')).toBeVisible();
      await expect(page.locator('.scripted:visible, .skips:visible, .downloads:visible')).toHaveCount(0);
    });
  });
});
