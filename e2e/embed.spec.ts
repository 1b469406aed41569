import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { baseAddress } from '../src/build/base-address.mjs';
import { bare, hostPages, twelve } from './hosts/pages.ts';
import { startHostServer, type HostServer } from './hosts/server.ts';
import { expect, test as base } from './test.ts';

const SITE = process.env['SERVED_AT'] ?? '';
const FRAME = `${SITE}embed.html`;
/** Where links of the frame lead: to the address that the build was told, else to where it is served. */
const LINKED = baseAddress(process.env['BASE_URL']) ?? SITE;

/** Beside what a page may complain of: requests to any but the two servers of the test. */
const test = base.extend<object, { host: HostServer }>({
  host: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await startHostServer();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  complaints: async ({ context, host }, use) => {
    const complaints: string[] = [];
    const own = [new URL(SITE).origin, new URL(host.address).origin];
    context.on('console', (message) => {
      // What Chromium says of a frame whose host allows no scripts: it is what is asked for.
      const closed = message.text().startsWith('Blocked script execution');
      if (message.type() === 'error' && !closed) complaints.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && !own.includes(origin)) {
        complaints.push(`request to another site: ${request.url()}`);
      }
    });
    await use(complaints);
    expect(complaints, 'what the pages complained about').toEqual([]);
  },
});

const timelineIn = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();
const drawn = (frame: FrameLocator) => frame.locator('.frame:not(.still)');
const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.getBoundingClientRect().height);
/** Whether an element has the focus of its own document, wherever that of the window is. */
const focused = (locator: Locator) => locator.evaluate((own) => own === own.ownerDocument.activeElement);
const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** How far the page scrolls for three notches of the wheel at a place of its window. */
async function scrollAt(page: Page, place: { x: number; y: number }): Promise<number> {
  const before = await scrolled(page);
  await page.mouse.move(place.x, place.y);
  for (let notch = 0; notch < 3; notch += 1) await page.mouse.wheel(0, 50);
  let last = -1;
  await expect
    .poll(async () => {
      const now = await scrolled(page);
      const rests = now === last && now !== before;
      last = now;
      return rests;
    })
    .toBe(true);
  const moved = last - before;
  await page.evaluate((y) => scrollTo(0, y), before);
  return moved;
}

test.describe('In an article', () => {
  for (const [name, hostPage] of Object.entries(hostPages(SITE))) {
    const scripted = name !== 'closed sandbox';

    test(`of the kind “${name}” the timeline is drawn, as high as it should be, and scrolls it by not a pixel less`, async ({
      page,
      host,
    }) => {
      await page.setViewportSize({ width: 800, height: 700 });
      await page.goto(host.serve(hostPage));
      const frame = timelineIn(page);
      await page.locator('iframe').first().scrollIntoViewIfNeeded();
      if (scripted) await expect(drawn(frame)).toBeVisible();
      else await expect(frame.locator('.still .picture.large svg')).toBeVisible();

      // A frame of a host that never asks keeps the height that it was given; so does one where the browser
      // does not know how to size it.
      const sizes = await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));
      const wanted = name === 'window high' ? 700 : name === 'frame-sizing' && !sizes ? 400 : 480;
      await expect.poll(() => heightOf(page)).toBe(wanted);

      await page.evaluate(() => {
        document.querySelector('iframe')?.scrollIntoView({ block: 'center' });
      });
      const beside = await scrollAt(page, { x: 30, y: 350 });
      expect(beside).toBeGreaterThan(100);
      expect(await scrollAt(page, { x: 400, y: 350 })).toBe(beside);
      expect(await scrollAt(page, { x: 300, y: 560 })).toBe(beside);
      expect(await heightOf(page), 'the height afterwards').toBe(wanted);
    });
  }

  test('twelve on one page are drawn as the reader comes near, and not before', async ({
    page,
    host,
    dataset,
  }) => {
    await page.goto(
      host.serve(
        twelve(
          SITE,
          dataset.views.map(({ id }) => id),
        ),
      ),
    );
    await expect(drawn(page.locator('iframe').first().contentFrame())).toBeAttached();
    const last = page.locator('iframe').nth(11).contentFrame();
    await expect(last.locator('.still')).toBeAttached();
    await page.locator('iframe').nth(11).scrollIntoViewIfNeeded();
    await expect(drawn(last)).toBeVisible();
  });
});

