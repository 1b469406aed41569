import { expect, test } from './test.ts';

/** What is true of the record of 2014 alone: the one spec that may name its events. */
test.describe('The record of 2014', () => {
  test.beforeEach(({ dataset }) => {
    test.skip(dataset.id !== 'cyber-diplomacy-2014', 'Another dataset is built.');
  });

  test('opens the night of the declaration from the page, with its hours', async ({ page, timeline }) => {
    await timeline.open();
    await page.getByRole('button', { name: 'The night of the declaration', exact: true }).click();
    await expect(page).toHaveURL(
      '/?from=2014-11-20T07:00Z&to=2014-11-21T05:00Z&event=wuzhen-draft-declaration',
    );
    await expect(timeline.details.getByRole('heading', { level: 1 })).toHaveText(
      'A declaration under the door',
    );
    await expect(timeline.details.locator('.when')).toContainText('about 11 p.m.');
    await expect(timeline.details.locator('.when')).toContainText('8 a.m.');
    await expect(timeline.showing).toContainText('22 hours');
    const texts = await timeline.canvas.locator(':is(.picture, .pinned) text').allTextContents();
    const drawn = texts.join(' | ');
    for (const words of ['11 p.m.', '8 a.m.', 'midnight', 'Draft under the doors', 'Comments due']) {
      expect(drawn).toContain(words);
    }
    expect(texts.filter((text) => /^\d+ [ap]\.m\.$/.test(text.trim())).length).toBeGreaterThan(5);
  });

  test('draws nine hours from 11 p.m. to 8 a.m., eight of them of the day after', async ({ timeline }) => {
    await timeline.open('?from=2014-11-20T07:00Z&to=2014-11-21T05:00Z&event=wuzhen-draft-declaration');
    const mark = await timeline.mark('wuzhen-draft-declaration').boundingBox();
    const canvas = await timeline.canvas.boundingBox();
    expect(mark?.width).toBeGreaterThanOrEqual(((canvas?.width ?? 0) * 9) / 22 - 2);
    expect(mark?.width).toBeLessThan(((canvas?.width ?? 0) * 10) / 22);
  });

  test('keeps China’s September statement at the Human Rights Council to its month', async ({ timeline }) => {
    await timeline.open('?event=hrc27-surveillance-statement');
    await expect(timeline.details.locator('.when b')).toHaveText('September 2014');
    await expect(timeline.details.locator('.when')).toContainText('Month known, day not given.');
    await expect(timeline.details).toContainText('China');
  });

  test('labels at first every event that the year is about', async ({ page, timeline, core }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await timeline.open();
    const texts = await timeline.canvas.locator('.picture text').allTextContents();
    const drawn = texts.map((text) => text.trim()).join(' ');
    for (const id of [
      'cyber-power-speech',
      'wuzhen-conference',
      'wuzhen-declaration-dropped',
      'lu-wei-sovereignty-signal',
      'code-of-conduct-2011',
      'wang-yi-unsc',
      'gctf-symposium',
      'cyberterror-outreach',
      'un-code-push-2014',
      'sco-dushanbe',
      'russia-china-treaty-talks',
      'hrc26-amendment',
      'hrc27-surveillance-statement',
      'fourth-plenum',
    ]) {
      const event = core.find((each) => each.id === id);
      const lengths = [event?.title, event?.short, event?.tiny];
      expect(
        lengths.some((length) => length !== undefined && drawn.includes(length)),
        id,
      ).toBe(true);
    }
  });

  test('does not name the eight states of June', async ({ timeline }) => {
    await timeline.open('?event=hrc26-amendment');
    await expect(timeline.details.locator('.when b')).toHaveText('26 June 2014');
    await expect(timeline.details).toContainText('No source found names the eight.');
    await expect(timeline.details.locator('.actor').filter({ hasText: /coalition|co-sponsor/i })).toHaveCount(
      0,
    );
    for (const state of [
      'Cuba',
      'Pakistan',
      'Saudi Arabia',
      'South Africa',
      'Venezuela',
      'Viet Nam',
      'Algeria',
      'Ethiopia',
    ]) {
      await expect(timeline.details.locator('.body, .facts')).not.toContainText([state]);
    }
  });

  test('says that the window in December is our own', async ({ timeline, dataset }) => {
    const event = dataset.events.find(({ id }) => id === 'lu-wei-sovereignty-signal');
    expect(event?.moment.precision).toBe('approximate');
    await timeline.open('?event=lu-wei-sovereignty-signal');
    await expect(timeline.details.locator('.when')).toContainText('Drawn from');
    await expect(timeline.details.locator('.when')).toContainText('few weeks later');
  });

  test('draws the release of 21 November as planned and not as done', async ({ timeline }) => {
    await timeline.open('?from=2014-11-20T07:00Z&to=2014-11-21T05:00Z&event=wuzhen-planned-release');
    await expect(timeline.details.locator('.when')).toContainText('did not happen');
  });

  test('says where sources disagree', async ({ timeline }) => {
    await timeline.open('?event=wuzhen-draft-declaration');
    await expect(timeline.details.getByText('Sources differ:')).toBeVisible();
  });

  test('sets Chinese terms with their pinyin, each in its own language', async ({
    page,
    timeline,
    dataset,
  }) => {
    const event = dataset.events.find(({ terms }) => (terms?.length ?? 0) > 0);
    await timeline.open(`?event=${event?.id ?? ''}`);
    const native = page.locator('.term .native').first();
    await expect(native).toHaveAttribute('lang', /^zh/);
    await expect(native).toHaveText(/\p{Script=Han}/u);
    await expect(page.locator('.term i').first()).toHaveAttribute('lang', 'zh-Latn');
  });

  test('tells what the essay tells, all of it: its events are the core', ({ core }) => {
    expect(core.length).toBeGreaterThanOrEqual(23);
  });

  test('tells every step of its story in a frame of 320 × 480 px', async ({ page, dataset }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await page.goto('/embed.html');
    for (const { title } of dataset.story?.steps ?? []) {
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(title);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), title).toBe(480);
      const next = page.getByRole('button', { name: /^Next:/ });
      if (await next.isVisible()) await next.click();
    }
  });
});
