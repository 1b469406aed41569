import { expect, rowsOf, test } from './test.ts';

const COLUMNS = ['Date', 'How sure', 'Event', 'Theme', 'Forum', 'Actors', 'Sources'];

test.describe('The list', () => {
  test('holds every event there is, context included, each with all its sources', async ({
    page,
    timeline,
    events,
  }) => {
    await page.goto('/?view=list');
    await timeline.whole();
    const rows = page.locator('#list tbody tr');
    await expect(rows).toHaveCount(events.length);
    expect((await rowsOf(page)).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    await expect(page.locator('#list')).toContainText(`${events.length} events, each with its sources.`);
    const held = await rows.evaluateAll((each) =>
      each.map((row) => ({
        id: row.id.replace(/^event-/, ''),
        title: row.querySelector('h3')?.textContent.trim(),
        sources: row.querySelectorAll('.sources > li').length,
      })),
    );
    expect(held).toEqual(events.map(({ id, title, sources }) => ({ id, title, sources: sources.length })));
  });

  test('sorts by every column, up and down, and says so', async ({ page, events }) => {
    await page.goto('/?view=list');
    await expect(page.getByRole('columnheader')).toHaveText(COLUMNS);
    await expect(page.locator('#list th[aria-sort]')).toHaveText('Date');
    const order = async () => (await rowsOf(page)).map((id) => events.find((event) => event.id === id));
    const starts = (await order()).map((event) => event?.moment.start.earliest ?? NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));

    for (const column of COLUMNS.slice(1)) {
      const header = page.getByRole('columnheader', { name: column, exact: true });
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', 'ascending');
      await expect(page.locator('#list th[aria-sort]')).toHaveCount(1);
      const up = await page.locator('#list tbody').evaluate(keysOf, COLUMNS.indexOf(column));
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', 'descending');
      const down = await page.locator('#list tbody').evaluate(keysOf, COLUMNS.indexOf(column));
      // Rows that are equal in the column keep the order of their dates, so only what is in it turns round.
      expect(down, column).toEqual(up.toReversed());
      if (column === 'Sources') {
        const counts = (await order()).map((event) => event?.sources.length ?? 0);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }
      if (column === 'Event') {
        const titles = (await order()).map((event) => event?.title ?? '').toReversed();
        expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
      }
    }
    const date = page.getByRole('columnheader', { name: 'Date', exact: true });
    await date.getByRole('button').click();
    await expect(date).toHaveAttribute('aria-sort', 'ascending');
    expect((await order()).map((event) => event?.moment.start.earliest)).toEqual(starts);
  });

  test('leads from an event to its place on the timeline', async ({ page, timeline, core }) => {
    await page.goto('/?view=list');
    const event = core.at(-1);
    await page
      .locator(`#event-${event?.id ?? ''}`)
      .getByRole('heading')
      .getByRole('button')
      .click();
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
    await expect(timeline.mark(event?.id ?? '')).toBeInViewport();
  });

  test('is a press away at 390 px, where the timeline comes first', async ({ page, timeline }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await timeline.open();
    await expect(page.locator('#list')).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page
      .getByRole('dialog', { name: 'Menu' })
      .getByRole('button', { name: 'List', exact: true })
      .click();
    await expect(page.locator('#list')).toBeVisible();
    await expect(page).toHaveURL('/?view=list');
    await page.goBack();
    await expect(timeline.canvas).toBeVisible();
  });
});

/** What the rows have in a column, each run of equal entries once. Runs in the page. */
function keysOf(body: Element, column: number): string[] {
  const all = [...body.querySelectorAll('tr')].map((row) => {
    const cell = row.children[column];
    // Forum, theme and actors sort by the first that is named, sureness by its kind: compare what is sorted by.
    return column === 6 ? String(cell?.querySelectorAll('li').length ?? 0) : (cell?.textContent ?? '').trim();
  });
  return column === 1 || column === 3 || column === 5
    ? []
    : all.filter((key, index) => key !== all[index - 1]);
}
