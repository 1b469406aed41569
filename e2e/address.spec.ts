import { expect, test } from './test.ts';

const WHOLE = /Here is the whole( year)?\./;

test.describe('The address', () => {
  test('is bare at first, and holds only what differs from that', async ({ page, timeline }) => {
    await timeline.open();
    await expect(page).toHaveURL('/');
    await timeline.zoomIn.click();
    await expect(page).toHaveURL(/\?from=[\d-]+T[\d:]+Z&to=[\d-]+T[\d:]+Z$/);
    await page.getByRole('button', { name: 'Back to the whole' }).click();
    await expect(page).toHaveURL('/');
    const mark = timeline.marks.nth(1);
    const id = (await mark.getAttribute('data-event')) ?? '';
    await mark.click();
    await expect(page).toHaveURL(`/?event=${id}`);
    await page.getByRole('button', { name: 'Forum', exact: true }).click();
    await expect(page).toHaveURL(`/?event=${id}&group=forum`);
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await expect(page).toHaveURL(`/?event=${id}&group=forum&palette=dark`);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page).toHaveURL(`/?event=${id}&group=forum&view=list&palette=dark`);
  });

  test('gives back what another reader saw', async ({ page, timeline, context, dataset }) => {
    await timeline.open();
    await timeline.moves(() => timeline.zoomIn.click());
    const id = (await timeline.marksInView.nth(1).getAttribute('data-event')) ?? '';
    await timeline.mark(id).click();
    await page.getByRole('button', { name: 'None', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`event=${id}&group=none$`));
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(
      dataset.events.find((event) => event.id === id)?.heading ?? '',
    );
    await expect(other.getByRole('button', { name: 'None', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(await other.locator('.zoom p').innerText()).toBe(await timeline.showing.innerText());
    expect(other.url()).toBe(address);
  });

  test('goes back and forward through what was opened', async ({ page, timeline }) => {
    await timeline.open();
    const first = timeline.marks.nth(1);
    const second = timeline.marks.nth(4);
    const ids = [await first.getAttribute('data-event'), await second.getAttribute('data-event')].map(String);
    const title = timeline.details.getByRole('heading', { level: 1 });
    await first.click();
    await expect(page).toHaveURL(`/?event=${ids[0] ?? ''}`);
    const headings = [await title.innerText()];
    await second.click();
    await expect(page).toHaveURL(`/?event=${ids[1] ?? ''}`);
    headings.push(await title.innerText());
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.locator('#list')).toBeVisible();

    await page.goBack();
    await expect(page.locator('#list')).toBeHidden();
    await expect(title).toHaveText(headings[1] ?? '');
    await page.goBack();
    await expect(title).toHaveText(headings[0] ?? '');
    await page.goBack();
    await expect(timeline.details).toBeHidden();
    await expect(page).toHaveURL('/');
    await page.goForward();
    await expect(title).toHaveText(headings[0] ?? '');
    await page.goForward();
    await page.goForward();
    await expect(page.locator('#list')).toBeVisible();
  });

  test('does not fill the history with every zoom and pan', async ({ page, timeline }) => {
    await timeline.open();
    const length = await page.evaluate(() => history.length);
    for (let step = 0; step < 3; step += 1) await timeline.moves(() => timeline.zoomIn.click());
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  test('is written once a move, not once a frame', async ({ page, timeline }) => {
    await page.addInitScript(() => {
      const original = history.replaceState.bind(history);
      history.replaceState = (...all) => {
        performance.mark('address written');
        original(...all);
      };
    });
    const writes = () => page.evaluate(() => performance.getEntriesByName('address written').length);
    await timeline.open();
    const before = await writes();
    await timeline.moves(() => timeline.zoomIn.click());
    await expect(page.locator('.canvas.moving')).toHaveCount(0);
    expect((await writes()) - before).toBe(1);
  });

  test('of a context event shows it, although context is hidden at first', async ({ timeline, events }) => {
    const event = events.find(({ scope }) => scope === 'context');
    test.skip(!event, 'The dataset has no context.');
    await timeline.open(`?event=${event?.id ?? ''}`);
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(event?.heading ?? '');
    await expect(timeline.mark(event?.id ?? '')).toBeVisible();
  });
});

test.describe('A broken link', () => {
  const cases = [
    ['to an unknown event', '?event=no-such-event', 'That link points to an event we no longer list.'],
    ['to an empty event', '?event=', 'That link points to an event we no longer list.'],
    [
      'to an inverted range',
      '?from=2030-01-01T00:00Z&to=2020-01-01T00:00Z',
      'That link asks for a time we do not hold.',
    ],
    ['to times that are none', '?from=soon&to=later', 'That link asks for a time we do not hold.'],
    ['to half a range', '?from=1500-01-01T00:00Z', 'That link asks for a time we do not hold.'],
    [
      'to a time far from ours',
      '?from=0900-01-01T00:00Z&to=0901-01-01T00:00Z',
      'That link asks for a time we do not hold.',
    ],
    [
      'with a nonsense option',
      '?group=colour',
      'A part of that link could not be understood and was left out.',
    ],
    [
      'with several nonsense options',
      '?group=1&view=2&palette=3&context=4',
      'A part of that link could not be understood and was left out.',
    ],
  ] as const;
  for (const [name, query, sentence] of cases) {
    test(`${name} lands on the whole view, with a sentence`, async ({ page, timeline }) => {
      await timeline.open(query);
      await expect(timeline.notice).toContainText(sentence);
      if (!sentence.startsWith('A part')) await expect(timeline.notice).toHaveText(WHOLE);
      await expect(timeline.notice).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(timeline.dataset.headline);
      await expect(timeline.showing).not.toContainText('Back to the whole');
      await expect(timeline.marks.first()).toBeVisible();
      await expect(page).toHaveURL('/');
    });
  }

  test('with names that objects have by birth is no event', async ({ timeline }) => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      await timeline.open(`?event=${id}`);
      await expect(timeline.notice).toContainText('an event we no longer list');
    }
  });

  test('with markup in it puts none of it into the page', async ({ page, timeline }) => {
    const markup = '"><img src=x onerror=alert(1)><script>alert(1)</script><b id=planted>';
    const query = new URLSearchParams(
      ['event', 'group', 'view', 'palette', 'context', 'from', 'to', 'other'].map((name) => [name, markup]),
    );
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.dismiss();
    });
    await timeline.open(`?${query.toString()}`);
    await expect(timeline.notice).toContainText(WHOLE);
    await expect(page.locator('#planted, img')).toHaveCount(0);
    expect(await page.locator('body').innerHTML()).not.toContain('onerror');
    expect(asked).toBe(false);
  });

  test('that is too long or badly encoded is followed as far as it goes', async ({ timeline }) => {
    await timeline.open(`?event=${'x'.repeat(6000)}`);
    await expect(timeline.notice).toContainText('an event we no longer list');
    await timeline.open('?event=%E0%A4%A');
    await expect(timeline.notice).toContainText('an event we no longer list');
  });

  test('to no time beyond the ends: a range that overlaps is moved inside', async ({ timeline, dataset }) => {
    const [first, last] = dataset.extent;
    const iso = (instant: number) => new Date(instant).toISOString();
    await timeline.open(`?from=${iso(first - (last - first))}&to=${iso(first + (last - first) / 4)}`);
    await expect(timeline.notice).toBeEmpty();
    await expect(timeline.marks.first()).toBeVisible();
  });
});
