import type { Locator, Page } from '@playwright/test';
import type { TimelineEvent } from '../src/dataset/records.ts';
import { expect, test } from './test.ts';
import { boxOf, type Timeline } from './timeline.ts';

const opener = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
const menuOf = (page: Page) => page.locator('.menu');
const idsOf = (marks: Locator) =>
  marks.evaluateAll((all) => all.map((one) => one.dataset['event'] ?? '').toSorted());

/** A forum that has some of the events, and not all. */
function forumOf(timeline: Timeline, events: readonly TimelineEvent[]) {
  const forum = timeline.dataset.forums.find(({ id }) => {
    const own = events.filter((event) => event.forum === id).length;
    return own > 0 && own < events.length;
  });
  if (!forum) throw new Error('The dataset has no forum that sets some of its events apart.');
  return { ...forum, events: events.filter((event) => event.forum === forum.id) };
}

test.describe('A menu of filters', () => {
  test('lists every value with how many events have it, and is closed by Escape with focus back', async ({
    page,
    timeline,
    core,
    events,
  }) => {
    await timeline.open();
    await opener(page, 'All forums').click();
    const boxes = menuOf(page).getByRole('checkbox');
    await expect(boxes.first()).toBeFocused();
    for (const forum of timeline.dataset.forums) {
      const row = menuOf(page).locator('label').filter({ hasText: forum.name });
      const count = core.filter((event) => event.forum === forum.id).length;
      await expect(row.locator('.count')).toHaveText(String(count));
      await expect(row).toHaveClass(count === 0 ? /none/ : /^(?!.*none)/);
    }
    expect(await boxes.count()).toBe(new Set(events.map(({ forum }) => forum)).size);
    await page.keyboard.press('Escape');
    await expect(menuOf(page)).toHaveCount(0);
    await expect(opener(page, 'All forums')).toBeFocused();
  });

  test('is walked by arrows and by Tab, which leaves it at its end; a press elsewhere closes it', async ({
    page,
    timeline,
  }) => {
    await timeline.open();
    await opener(page, 'How sure').press('Enter');
    const boxes = menuOf(page).getByRole('checkbox');
    await expect(boxes.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(boxes.nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(boxes.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect(boxes.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await expect(menuOf(page)).toHaveCount(0);

    await opener(page, 'How sure').click();
    await expect(menuOf(page)).toBeVisible();
    const { x, y } = await timeline.emptySpot(0.2);
    await page.mouse.click(x, y);
    await expect(menuOf(page)).toHaveCount(0);
  });

  test('shows only what is chosen, in the address and in words, and lets it go again', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const forum = forumOf(timeline, core);
    await opener(page, 'All forums').click();
    await menuOf(page).getByLabel(forum.name).check();
    await expect(page).toHaveURL(`/?forums=${forum.id}`);
    const allowed = forum.events.map(({ id }) => id);
    await expect
      .poll(async () => (await idsOf(timeline.marks)).every((id) => allowed.includes(id)))
      .toBe(true);
    await expect(page.getByRole('status')).toHaveText(
      `Filtered to ${forum.name}. ${forum.events.length} of ${core.length} events.`,
    );
    await expect(page.getByRole('combobox')).toHaveAttribute('placeholder', /^Search \d+ event/);
    await page.keyboard.press('Escape');

    const word = page.getByRole('button', { name: `Remove: ${forum.name}` });
    await word.press('Enter');
    await expect(page).toHaveURL('/');
    await expect(word).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('comes back from a link, and all of it goes with Clear all or Escape', async ({
    page,
    timeline,
    core,
  }) => {
    const forum = forumOf(timeline, core);
    const link = `?forums=${forum.id}&sure=hour,day,month,rougher`;
    await timeline.open(link);
    await expect(page.locator('.active button')).toHaveCount(6);
    await expect(opener(page, '1 forum')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL('/');
    await timeline.open(link);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL('/');
  });

  test('is one for all facets where there is little room', async ({ page, timeline, core }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await timeline.open();
    const forum = forumOf(timeline, core);
    await expect(opener(page, 'All forums')).toBeHidden();
    await opener(page, 'All events').click();
    await expect(menuOf(page).getByRole('group')).toHaveCount(3);
    await menuOf(page).getByLabel(forum.name).check();
    await expect(page).toHaveURL(`/?forums=${forum.id}`);
    await expect(opener(page, '1 filter')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(768);
  });

  test('offers what the rows are not grouped by', async ({ page, timeline }) => {
    await timeline.open();
    await expect(opener(page, 'All themes')).toHaveCount(0);
    await page.getByRole('button', { name: 'Forum', exact: true }).click();
    await expect(opener(page, 'All themes')).toBeVisible();
    await expect(opener(page, 'All forums')).toHaveCount(0);
    await opener(page, 'All themes').click();
    const [theme] = timeline.dataset.themes;
    await menuOf(page)
      .getByLabel(theme?.name ?? '')
      .check();
    await expect(page).toHaveURL(`/?group=forum&themes=${theme?.id ?? ''}`);
  });
});

test.describe('The name of a row', () => {
  test('switches its theme off and on; the row stays, and its name is struck through', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const theme = timeline.dataset.themes.find(({ id }) => core.some(({ themes }) => themes[0] === id));
    const name = theme?.name ?? '';
    const own = core.filter(({ themes }) => themes[0] === theme?.id).map(({ id }) => id);
    const others = timeline.dataset.themes.filter(({ id }) => id !== theme?.id).map(({ id }) => id);
    const toggle = page.getByRole('toolbar', { name: 'Rows' }).getByRole('button', { name, exact: true });
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await toggle.press('Enter');
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await expect(toggle).toBeFocused();
    await expect(page).toHaveURL(`/?themes=${others.join(',')}`);
    const drawn = await idsOf(timeline.marks);
    expect(drawn.filter((id) => own.includes(id))).toEqual([]);
    await expect(timeline.canvas.locator('.picture')).toContainText(`0 of ${own.length}`);
    await expect(page.getByRole('button', { name: `Remove: Without ${name}` })).toBeVisible();

    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL('/');
  });

  test('stands over the words that it switches, one stop of Tab for all', async ({ page, timeline }) => {
    await timeline.open();
    const switches = page.getByRole('toolbar', { name: 'Rows' }).getByRole('button');
    await expect(switches).toHaveCount(timeline.dataset.themes.length);
    await expect(page.locator('.switches [tabindex="0"]')).toHaveCount(1);
    for (const [index, theme] of timeline.dataset.themes.entries()) {
      const words = timeline.canvas.locator('.picture tspan').filter({ hasText: theme.name }).first();
      const over = await boxOf(switches.nth(index));
      const under = await boxOf(words);
      expect(Math.abs(over.x - under.x)).toBeLessThan(4);
      expect(under.y).toBeGreaterThanOrEqual(over.y - 4);
      expect(under.y + under.height).toBeLessThanOrEqual(over.y + over.height + 4);
    }
    await switches.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(switches.nth(1)).toBeFocused();
  });

  test('folds a row of another grouping, in the address too', async ({ page, timeline }) => {
    await timeline.open('?group=forum');
    const first = page.getByRole('toolbar', { name: 'Rows' }).getByRole('button').first();
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    const lane = (await first.getAttribute('data-lane')) ?? '';
    await first.click();
    await expect(first).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(`/?group=forum&collapsed=${lane}`);
    const second = page.getByRole('toolbar', { name: 'Rows' }).getByRole('button').nth(1);
    const apart = async () => (await boxOf(second)).y - (await boxOf(first)).y;
    await expect.poll(apart).toBe(36);
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/?group=forum');
    await expect.poll(apart).toBeGreaterThan(36);
  });
});

test.describe('The marks', () => {
  test('stand in one list a row, named after it, in the order of their dates', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const lists = timeline.canvas.getByRole('list');
    for (const theme of timeline.dataset.themes) {
      const own = core.filter(({ themes }) => themes[0] === theme.id);
      if (own.length === 0) continue;
      const list = lists.and(
        page.getByRole('list', { name: `${theme.name}, ${own.length} event${own.length === 1 ? '' : 's'}` }),
      );
      await expect(list).toHaveCount(1);
      const ids = await list
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.dataset['event'] ?? ''));
      const order = core.map(({ id }) => id);
      expect(ids.every((id) => own.some((event) => event.id === id))).toBe(true);
      expect(ids).toEqual(ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });

  test('keep focus when another grouping moves them to other lists', async ({ page, timeline, core }) => {
    await timeline.open();
    const mark = timeline.marksInView.nth(1);
    const id = (await mark.getAttribute('data-event')) ?? '';
    await mark.focus();
    for (let turn = 0; turn < 4; turn += 1) {
      await page.keyboard.press('g');
      await expect(timeline.mark(id)).toBeFocused();
    }
    expect(core.some((event) => event.id === id)).toBe(true);
  });
});

test('the words of an event filter: its forum and its actors', async ({ page, timeline, core }) => {
  const event = core.find(({ forum, actors }) => forum !== undefined && actors.length > 0);
  const { dataset } = timeline;
  const forum = dataset.forums.find(({ id }) => id === event?.forum);
  const actor = dataset.actors.find(({ id }) => id === event?.actors[0]?.actor);
  await timeline.open(`?event=${event?.id ?? ''}`);
  const word = timeline.details.getByRole('button', { name: `Show only: ${forum?.name ?? ''}` });
  await word.click();
  await expect(word).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`/?event=${event?.id ?? ''}&forums=${forum?.id ?? ''}`);
  await timeline.details
    .getByRole('button', { name: `Show only: ${actor?.name ?? ''}`, exact: true })
    .click();
  await expect(page).toHaveURL(
    `/?event=${event?.id ?? ''}&forums=${forum?.id ?? ''}&actors=${actor?.id ?? ''}`,
  );
  await expect(timeline.details).toBeVisible();
  await word.click();
  await expect(word).toHaveAttribute('aria-pressed', 'false');
});
