import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FrameLocator } from '@playwright/test';
import { violations } from './axe.ts';
import {
  addressIn,
  drawn,
  focused,
  FRAME,
  hintsIn,
  insideOf,
  LINKED,
  openFrame,
  openHost,
  resize,
  SITE,
  test,
  timelineIn,
} from './framed.ts';
import { bare } from './hosts/pages.ts';
import { expect, WIDTHS } from './test.ts';

test.describe('Over a frame', () => {
  test('the wheel with Ctrl zooms, − and + do, the link leads to just what is shown; a plain turn tells how, and nothing is stored', async ({
    page,
    host,
    context,
  }) => {
    const frame = await openFrame(page, host, '?palette=dark');
    const hints = await hintsIn(page);
    const whole = await addressIn(frame);
    expect(whole).not.toContain('from=');
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => hints.jsonValue()).toEqual([expect.stringContaining('Ctrl')]);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => addressIn(frame)).toContain('from=');
    const zoomed = await addressIn(frame);
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => addressIn(frame)).not.toBe(zoomed);
    await expect(frame.getByRole('link', { name: /^Open full timeline/ })).toHaveAccessibleName(
      'Open full timeline (opens a new tab)',
    );
    await expect(frame.locator('.wheel-hint')).toBeHidden();
    expect(await context.cookies()).toEqual([]);
    expect(await frame.locator('html').evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([
      0, 0,
    ]);
  });

  test('a mark opens its event in a strip, Escape closes it and gives focus back; so it does with the key', async ({
    page,
    host,
    core,
  }) => {
    const event = core.at(-1);
    const frame = await openFrame(page, host, `?event=${event?.id ?? ''}`);
    const strip = frame.getByRole('region', { name: 'Event details' });
    await expect(strip.getByRole('heading')).toHaveText(event?.heading ?? '');
    await expect(strip).toContainText(event?.summary ?? '');
    // Its mark stands between the axis, which stays, and the strip.
    const mark = frame.locator(`button[data-event="${event?.id ?? ''}"]`);
    const tops = await Promise.all([mark, strip, frame.locator('.field')].map((own) => own.boundingBox()));
    const [markTop, stripTop, axisTop] = tops.map((box) => box?.y ?? NaN);
    expect(markTop).toBeGreaterThan((axisTop ?? NaN) + 30);
    expect(markTop).toBeLessThan((stripTop ?? NaN) - 20);
    await expect(frame.locator('.canvas:not(.lifted), .axis').first()).toBeVisible();
    const more = strip.getByRole('link', { name: /^Read more/ });
    await expect(more).toHaveAttribute('href', `${LINKED}events/${event?.id ?? ''}/`);
    await expect(more).toHaveAttribute('target', '_blank');
    await expect(more).toHaveAttribute('rel', /noopener/);
    await expect(more).toHaveAccessibleName(/opens a new tab/);
    await strip.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(strip).toBeHidden();
    await expect.poll(() => focused(mark)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(strip.getByRole('heading'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(strip).toBeHidden();

    const key = frame.getByRole('button', { name: 'Key', exact: true });
    await key.click();
    await expect(frame.getByRole('heading', { name: /The sharper the mark/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(frame.locator('.key-panel')).toBeHidden();
    await expect.poll(() => focused(key)).toBe(true);
  });

  test('the keyboard passes through in few stops, or skips it, acts only where focus is, and goes from event to event', async ({
    page,
    host,
  }) => {
    const frame = await openFrame(page, host);
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

    const marks = frame.locator('.targets button');
    await frame.locator('.targets button[tabindex="0"]').focus();
    const first = await marks.and(frame.locator(':focus')).getAttribute('data-event');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => marks.and(frame.locator(':focus')).getAttribute('data-event')).not.toBe(first);
    await page.keyboard.press('+');
    await expect.poll(() => addressIn(frame)).toContain('from=');
  });

  test('the story is told beside or under the canvas, step by step', async ({ page, host, dataset }) => {
    const steps = dataset.story?.steps ?? [];
    test.skip(steps.length < 2, 'This dataset tells no story.');
    await page.setViewportSize({ width: 1300, height: 700 });
    const frame = await openFrame(page, host);
    for (const width of [640, 1000]) {
      await resize(page, width);
      await frame.getByRole('button', { name: dataset.story?.title ?? '' }).click();
      await expect(frame.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeVisible();
      await frame.getByRole('button', { name: `Next: ${steps[1]?.title ?? ''}` }).click();
      await expect(frame.getByRole('heading', { name: steps[1]?.title ?? '' })).toBeVisible();
      await frame.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(frame.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(frame.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeHidden();
    }
  });
});

/** Of the frame: of each form the least and the most, the least that it promises, and those that the site is made for. */
const FRAMED = [...new Set([280, 479, 480, 899, 900, ...WIDTHS])].toSorted((a, b) => a - b);

test.describe('By its own width', () => {
  test('from 280 to 1600 px, in light and dark, all of it is there, nothing overflows, nothing is in the way', async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: 1700, height: 700 });
    const frame = await openFrame(page, host, '', 280);
    for (const width of FRAMED) {
      await resize(page, width);
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
      if (!WIDTHS.some((own) => own === width)) continue;
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await expect(frame.locator('html')).toHaveAttribute('data-palette', scheme);
        expect(await violations(insideOf(page)), `in ${scheme} at ${width} px`).toEqual([]);
      }
    }
  });

  test('it changes its form with its width, and back; in a tab that is not shown it waits to be drawn', async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: 1300, height: 700 });
    const { html } = bare(FRAME, 280);
    await page.goto(
      host.serve({
        html: html.replace('<iframe', '<div id="tab" hidden><iframe').replace('</iframe>', '</iframe></div>'),
      }),
    );
    const frame = timelineIn(page);
    await expect(page.locator('iframe')).toBeHidden();
    await expect(frame.locator('.still')).toBeAttached();
    await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
    for (const [width, form] of [
      [280, 'player'],
      [640, 'middle'],
      [1200, 'wide'],
      [500, 'middle'],
      [320, 'player'],
    ] as const) {
      await resize(page, width, 480);
      await expect(drawn(frame)).toHaveClass(new RegExp(form));
      await expect(frame.locator('svg.scene, main svg').first()).toBeVisible();
      expect(
        await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth),
        `at ${width} px`,
      ).toBe(0);
    }
  });

  test('the narrow one plays the story, with no zoom and no scroll of its own', async ({
    page,
    host,
    dataset,
  }) => {
    const steps = dataset.story?.steps ?? [];
    test.skip(steps.length < 2, 'This dataset tells no story.');
    const frame = await openFrame(page, host, '', 320);
    await expect(frame.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
    await expect(frame.getByRole('button', { name: /Zoom/ })).toHaveCount(0);
    for (const [index, step] of steps.entries()) {
      await expect(frame.getByRole('heading', { level: 2 })).toHaveText(step.title);
      const { told, height, needed } = await drawn(frame).evaluate((own) => {
        const heightOf = () => own.getBoundingClientRect().height;
        const found = { told: own.querySelector('.told')?.textContent, height: heightOf() };
        (own as HTMLElement).style.minHeight = '0';
        const least = heightOf();
        (own as HTMLElement).style.minHeight = '';
        return { ...found, needed: least };
      });
      expect(told).toContain(`${index + 1} of ${steps.length}`);
      expect(height, step.id).toBe(Math.max(480, needed));
      if (index < steps.length - 1) await frame.getByRole('button', { name: /^Next:/ }).click();
    }
  });
});

