import type { Page } from '@playwright/test';
import type { Dataset, TimelineEvent } from '../src/dataset/records.ts';
import { expect, test } from './test.ts';

/** The relations of an event between events that are shown at first, in the order of the dataset. */
const relationsOf = ({ relations }: Dataset, core: readonly TimelineEvent[], id: string) => {
  const ids = new Set(core.map((event) => event.id));
  return relations.filter(({ from, to }) => (from === id || to === id) && ids.has(from) && ids.has(to));
};
const otherEnd = ({ from, to }: { readonly from: string; readonly to: string }, id: string) =>
  from === id ? to : from;

/** The event in view at first that is joined to most. */
function mostJoined(dataset: Dataset, core: readonly TimelineEvent[]): TimelineEvent {
  const [from, to] = dataset.home;
  const [most] = core
    .filter(({ moment, parent }) => moment.start.earliest > from && moment.end.latest < to && !parent)
    .toSorted((a, b) => relationsOf(dataset, core, b.id).length - relationsOf(dataset, core, a.id).length);
  if (!most || relationsOf(dataset, core, most.id).length < 2) throw new Error('No event has two relations.');
  return most;
}

const verbsOn = (page: Page, verb: string) =>
  page.locator('.picture text tspan[font-style=italic][font-family*=Serif]').filter({ hasText: verb });

test.describe('What an event is joined to', () => {
  test('is drawn with its verbs while the pointer is over the event, or the event is open', async ({
    page,
    timeline,
    dataset,
    core,
  }) => {
    await timeline.open();
    const event = mostJoined(dataset, core);
    const words = relationsOf(dataset, core, event.id).flatMap(({ verb }) => verb.split(' ')[0] ?? []);
    const areDrawn = () =>
      expect
        .poll(async () => {
          const counts = await Promise.all(words.map((word) => verbsOn(page, word).count()));
          return counts.filter((count) => count > 0).length;
        })
        .toBeGreaterThan(0);
    const areGone = async () => {
      for (const word of words) await expect(verbsOn(page, word)).toHaveCount(0);
    };
    const away = await timeline.turnTo();
    const dimmed = page.locator('.picture g[opacity="0.5"]');
    await timeline.mark(event).hover();
    await areDrawn();
    await expect(dimmed).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('');
    await page.mouse.move(away.x, away.y);
    await areGone();

    await timeline.mark(event).click();
    await expect(timeline.details).toBeVisible();
    await expect(dimmed).not.toHaveCount(0);
    await page.mouse.move(away.x, away.y);
    await areDrawn();
    await page.keyboard.press('Escape');
    await areGone();
  });

  test('is ringed, and its line stronger, while the details point at it', async ({
    page,
    timeline,
    dataset,
    core,
  }) => {
    await timeline.open();
    const event = mostJoined(dataset, core);
    await timeline.mark(event).click();
    const strong = page.locator('.picture path[stroke-width="2.75"]');
    const joined = timeline.details.locator('.relations li').first();
    await expect(joined).toBeVisible();
    await expect(strong).toHaveCount(0);
    await joined.hover();
    await expect(strong).not.toHaveCount(0);
    await timeline.details.getByRole('heading', { level: 1 }).hover();
    await expect(strong).toHaveCount(0);
    await joined.getByRole('button').focus();
    await expect(strong).not.toHaveCount(0);
  });

  test('can be walked by R, Enter and Backspace, each told in a sentence', async ({
    page,
    timeline,
    dataset,
    core,
  }) => {
    await timeline.open();
    const status = page.getByRole('status');
    const event = mostJoined(dataset, core);
    const relations = relationsOf(dataset, core, event.id);
    await timeline.mark(event).focus();
    await page.keyboard.press('r');
    await expect(timeline.mark(event)).toHaveAttribute('aria-pressed', 'true');
    await expect(timeline.mark(event)).toBeFocused();
    await expect(status).toHaveText(new RegExp(`^(Leads to|Comes from): .+ 1 of ${relations.length}\\.$`));
    await expect(page.locator('.rings .hovered')).toBeAttached();
    await page.keyboard.press('r');
    await expect(status).toHaveText(new RegExp(` 2 of ${relations.length}\\.$`));

    const second = core.find(({ id }) => id === otherEnd(relations[1] ?? { from: '', to: '' }, event.id));
    expect(second).toBeDefined();
    await page.keyboard.press('Enter');
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(second?.heading ?? '');
    await expect(timeline.mark(second ?? '')).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event.heading);
    await expect(timeline.mark(event)).toBeFocused();
    // There is no further back: the key does nothing.
    await page.keyboard.press('Backspace');
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event.heading);
  });
});
