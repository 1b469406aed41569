import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const fieldOf = (page: Page) => page.getByRole('combobox', { name: /^Search \d+ events?$/ });
const resultsOf = (page: Page) => page.getByRole('listbox', { name: 'Events found' }).getByRole('option');

/** A word of an event's title that is long enough to be its own. */
const wordOf = (title: string) =>
  title
    .split(/[^\p{L}]+/u)
    .toSorted((a, b) => b.length - a.length)
    .at(0) ?? '';

test.describe('The search', () => {
  test('says how much it searches, and is a stroke of / away from the marks', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    await expect(fieldOf(page)).toHaveAttribute('placeholder', `Search ${core.length} events`);
    await timeline.marksInView.first().focus();
    await page.keyboard.press('/');
    await expect(fieldOf(page)).toBeFocused();
    await expect(fieldOf(page)).toHaveValue('');
  });

  test('lists what it finds, date first, the words underlined; rings it and dims the rest', async ({
    page,
    timeline,
    core,
  }) => {
    await timeline.open();
    const event = core.find(({ weight, moment }) => {
      const [from, to] = timeline.dataset.home;
      return weight === 5 && moment.start.earliest > from && moment.end.latest < to;
    });
    const word = wordOf(event?.title ?? '');
    await fieldOf(page).focus();
    await page.keyboard.type(word.toUpperCase());
    const results = resultsOf(page);
    const own = results.filter({ hasText: event?.title ?? '' });
    await expect(own).toBeVisible();
    expect(await results.count()).toBeLessThanOrEqual(7);
    await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true');
    const date = (await own.locator('b').innerText()).trim();
    expect((await own.innerText()).startsWith(date)).toBe(true);
    const mark = own.locator('mark').first();
    await expect(mark).toHaveText(new RegExp(`^${word}`, 'i'));
    await expect(mark).toHaveCSS('text-decoration-thickness', '2px');
    await expect(page).toHaveURL(`/?q=${word.toUpperCase()}`);

    expect(await page.locator('.rings .hit').count()).toBeGreaterThan(0);
    await expect(page.getByRole('status')).toHaveText(/events? found\.$/);
    const dimmed = timeline.canvas.locator('.picture g[opacity="0.5"]');
    if ((await results.count()) < core.length) expect(await dimmed.count()).toBeGreaterThan(0);
  });

  test('is walked by arrows; Enter goes to the event and opens it', async ({ page, timeline, core }) => {
    await timeline.open();
    await fieldOf(page).focus();
    const event = core.at(-1);
    await page.keyboard.type(event?.title ?? '');
    const results = resultsOf(page);
    await expect(results.first()).toContainText(event?.title ?? '');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toHaveAttribute('aria-selected', 'true');
    const first = (await results.first().getAttribute('id')) ?? '';
    await expect(fieldOf(page)).toHaveAttribute('aria-activedescendant', first);
    await page.keyboard.press('ArrowUp');
    await expect(results.first()).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('Enter');
    const title = timeline.details.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(event?.heading ?? '');
    await expect(title).toBeFocused();
    await expect(results).toHaveCount(0);
    await expect(timeline.mark(event ?? '')).toHaveAttribute('aria-pressed', 'true');
    await expect(timeline.mark(event ?? '')).not.toHaveAttribute('aria-label', /^Out of view/);
  });

  test('opens what is pressed, too', async ({ page, timeline, core }) => {
    await timeline.open();
    const event = core[0];
    await fieldOf(page).fill(event?.title ?? '');
    await resultsOf(page).first().click();
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
  });

  test('is closed by Escape, then cleared by Escape', async ({ page, timeline, core }) => {
    await timeline.open();
    const word = wordOf(core[0]?.title ?? '');
    await fieldOf(page).fill(word);
    await expect(resultsOf(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(resultsOf(page)).toHaveCount(0);
    await expect(fieldOf(page)).toHaveValue(word);
    await page.keyboard.press('Escape');
    await expect(fieldOf(page)).toHaveValue('');
    await expect(page).toHaveURL('/');
    await expect(page.locator('.rings .hit')).toHaveCount(0);
    await expect(fieldOf(page)).toBeFocused();
  });

  test('comes back from a link, with its rings, and says nothing of itself', async ({
    page,
    timeline,
    core,
  }) => {
    const word = wordOf(core[0]?.title ?? '');
    await timeline.open(`?q=${word}`);
    await expect(fieldOf(page)).toHaveValue(word);
    await expect(page).toHaveURL(`/?q=${word}`);
    await fieldOf(page).focus();
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page.getByRole('status')).toBeEmpty();
    await fieldOf(page).fill('');
    await expect(page).toHaveURL('/');
  });

  test('finds a term by its signs and by how it is read, with tones and without', async ({
    page,
    timeline,
    events,
  }) => {
    const { terms } = timeline.dataset;
    await timeline.open('?context=on');
    for (const term of terms.slice(0, 3)) {
      const event = events.find((each) => each.terms?.includes(term.id));
      if (!event) continue;
      const plain = term.romanised.normalize('NFD').replaceAll(/\p{M}/gu, '');
      for (const query of [term.text, term.romanised, plain, plain.replaceAll(/[ ,’]/g, '')]) {
        await fieldOf(page).fill(query);
        await expect(page, query).toHaveURL(new RegExp(`[?&]q=`));
        const found = resultsOf(page).filter({ hasText: event.title });
        const more = page.locator('.results').getByText('more, ringed on the timeline');
        await expect(found.or(more).first(), query).toBeVisible();
      }
    }
  });

  test('says so when it finds nothing', async ({ page, timeline }) => {
    await timeline.open();
    await fieldOf(page).fill('zzyzx');
    await expect(
      page.getByText('Nothing found for ‘zzyzx’. Try a place, a person or a forum.'),
    ).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Nothing found.');
  });

  test('offers what a filter hides', async ({ page, timeline, events }) => {
    const hidden = events.find(({ scope }) => scope === 'context');
    test.skip(!hidden, 'The dataset has no context.');
    await timeline.open();
    await fieldOf(page).fill(hidden?.title ?? '');
    await page.locator('.results').getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/context=on/);
    await expect(resultsOf(page).first()).toContainText(hidden?.title ?? '');
  });

  test('stands behind a word where there is little room', async ({ page, timeline, core }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await timeline.open();
    const opener = page.locator('.search .opener');
    await expect(opener).toHaveText('Search');
    await opener.click();
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type(wordOf(core[0]?.title ?? ''));
    await expect(resultsOf(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(768);
  });
});