test.describe('What the address asks for', () => {
  test('is shown: a view, an event, a grouping, colours, no title, no controls', async ({
    page,
    host,
    dataset,
  }) => {
    const view = dataset.views.find(({ event }) => event !== undefined) ?? dataset.views[0];
    const frame = await openFrame(
      page,
      host,
      `?view=${view?.id ?? ''}&group=forum&palette=dark&title=off&controls=none`,
    );
    await expect(frame.locator('html')).toHaveAttribute('data-palette', 'dark');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveCount(0);
    await expect(frame.getByRole('button', { name: /Zoom|Key/ })).toHaveCount(0);
    const asked = new URLSearchParams(await addressIn(frame));
    expect(asked.get('group')).toBe('forum');
    expect(asked.get('event')).toBe(view?.event ?? null);
  });

  test('and cannot be met is left out, with a note for those who wrote it', async ({ page, host }) => {
    const notes: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'info') notes.push(message.text());
    });
    const hostile = encodeURIComponent('"><img src=x onerror=alert(1)>');
    const frame = await openFrame(
      page,
      host,
      `?view=${hostile}&event=${hostile}&step=${hostile}&palette=${hostile}&ground=url(//evil.example)&lang=${hostile}&from=x&to=y`,
    );
    await expect.poll(() => notes.length).toBeGreaterThanOrEqual(8);
    await expect(frame.locator('img')).toHaveCount(0);
    expect(await drawn(frame).innerHTML()).not.toContain('onerror');
  });

  test('with ground=none lets the page’s own ground show, also in a dark system', async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { html } = bare(`${FRAME}?ground=none&amp;palette=light`, 640);
    const frame = await openHost(page, host, {
      html: html.replace('margin:0', 'margin:0;background:#ffeecc'),
    });
    const [ground, scheme] = await frame
      .locator('html')
      .evaluate((root) => [getComputedStyle(root).backgroundColor, getComputedStyle(root).colorScheme]);
    expect(ground).toBe('rgba(0, 0, 0, 0)');
    expect(scheme).toBe('normal');
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
    await page.goto(FRAME);
    for (const width of [1200, 899, 640]) {
      await page.setViewportSize({ width, height: width < 900 ? 480 : 560 });
      await expect(page.locator('.still .large svg')).toBeInViewport({ ratio: 0.99 });
      await expect(page.getByText(/events as a list$/)).toBeInViewport({ ratio: 0.99 });
    }
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
