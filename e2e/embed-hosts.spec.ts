import type { Page } from '@playwright/test';
import {
  addressIn,
  drawn,
  FRAME,
  hintsIn,
  LINKED,
  openFrame,
  openHost,
  restsFrom,
  scrolled,
  SITE,
  test,
  timelineIn,
} from './framed.ts';
import { hostPages, twelve, type HostPage } from './hosts/pages.ts';
import type { HostServer } from './hosts/server.ts';
import { expect } from './test.ts';

const HOSTS = hostPages(SITE);

const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.getBoundingClientRect().height);

/** How far the page scrolls for three notches of the wheel at a place of its window. */
async function scrollAt(page: Page, x: number, y: number): Promise<number> {
  const before = await scrolled(page);
  await page.mouse.move(x, y);
  for (let notch = 0; notch < 3; notch += 1) await page.mouse.wheel(0, 50);
  const moved = await restsFrom(page, before);
  await page.evaluate((top) => scrollTo(0, top), before);
  return moved;
}

/** Reads an article of one kind as its readers do, which is worth a page once for many kinds. */
async function read(page: Page, host: HostServer, name: string, hostPage: HostPage): Promise<void> {
  await page.goto(host.serve(hostPage));
  const frame = timelineIn(page);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  if (name === 'closed sandbox') await expect(frame.locator('.still .picture.large svg')).toBeVisible();
  else await expect(drawn(frame)).toBeVisible();

  // A frame of a host that never asks keeps the height that it was given; so does one where the browser
  // does not know how to size it.
  const sizes = await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));
  const wanted = name === 'window high' ? 700 : name === 'frame-sizing' && !sizes ? 400 : 480;
  await expect.poll(() => heightOf(page), `the height in “${name}”`).toBe(wanted);

  await page.evaluate(() => {
    document.querySelector('iframe')?.scrollIntoView({ block: 'center' });
  });
  const beside = await scrollAt(page, 30, 350);
  expect(beside, `what three notches scroll in “${name}”`).toBeGreaterThan(100);
  expect(await scrollAt(page, 400, 350), `over the canvas in “${name}”`).toBe(beside);
  expect(await scrollAt(page, 300, 560), `over the foot in “${name}”`).toBe(beside);
  expect(await heightOf(page), `the height in “${name}” afterwards`).toBe(wanted);
}

test.describe('In an article', () => {
  for (const [kind, pages] of [
    ['that gives the frame a height', HOSTS.given],
    ['that asks the frame for its height', HOSTS.asking],
    ['with the script for hosts', HOSTS.scripted],
  ] as const) {
    test(`${kind} the timeline is drawn, as high as it should be, and scrolls it by not a pixel less`, async ({
      page,
      host,
    }) => {
      await page.setViewportSize({ width: 800, height: 700 });
      for (const [name, hostPage] of Object.entries<HostPage>(pages)) {
        await test.step(name, () => read(page, host, name, hostPage));
      }
    });
  }

  test('twelve on one page are drawn as the reader comes near, and not before', async ({
    page,
    host,
    dataset,
  }) => {
    await openHost(
      page,
      host,
      twelve(
        SITE,
        dataset.views.map(({ id }) => id),
      ),
    );
    const last = page.locator('iframe').nth(11).contentFrame();
    await expect(last.locator('.still')).toBeAttached();
    await page.locator('iframe').nth(11).scrollIntoViewIfNeeded();
    await expect(drawn(last)).toBeVisible();
  });

  test('nothing takes focus, scrolls or is announced on load', async ({ page, host, core }) => {
    const { html } = HOSTS.given.article;
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

  test('WordPress is asked to open a link where the frame may not', async ({ page, host }) => {
    await page.goto(host.serve(HOSTS.asking.wordpress));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await timelineIn(page)
      .getByRole('link', { name: /^Open full timeline/ })
      .click();
    await expect.poll(() => page.evaluate(() => (window as Window & { asked?: string }).asked)).toBe(LINKED);
    await expect(timelineIn(page).getByText(LINKED, { exact: true })).toBeVisible();
  });

  test('messages of no meaning, or from another window, change nothing', async ({ page, host, core }) => {
    const frame = await openFrame(page, host);
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
    expect(await addressIn(frame)).toBe('');
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

test.describe('Touched', () => {
  test.use({ viewport: { width: 800, height: 700 }, hasTouch: true });

  test('a swipe up scrolls the article as beside the frame and tells how to zoom; two fingers zoom, sideways pans', async ({
    page,
    host,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Only this driver can put fingers on a page.');
    await page.goto(host.serve(HOSTS.given.article));
    const frame = timelineIn(page);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(drawn(frame)).toBeVisible();
    await page.evaluate(() => {
      document.querySelector('iframe')?.scrollIntoView({ block: 'center' });
    });
    const fingers = await page.context().newCDPSession(page);
    let clock = Date.now() / 1000;
    /** Each finger on a straight way, held still at its end, so that what it moved does not glide on. */
    const draw = async (
      ...ways: (readonly [from: readonly [number, number], to: readonly [number, number]])[]
    ) => {
      for (let step = 0; step <= 16; step += 1) {
        const part = Math.min(1, step / 10);
        const touchPoints = ways.map(([[x, y], [toX, toY]], id) => ({
          id,
          x: x + (toX - x) * part,
          y: y + (toY - y) * part,
        }));
        clock += 0.05;
        const type = step === 0 ? 'touchStart' : 'touchMove';
        await fingers.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: clock });
      }
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: clock });
    };
    const swipeAt = async (x: number, y: number) => {
      const before = await scrolled(page);
      await draw([
        [x, y],
        [x, y - 200],
      ]);
      const moved = await restsFrom(page, before);
      await page.evaluate((top) => scrollTo(0, top), before);
      return moved;
    };
    const hints = await hintsIn(page);
    // A browser may look for a finger where the frame was a moment ago: 200 px up, this is over the canvas still.
    const over = 300;
    const beside = await swipeAt(30, over);
    expect(beside).toBeGreaterThan(150);
    expect(await swipeAt(400, over), 'over the canvas').toBe(beside);
    await expect.poll(() => hints.jsonValue()).toEqual(['Use two fingers to zoom']);
    expect(await swipeAt(200, 570), 'over the foot').toBe(beside);

    const before = await scrolled(page);
    expect(await addressIn(frame)).toBe('');
    await draw(
      [
        [380, over],
        [300, over],
      ],
      [
        [420, over],
        [500, over],
      ],
    );
    await expect.poll(() => addressIn(frame)).toContain('from=');
    const zoomed = await addressIn(frame);
    await draw([
      [400, over],
      [250, over],
    ]);
    await expect.poll(() => addressIn(frame)).not.toBe(zoomed);
    expect(await scrolled(page)).toBe(before);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    const small = await drawn(frame).evaluate((own) =>
      [...own.querySelectorAll<HTMLElement>('button, a')]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          const { content, left, right, top, bottom } = getComputedStyle(one, '::after');
          const reach = (...sides: string[]) =>
            content === 'none' ? 0 : -sides.reduce((sum, side) => sum + parseFloat(side), 0);
          return [
            one.textContent || one.ariaLabel,
            width + reach(left, right),
            height + reach(top, bottom),
          ] as const;
        })
        .filter(([, width, height]) => width < 44 || height < 44),
    );
    expect(small, 'what is too small for a finger').toEqual([]);
  });
});
