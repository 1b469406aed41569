import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, rowsOf, test } from './test.ts';
import type { Timeline } from './timeline.ts';

const dated = ({ dataset }: Timeline) =>
  dataset.events.filter(({ scope, moment }) => scope === 'core' && moment.precision !== 'open');

/** Too narrow for a canvas: the ribbon is there, and its menu. */
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 600;

interface State {
  /** How a reader comes to see it. */
  arrive: (timeline: Timeline) => Promise<unknown>;
  /** What it adds to the page, or what of the page it is about, as a selector. */
  part: string;
}

const STATES: Record<string, State> = {
  'the whole': { arrive: (timeline) => timeline.open(), part: 'body' },
  'an event': {
    arrive: (timeline) => timeline.open(`?event=${dated(timeline)[0]?.id ?? ''}`),
    part: '.details',
  },
  'the hours of a day': {
    arrive: (timeline) => {
      const [event] = dated(timeline).sort((a, b) => lengthOf(a) - lengthOf(b));
      const middle = event ? (event.moment.start.earliest + event.moment.end.latest) / 2 : 0;
      const [from, to] = [middle - 36e5 * 18, middle + 36e5 * 18].map(
        (at) => `${new Date(at).toISOString().slice(0, 16)}Z`,
      );
      return timeline.open(`?from=${from ?? ''}&to=${to ?? ''}`);
    },
    part: '.explore',
  },
  'the list': { arrive: ({ page }) => page.goto('/?view=list'), part: '#list' },
  'a menu of filters': {
    arrive: async (timeline) => {
      await timeline.open();
      const { page } = timeline;
      await (
        isNarrow(page)
          ? page.getByRole('button', { name: 'Menu' })
          : page.locator('.toolbar .opens:visible').first()
      ).click();
    },
    part: '.menu, dialog',
  },
  'the menu to share': {
    arrive: async (timeline) => {
      await timeline.open();
      const { page } = timeline;
      await page.getByRole('button', { name: isNarrow(page) ? 'Menu' : 'Share' }).click();
    },
    part: '.menu, dialog',
  },
  'results of a search': {
    arrive: async (timeline) => {
      await timeline.open('?sure=hour,day,month');
      const { page } = timeline;
      if (isNarrow(page)) await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('combobox').fill(wordOf(timeline));
    },
    part: '[role=option]',
  },
  'a search and filters in words': {
    arrive: (timeline) => timeline.open(`?q=${encodeURIComponent(wordOf(timeline))}&sure=hour&forums=-`),
    part: '.active, .narrowed',
  },
  'a step of the story': {
    arrive: (timeline) => {
      const step = timeline.dataset.story?.steps.at(-2)?.id;
      return timeline.open(step === undefined ? '' : `?step=${step}`);
    },
    part: '.story',
  },
  'nothing that matches': {
    arrive: (timeline) => {
      const [forum, actor] = apart(timeline) ?? [];
      return timeline.open(forum && actor ? `?forums=${forum}&actors=${actor}` : '');
    },
    part: '.nothing',
  },
  'the table of keys': {
    arrive: async (timeline) => {
      await timeline.open();
      await timeline.page.getByRole('button', { name: 'Keyboard' }).click();
    },
    part: 'dialog',
  },
};

/** A forum and an actor that no event has both of. */
const apart = ({ dataset: { forums, actors, events } }: Timeline) =>
  forums
    .flatMap(({ id }) => actors.map((actor) => [id, actor.id] as const))
    .find(
      ([id, other]) =>
        !events.some((event) => event.forum === id && event.actors.some(({ actor }) => actor === other)),
    );

/** The longest word of a title: a search for it finds something. */
const wordOf = ({ dataset }: Timeline) =>
  dataset.events
    .find(({ scope }) => scope === 'core')
    ?.title.split(' ')
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

const lengthOf = ({ moment }: ReturnType<typeof dated>[number]) => moment.end.latest - moment.start.earliest;