test.describe('Over a frame', () => {
  const open = async (page: Page, host: HostServer, query = '', width = 640, more = '') => {
    await page.goto(host.serve(bare(`${FRAME}${query}`, width, more)));
    await expect(drawn(timelineIn(page))).toBeVisible();
    return timelineIn(page);
  };
  const addressIn = (frame: FrameLocator) =>
    frame
      .getByRole('link', { name: /^Open full timeline/ })
      .getAttribute('href')
      .then((href) => new URL(href ?? '').search);

  test('the wheel with Ctrl zooms', async ({ page, host }) => {
    const frame = await open(page, host);
    expect(await addressIn(frame)).toBe('');
    await page.mouse.move(300, 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => addressIn(frame)).toContain('from=');
  });

  test('a plain turn of the wheel tells how to zoom, and holds nothing up', async ({ page, host }) => {
    const frame = await open(page, host);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 120);
    const hint = frame.locator('.wheel-hint[aria-hidden="true"]');
    await expect(hint).toBeVisible();
    await expect(hint).toBeHidden();
  });

  test('a mark opens its event in a strip, Escape closes it and gives focus back', async ({
    page,
    host,
    core,
  }) => {
    const event = core.at(-1);
    const frame = await open(page, host, `?event=${event?.id ?? ''}`);
    const strip = frame.getByRole('region', { name: 'Event details' });
    await expect(strip.getByRole('heading')).toHaveText(event?.heading ?? '');
    await expect(strip).toContainText(event?.summary ?? '');
    const more = strip.getByRole('link', { name: /^Read more/ });
    await expect(more).toHaveAttribute('href', `${LINKED}events/${event?.id ?? ''}/`);
    await expect(more).toHaveAttribute('target', '_blank');
    await expect(more).toHaveAttribute('rel', /noopener/);
    await expect(more).toHaveAccessibleName(/opens a new tab/);
    await strip.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(strip).toBeHidden();
    await expect.poll(() => focused(frame.locator(`button[data-event="${event?.id ?? ''}"]`))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(strip.getByRole('heading'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(strip).toBeHidden();
  });

  test('the key opens over the canvas and closes again', async ({ page, host }) => {
    const frame = await open(page, host);
    await frame.getByRole('button', { name: 'Key', exact: true }).click();
    await expect(frame.getByRole('heading', { name: /The sharper the mark/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(frame.locator('.key-panel')).toBeHidden();
    await expect.poll(() => focused(frame.getByRole('button', { name: 'Key', exact: true }))).toBe(true);
  });

  test('the keyboard passes through in few stops, or skips it, and acts only where focus is', async ({
    page,
    host,
  }) => {
    const frame = await open(page, host);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    expect(await addressIn(frame)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

    await page.keyboard.press('Tab');
    const skip = frame.getByRole('button', { name: /^Skip timeline, \d+ events$/ });
    await expect.poll(() => focused(skip)).toBe(true);
    let stops = 1;
    for (
      ;
      stops < 12 && !(await page.locator('#next').evaluate((own) => own === document.activeElement));
      stops += 1
    ) {
      await page.keyboard.press('Tab');
    }
    expect(stops, 'stops on the way through').toBeLessThanOrEqual(9);

    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(frame.getByRole('button', { name: 'Zoom in' }))).toBe(true);
    await skip.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(frame.getByText('End of timeline'))).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page.locator('#next'))).toBe(true);
  });

  test('arrows go from event to event once a mark has focus', async ({ page, host }) => {
    const frame = await open(page, host);
    const marks = frame.locator('.targets button');
    await frame.locator('.targets button[tabindex="0"]').focus();
    const first = await marks.and(frame.locator(':focus')).getAttribute('data-event');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => marks.and(frame.locator(':focus')).getAttribute('data-event')).not.toBe(first);
    await page.keyboard.press('+');
    await expect.poll(() => addressIn(frame)).toContain('from=');
  });

  test('− and + zoom, and the link leads to just what is shown', async ({ page, host }) => {
    const frame = await open(page, host);
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => addressIn(frame)).toContain('from=');
    const link = frame.getByRole('link', { name: /^Open full timeline/ });
    await expect(link).toHaveAccessibleName('Open full timeline (opens a new tab)');
  });

  test('nothing takes focus, scrolls or is announced on load', async ({ page, host, core }) => {
    const { html } = hostPages(SITE)['article'] ?? { html: '' };
    await page.goto(
      host.serve({ html: html.replace('embed.html', `embed.html?event=${core[0]?.id ?? ''}`) }),
    );
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    const frame = timelineIn(page);
    await expect(frame.locator('.strip')).toBeVisible();
    await expect(frame.getByRole('status')).toBeEmpty();
    expect(await scrolled(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('the story is told beside or under the canvas, step by step', async ({ page, host, dataset }) => {
    const steps = dataset.story?.steps ?? [];
    test.skip(steps.length < 2, 'This dataset tells no story.');
    for (const width of [640, 1000]) {
      const frame = await open(page, host, '', width);
      await frame.getByRole('button', { name: dataset.story?.title ?? '' }).click();
      await expect(frame.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeVisible();
      await frame.getByRole('button', { name: `Next: ${steps[1]?.title ?? ''}` }).click();
      await expect(frame.getByRole('heading', { name: steps[1]?.title ?? '' })).toBeVisible();
      await frame.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(frame.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeVisible();
    }
  });
});

test.describe('By its own width', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`in ${scheme}, from 280 to 1200 px, all of it is there, nothing overflows, nothing is in the way`, async ({
      page,
      host,
    }) => {
      await page.setViewportSize({ width: 1300, height: 700 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(host.serve(bare(FRAME, 280)));
      const frame = timelineIn(page);
      for (const width of [280, 320, 479, 480, 640, 899, 900, 1200]) {
        await page.locator('iframe').evaluate(
          (own, [px, high]) => {
            own.style.width = `${px}px`;
            own.style.height = `${high}px`;
          },
          [width, width < 900 ? 480 : 560] as const,
        );
        await expect(drawn(frame)).toHaveClass(
          new RegExp(width < 480 ? 'player' : width < 900 ? 'middle' : 'wide'),
        );
        await expect(frame.getByRole('link', { name: /^Open full timeline/ })).toBeInViewport({ ratio: 1 });
        const inner = await frame.locator('html').evaluate((root) => ({
          over: [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight],
          small: [...root.querySelectorAll<HTMLElement>('body *')]
            .filter((element) =>
              [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 11)
            .map((element) => element.textContent),
        }));
        expect(inner, `at ${width} px`).toEqual({ over: [0, 0], small: [] });
        // Once for each form.
        if (![320, 640, 1200].includes(width)) continue;
        const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
          `at ${width} px`,
        ).toEqual([]);
      }
    });
  }

  test('it changes its form with its width, from 280 to 1200 px and back', async ({ page, host }) => {
    await page.setViewportSize({ width: 1300, height: 700 });
    await page.goto(host.serve(bare(FRAME, 280)));
    const frame = timelineIn(page);
    for (const [width, form] of [
      [280, 'player'],
      [640, 'middle'],
      [1200, 'wide'],
      [500, 'middle'],
      [320, 'player'],
    ] as const) {
      await page.locator('iframe').evaluate((own, px) => (own.style.width = `${px}px`), width);
      await expect(drawn(frame)).toHaveClass(new RegExp(form));
      expect(
        await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth),
        `at ${width} px`,
      ).toBe(0);
    }
  });

  test('in a tab that is not shown it waits, and is drawn when it is', async ({ page, host }) => {
    const { html } = bare(FRAME, 640);
    await page.goto(
      host.serve({
        html: html.replace('<iframe', '<div id="tab" hidden><iframe').replace('</iframe>', '</iframe></div>'),
      }),
    );
    await expect(page.locator('iframe')).toBeHidden();
    await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
    await expect(drawn(timelineIn(page))).toBeVisible();
    await expect(timelineIn(page).locator('.canvas svg').first()).toBeVisible();
  });

  test('the narrow one plays the story, with no zoom and no scroll of its own', async ({
    page,
    host,
    dataset,
  }) => {
    const steps = dataset.story?.steps ?? [];
    test.skip(steps.length < 2, 'This dataset tells no story.');
    await page.goto(host.serve(bare(FRAME, 320)));
    const frame = timelineIn(page);
    await expect(frame.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
    await expect(frame.getByRole('button', { name: /Zoom/ })).toHaveCount(0);
    for (const [index, step] of steps.entries()) {
      await expect(frame.getByRole('heading', { level: 2 })).toHaveText(step.title);
      await expect(frame.locator('.told')).toContainText(`${index + 1} of ${steps.length}`);
      expect(await drawn(frame).evaluate((own) => own.getBoundingClientRect().height), step.id).toBe(480);
      if (index < steps.length - 1) await frame.getByRole('button', { name: /^Next:/ }).click();
    }
  });
});

test.describe('What the address asks for', () => {
  const infos = (page: Page) => {
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'info') found.push(message.text());
    });
    return found;
  };

  test('is shown: a view, an event, a grouping, colours, no title, no controls', async ({
    page,
    host,
    dataset,
  }) => {
    const view = dataset.views.find(({ event }) => event !== undefined) ?? dataset.views[0];
    await page.goto(
      host.serve(
        bare(`${FRAME}?view=${view?.id ?? ''}&group=forum&palette=dark&title=off&controls=none`, 640),
      ),
    );
    const frame = timelineIn(page);
    await expect(frame.locator('html')).toHaveAttribute('data-palette', 'dark');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveCount(0);
    await expect(frame.getByRole('button', { name: /Zoom|Key/ })).toHaveCount(0);
    const link = await frame.getByRole('link', { name: /^Open full timeline/ }).getAttribute('href');
    const asked = new URL(link ?? '').searchParams;
    expect(asked.get('group')).toBe('forum');
    expect(asked.get('event')).toBe(view?.event ?? null);
  });

  test('and cannot be met is left out, with a note for those who wrote it', async ({ page, host }) => {
    const notes = infos(page);
    const hostile = encodeURIComponent('"><img src=x onerror=alert(1)>');
    await page.goto(
      host.serve(
        bare(
          `${FRAME}?view=${hostile}&event=${hostile}&step=${hostile}&palette=${hostile}&ground=url(//evil.example)&lang=${hostile}&from=x&to=y`.replaceAll(
            '&',
            '&amp;',
          ),
          640,
        ),
      ),
    );
    const frame = timelineIn(page);
    await expect(drawn(frame)).toBeVisible();
    await expect.poll(() => notes.length).toBeGreaterThanOrEqual(8);
    await expect(frame.locator('img')).toHaveCount(0);
    expect(await drawn(frame).innerHTML()).not.toContain('onerror');
  });

  test('with ground=none lets the page’s own ground show, also in a dark system', async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(
      host.serve({
        html: bare(`${FRAME}?ground=none&amp;palette=light`, 640).html.replace(
          'margin:0',
          'margin:0;background:#ffeecc',
        ),
      }),
    );
    await expect(drawn(timelineIn(page))).toBeVisible();
    const [ground, scheme] = await timelineIn(page)
      .locator('html')
      .evaluate((root) => [getComputedStyle(root).backgroundColor, getComputedStyle(root).colorScheme]);
    expect(ground).toBe('rgba(0, 0, 0, 0)');
    expect(scheme).toBe('normal');
  });

  test('stores nothing', async ({ page, host, context }) => {
    await page.goto(host.serve(bare(`${FRAME}?palette=dark`, 640)));
    await expect(drawn(timelineIn(page))).toBeVisible();
    await timelineIn(page).getByRole('button', { name: 'Zoom in' }).click();
    expect(await context.cookies()).toEqual([]);
    expect(
      await timelineIn(page)
        .locator('html')
        .evaluate(() => [localStorage.length, sessionStorage.length]),
    ).toEqual([0, 0]);
  });
});

test.describe('Messages', () => {
  test('of no meaning, or from another window, change nothing', async ({ page, host, core }) => {
    await page.goto(host.serve(bare(FRAME, 640)));
    const frame = timelineIn(page);
    await expect(drawn(frame)).toBeVisible();
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      const markup = '<img src=x onerror=alert(1)>';
      for (const message of [
        null,
        undefined,
        1,
        '',
        'x'.repeat(100_000),
        [],
        {},
        { type: 'timeline:select', event: markup },
        { type: 'timeline:select', event: 'no-such-event' },
        { type: 'timeline:show', view: markup, from: markup, event: 'javascript:alert(1)' },
        { type: 'timeline:palette', palette: markup },
        { type: 'set-theme', css: 'body{display:none}' },
        `[iFrameSizer]${markup}:1`,
      ])
        target?.postMessage(message, '*');
    });
    // A window inside the frame, or beside it, is not its host.
    await frame.locator('html').evaluate((_, event) => {
      window.postMessage({ type: 'timeline:select', event }, '*');
    }, core[0]?.id);
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ type: 'timeline:palette', palette: 'dark' }, '*'),
    );
    await expect(frame.locator('html')).toHaveAttribute('data-palette', 'dark');
    await expect(frame.locator('.strip')).toBeHidden();
    await expect(frame.locator('img')).toHaveCount(0);
    const href = await frame.getByRole('link', { name: /^Open full timeline/ }).getAttribute('href');
    expect(new URL(href ?? '').search).toBe('');
  });

  test('let WordPress open a link where the frame may not', async ({ page, host }) => {
    const wordpress = hostPages(SITE)['wordpress'];
    await page.goto(host.serve(wordpress ?? { html: '' }));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await timelineIn(page)
      .getByRole('link', { name: /^Open full timeline/ })
      .click();
    await expect.poll(() => page.evaluate(() => (window as Window & { asked?: string }).asked)).toBe(LINKED);
    await expect(timelineIn(page).getByText(LINKED, { exact: true })).toBeVisible();
  });
});

