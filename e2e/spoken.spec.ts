import { expect, test } from './test.ts';

test.describe('Those who do not see the timeline', () => {
  test('are told what it holds, and nothing more before they do something', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const region = page.getByRole('region', { name: 'Timeline' });
    await expect(
      region.getByText(new RegExp(`^${core.length} events in .+ themes\\. \\d+ are dated`)),
    ).toBeAttached();
    await expect(page.getByRole('status')).toHaveCount(1);
    await timeline.marksInView.nth(2).hover();
    await expect(page.locator('.rings .hovered')).toBeAttached();
    // The first sentence that there is tells of what was done after: nothing was said of the pointer.
    const said = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const status = document.querySelector('[role=status]');
          if (!status) throw new Error('There is no live region.');
          new MutationObserver(() => {
            resolve(status.textContent);
          }).observe(status, { childList: true, subtree: true, characterData: true });
        }),
    );
    await page.getByRole('button', { name: 'Forum', exact: true }).click();
    expect(await said).toMatch(/^Grouped by forum\./);
  });

  test('are told what is grouped, filtered, shown and opened, one sentence at a time', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const status = page.getByRole('status');
    const group = page.getByRole('group', { name: 'Group by' });
    await group.getByRole('button', { name: 'Forum' }).click();
    await expect(status).toHaveText(/^Grouped by forum\. \w+ groups\.$/);
    await group.getByRole('button', { name: 'Theme' }).click();
    await expect(status).toHaveText(/^Grouped by theme\. \w+ groups\.$/);
    const theme = timeline.dataset.themes.find(({ id }) => core.some(({ themes }) => themes[0] === id));
    const own = core.filter(({ themes }) => themes[0] === theme?.id).length;
    await page.getByRole('button', { name: theme?.name ?? '', exact: true }).click();
    await expect(status).toHaveText(
      new RegExp(`^Filtered to .+\\. ${core.length - own} of ${core.length} events\\.$`),
    );
    await page.getByRole('button', { name: theme?.name ?? '', exact: true }).click();
    await expect(status).toHaveText(`Not filtered. ${core.length} events.`);
    const mark = timeline.marksInView.first();
    const id = await mark.getAttribute('data-event');
    await mark.click();
    await expect(status).toHaveText(/ Joined to .+ events?\.$/);
    await expect(status).toContainText(`${core.find((each) => each.id === id)?.heading ?? ''}. `);
  });

  test('are told of the hours and of the dark where the timeline shows them', async ({ page, timeline }) => {
    const night = timeline.dataset.places.flatMap(({ nights }) => nights)[0];
    test.skip(!night, 'The dataset has no night.');
    const [sunset = 0, sunrise = 0] = night ?? [];
    const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
    const wide = 1.5 * (sunrise - sunset);
    await timeline.open(`?from=${iso(sunset - wide)}&to=${iso(sunrise + wide)}`);
    await timeline.moves(() => timeline.zoomIn.click());
    await expect(page.getByRole('status')).toHaveText(
      /^Showing .+, by the hour(, .+ after dark|, dark from .+ to .+)?\. \d+ events? in view\.$/,
    );
  });
});