test('the timeline says of every event what its row of the list says', async ({ page, timeline }) => {
  await page.goto('/?view=list');
  await expect(page.locator('#list')).toBeVisible();
  const order = await rowsOf(page);
  const rows = await page.locator('#list tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      date: row.querySelector('.date')?.textContent.trim() ?? '',
      sure: row.querySelector('.sure')?.textContent.trim() ?? '',
      title: row.querySelector('h3')?.textContent.trim() ?? '',
      forum: row.querySelector('.forum')?.textContent.trim() ?? '',
      sources: row.querySelectorAll('.sources li').length,
    })),
  );
  await timeline.open('?context=on');
  await timeline.marks.first().focus();
  await page.keyboard.press('Home');
  for (const [index, id] of order.entries()) {
    if (index > 0) await page.keyboard.press('ArrowRight');
    let name = '';
    const focused = async () => {
      const [event, label] = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null;
        return [at?.dataset['event'], at?.ariaLabel ?? ''] as const;
      });
      name = label;
      return event;
    };
    await expect.poll(focused).toBe(id);
    const { date = '', sure = '', title = '', forum = '', sources = 0 } = rows[index] ?? {};
    const said = [
      ...[date, title, sure, ...(forum === '' ? [] : [`Forum: ${forum}`])].map((part) =>
        part.replace(/\.$/, ''),
      ),
      `${sources} source`,
    ];
    for (const part of said) expect.soft(name.toLowerCase()).toContain(part.toLowerCase());
    // The order of the parts is that of the row.
    const places = said.map((part) => name.toLowerCase().indexOf(part.toLowerCase()));
    expect.soft(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('moving the pointer over all that can be pressed announces nothing', async ({ page, timeline }) => {
  await timeline.open();
  await expect(page.getByRole('status')).toBeAttached();
  await page.evaluate(() => {
    const live = document.querySelector('[role=status]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (live)
      new MutationObserver(() => said.push(live.textContent.trim())).observe(live, { childList: true });
  });
  const places = await page.locator('button:visible').evaluateAll((all) =>
    all.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );
  for (const [x, y] of places.filter(([, top]) => top > 0)) await page.mouse.move(x, y);
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual([await page.getByRole('status').innerText()]);
});

/** Does things by keyboard, and looks after each where focus is. */
function withFocusOf({ page }: Timeline) {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  return {
    button,
    press: async (name: string | RegExp) => button(name).first().press('Enter'),
    /** Does something, waits until the page shows what it has led to, and then looks. */
    keeps: async (what: string, action: () => Promise<unknown>, seen: () => Promise<unknown>) => {
      await action();
      await seen();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: `focus after: ${what}` })
        .not.toBe('BODY');
    },
    shows: (selector: string) => () => expect(page.locator(selector).first()).toBeVisible(),
    hides: (selector: string) => () => expect(page.locator(selector)).toHaveCount(0),
    address: (part: RegExp) => () => expect(page).toHaveURL(part),
  };
}

test('focus is never lost, whatever is opened, closed, filtered or searched', async ({
  page,
  timeline,
  core,
}) => {
  await timeline.open();
  const { keyboard } = page;
  const { press, keeps, shows, hides, address } = withFocusOf(timeline);
  await timeline.mark(core[0]?.id ?? '').focus();
  await keeps('opening an event', () => keyboard.press('Enter'), shows('.details'));
  await keeps('citing it', () => press('Cite this event'), shows('.citation textarea'));
  await keeps(
    'following a relation',
    async () => {
      const link = page.locator('.relations button').first();
      if (await link.count()) await link.press('Enter');
    },
    shows('.details'),
  );
  const facet = page.locator('.facet').first();
  await keeps('filtering by a word of the text', () => facet.press('Enter'), address(/(forums|actors)=/));
  await keeps('closing the event', () => press('Overview'), hides('.details'));
  await keeps('clearing the filters', () => press(/^Clear all$/), address(/^(?!.*(forums|actors)=)/));

  await keeps('opening a menu', () => press('All forums'), shows('.menu'));
  await keeps('choosing in it', () => keyboard.press('Space'), address(/forums=/));
  await keeps('closing it', () => keyboard.press('Escape'), hides('.menu'));
  const removable = page.locator('.active button').first();
  await keeps('taking a filter away', () => removable.press('Enter'), address(/^(?!.*forums=)/));

  const lane = page.locator('.switches button').first();
  await keeps('switching a theme off', () => lane.press('Enter'), address(/themes=/));
  await keeps(
    'switching it on',
    () => page.locator('.switches button').first().press('Enter'),
    address(/^(?!.*themes=)/),
  );

  await page.getByRole('combobox').focus();
  await keeps('searching', () => keyboard.type(core[1]?.title.slice(0, 10) ?? ''), shows('[role=option]'));
  await keeps(
    'going to what was found',
    async () => {
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
    },
    shows('.details'),
  );
  await keeps('closing that', () => keyboard.press('Escape'), hides('.details'));
});