test.describe('With the script for hosts', () => {
  const article = (middle: string) => ({
    html:
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body>` +
      `<p><a id="plain" href="#plain">plain</a></p>${middle}<script src="${SITE}embed.js"></script></body></html>`,
  });

  test('a figure becomes the frame, keeps its caption, and tells what readers do', async ({
    page,
    host,
    core,
  }) => {
    const event = core[0]?.id ?? '';
    await page.goto(
      host.serve(
        article(
          `<p><a id="go" href="https://example.org/" data-timeline="#chart" data-event="${event}">that day</a></p>` +
            `<figure id="chart" data-timeline="${FRAME}" data-label="A timeline"><a href="${SITE}">see</a><figcaption>Caption</figcaption></figure>`,
        ),
      ),
    );
    await expect(page.locator('#chart')).toHaveText('Caption');
    await expect(page.locator('#chart iframe')).toHaveAttribute('title', 'A timeline');
    await expect(drawn(timelineIn(page))).toBeVisible();
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const type of ['timeline:select', 'timeline:view'])
        document.addEventListener(type, (own) => heard.push((own as CustomEvent).detail));
    });
    const heard = () => page.evaluate(() => (window as Window & { heard?: unknown[] }).heard ?? []);
    await page.locator('#go').click();
    await expect(timelineIn(page).getByRole('region', { name: 'Event details' })).toBeVisible();
    await expect.poll(heard).toContainEqual({ event });
    await timelineIn(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(heard).toContainEqual({ event: null });
  });

  test('the element shows what its attributes say, and mirrors it to the page’s address', async ({
    page,
    host,
    dataset,
  }) => {
    const [, second, third] = dataset.views;
    const address = host.serve(
      article(`<cyber-timeline view="${second?.id ?? ''}" mirror></cyber-timeline>`),
    );
    await page.goto(address);
    await expect(drawn(timelineIn(page))).toBeVisible();
    await page.evaluate((view) => {
      document.querySelector('cyber-timeline')?.setAttribute('view', view ?? '');
    }, third?.id);
    await expect.poll(() => new URL(page.url()).searchParams.get('timeline')).toContain('from=');
    await page.reload();
    await expect(page.locator('iframe')).toHaveAttribute('src', /from=/);
    await page.evaluate(() => {
      (document.querySelector('cyber-timeline') as unknown as { show(target: object): void }).show({
        group: 'actor',
      });
    });
    await expect.poll(() => new URL(page.url()).searchParams.get('timeline')).toContain('group=actor');
  });

  test('no address but one of the web makes a frame, and no attribute makes markup', async ({
    page,
    host,
  }) => {
    await page.goto(
      host.serve(
        article(
          `<figure data-timeline="javascript:alert(1)"><a href="${SITE}">stays</a></figure>` +
            `<cyber-timeline src="data:text/html,hello">stays too</cyber-timeline>` +
            `<cyber-timeline view="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"></cyber-timeline>`,
        ),
      ),
    );
    await expect(page.locator('iframe')).toHaveCount(1);
    await expect(page.getByText('stays', { exact: true })).toBeVisible();
    await expect(page.getByText('stays too')).toBeVisible();
    await expect(page.locator('img')).toHaveCount(0);
    await expect(drawn(timelineIn(page))).toBeVisible();
  });
});

test.describe('As a file', () => {
  const file = path.resolve(process.env['OUT'] ?? 'dist', 'web/embed.html');

  test('it is at most 200 kB compressed, and the script for hosts 3 kB', async ({ request }) => {
    const sizes = await Promise.all(
      ['embed.html', 'embed.js'].map(
        async (name) => gzipSync(await (await request.get(SITE + name)).body(), { level: 9 }).length,
      ),
    );
    expect(sizes[0]).toBeLessThanOrEqual(200_000);
    expect(sizes[1]).toBeLessThanOrEqual(3_000);
    expect(await (await request.get(`${SITE}embed.d.ts`)).text()).toContain("'timeline:select'");
  });

  test('it draws from a disk too', async ({ page }) => {
    const html = await (await page.request.get(FRAME)).text();
    test.skip(
      !(await readFile(file, 'utf8').catch(() => '')).startsWith(html.slice(0, 200)),
      'Served from elsewhere.',
    );
    await page.setViewportSize({ width: 640, height: 480 });
    await page.goto(pathToFileURL(file).href);
    await expect(drawn(page as unknown as FrameLocator)).toBeVisible();
    await expect(page.getByRole('link', { name: /^Open full timeline/ })).toHaveAttribute(
      'href',
      LINKED === SITE ? /^file:.*index\.html$/ : LINKED,
    );
  });

  test('it says who it belongs to, and nothing to search engines', async ({ request }) => {
    const html = await (await request.get(FRAME)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<meta name="responsive-embedded-sizing" content="allow-origins=*">');
    expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet/);
    expect(/<style>(.*?)<\/style>/s.exec(html)?.[1]).not.toMatch(/@import|url\((?!data:)/);
  });
});

test.describe('With JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the frame has the picture, the events and the way to the whole', async ({ page, core }) => {
    await page.setViewportSize({ width: 640, height: 480 });
    await page.goto(FRAME);
    await expect(page.locator('.still .large svg')).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('link', { name: /^Open full timeline/ })).toBeVisible();
    await page.getByText(/events as a list$/).click();
    await expect(page.locator('.still li')).toHaveCount(core.length);
    await expect(page.locator('.still li').first()).toBeVisible();
    await expect(page.locator('.still li').first().getByRole('link')).toHaveAttribute(
      'href',
      /events\/[a-z0-9-]+\/$/,
    );
  });
});