test('focus is never lost, whatever is grouped, zoomed, shown or told', async ({ page, timeline }) => {
  await timeline.open();
  const { keyboard } = page;
  const { button, press, keeps, shows, hides, address } = withFocusOf(timeline);
  for (const group of ['Forum', 'Actor', 'None', 'Theme'] as const) {
    await keeps(
      `grouping by ${group}`,
      () => press(group),
      address(group === 'Theme' ? /^(?!.*group=)/ : /group=/),
    );
  }
  await button('Zoom in').focus();
  await keeps(
    'zooming in to the end',
    async () => {
      for (let presses = 0; presses < 12 && (await button('Zoom in').isEnabled()); presses += 1) {
        await timeline.moves(() => keyboard.press('Enter'));
      }
    },
    () => expect(button('Zoom in')).toBeDisabled(),
  );
  await keeps('going back to the whole', () => press('Back to the whole'), address(/^(?!.*from=)/));

  await keeps('opening Share', () => press('Share'), shows('.share .menu'));
  await keeps('closing Share', () => keyboard.press('Escape'), hides('.share .menu'));
  await keeps('the other palette', () => press('Dark'), address(/palette=dark/));
  await keeps('opening the keys', () => press('Keyboard'), shows('dialog'));
  await keeps('closing the keys', () => keyboard.press('Escape'), hides('dialog'));
  await keeps('the list', () => press('List'), shows('#list'));
  await keeps('sorting it', () => press('Event'), shows('th[aria-sort].event'));
  await keeps(
    'back to the timeline from a row',
    () => page.locator('.list .plain').first().press('Enter'),
    shows('.details'),
  );
  await keeps('closing it', () => keyboard.press('Escape'), hides('.details'));
  if (timeline.dataset.story) {
    const { title, steps } = timeline.dataset.story;
    await keeps('beginning the story', () => page.locator('.start button').press('Enter'), shows('.story'));
    await keeps(
      'its next step',
      () => keyboard.press('ArrowRight'),
      address(new RegExp(`step=${steps[1]?.id ?? ''}`)),
    );
    await keeps('leaving it', () => keyboard.press('Escape'), hides('.story'));
    await keeps('taking it up', () => press(title), shows('.story'));
    await keeps('the list from it', () => press('List'), shows('#list'));
  }
});

/** Whatever is pressed by hand, with its size where a press counts; what stands in a sentence is as its line. */
const tooSmall = (page: Page, least: number) =>
  page.evaluate((size) => {
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, [role=switch]',
    )) {
      const style = getComputedStyle(one);
      const shown = one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const label = one.closest('label') ?? one;
      const box = label.getBoundingClientRect();
      if (!shown || style.display === 'inline' || style.pointerEvents === 'none') continue;
      if (box.width < 2 || box.right < 0 || one.closest('.skips') || style.clipPath !== 'none') continue;
      if (
        one.closest('.box')?.matches(':not(:focus-within)') &&
        getComputedStyle(one.closest('.box') ?? one).clipPath !== 'none'
      )
        continue;
      let { width, height } = box;
      // What is pressed may reach beyond what is drawn.
      const around = getComputedStyle(one, '::after');
      if (around.position === 'absolute' && around.content !== 'none') {
        width = Math.max(width, Number.parseFloat(around.width));
        height = Math.max(height, Number.parseFloat(around.height));
      }
      if (width < size - 0.1 || height < size - 0.1) {
        const name = one.getAttribute('aria-label') ?? one.textContent.trim();
        found.push(
          `${width.toFixed(0)} × ${height.toFixed(0)}: ${name.slice(0, 50)} (${one.className || one.tagName})`,
        );
      }
    }
    return found;
  }, least);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const SCHEMES = ['light', 'dark'] as const;
/** The rows of the list are made alike: all are asked about once, by mouse, then the first of them. */
const hideMany = (page: Page) =>
  page.locator('#list tbody tr:nth-child(n + 7)').evaluateAll((rows) => {
    for (const row of rows) (row as HTMLElement).style.display = 'none';
  });

for (const [hand, least, widths] of [
  ['a finger', 44, [320, 390, 600, 768]],
  ['a mouse', 24, [1024, 1200, 1440, 1600]],
] as const) {
  test.describe(`With ${hand}`, () => {
    test.use({ hasTouch: least === 44, isMobile: least === 44 });

    for (const [state, { arrive, part }] of Object.entries(STATES)) {
      test(`nothing is in the way in ${state}, at any width, light or dark`, async ({ page, timeline }) => {
        test.slow();
        const shown = page.locator(part).filter({ visible: true }).first();
        let narrow: boolean | undefined;
        for (const [index, width] of widths.entries()) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
          // A menu closes where its button goes, and the ribbon has its own.
          if (narrow !== isNarrow(page) || !(await shown.isVisible())) await arrive(timeline);
          await expect(shown).toBeVisible();
          narrow = isNarrow(page);
          expect.soft(await tooSmall(page, least), `what is under ${least} px, at ${width} px`).toEqual([]);
          expect.soft(await sideways(page), `what runs out sideways, at ${width} px`).toBeLessThanOrEqual(0);
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await expect(page.locator('html')).toHaveAttribute('data-palette', colorScheme);
            // The rest of the page is asked about at every width as “the whole”, and with the part once.
            const within = index === 0 && colorScheme === 'light' ? undefined : part;
            if (within !== undefined || least === 44) await hideMany(page);
            expect.soft(await violations(page, within), `${colorScheme}, at ${width} px`).toEqual([]);
          }
        }
      });
    }
  });
}

test('with motion unwanted, the view is there at once', async ({ page, timeline }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await timeline.open();
  const span = timeline.span();
  await timeline.zoomIn.click();
  await expect(timeline.canvas).not.toHaveClass(/moving/);
  await expect.poll(() => timeline.span()).toBeLessThan(span);
});
