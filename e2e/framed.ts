import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import { baseAddress } from '../src/build/base-address.mjs';
import { bare, type HostPage } from './hosts/pages.ts';
import { startHostServer, type HostServer } from './hosts/server.ts';
import { expect, test as base } from './test.ts';

/** Where the site is served, and its framed page: another origin than that of the pages around. */
export const SITE = process.env['SERVED_AT'] ?? '';
export const FRAME = `${SITE}embed.html`;
/** Where links of the frame lead: to the address that the build was told, else to where it is served. */
export const LINKED = baseAddress(process.env['BASE_URL']) ?? SITE;

/** Beside what a page may complain of: requests to any but the two servers of the test. */
export const test = base.extend<object, { host: HostServer }>({
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

export const timelineIn = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();
/** The frame's own document. */
export function insideOf(page: Page): Frame {
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page holds no frame.');
  return frame;
}
/** The frame once its script has drawn it. */
export const drawn = (frame: FrameLocator) => frame.locator('.frame:not(.still)');

/** Opens a host page, and waits until the frame in it is drawn. */
export async function openHost(page: Page, host: HostServer, hostPage: HostPage): Promise<FrameLocator> {
  await page.goto(host.serve(hostPage));
  await expect(drawn(timelineIn(page))).toBeVisible();
  return timelineIn(page);
}

/** Opens a frame of 640 px, or of another width, on an otherwise empty page. */
export const openFrame = (page: Page, host: HostServer, query = '', width = 640) =>
  openHost(page, host, bare(`${FRAME}${query}`.replaceAll('&', '&amp;'), width));

export const resize = (page: Page, width: number, height = width < 900 ? 480 : 560) =>
  page.locator('iframe').evaluate(
    (own, [px, high]) => {
      own.style.width = `${px}px`;
      own.style.height = `${high}px`;
    },
    [width, height] as const,
  );

/** The query of the link to the whole: what the frame shows. */
export const addressIn = (frame: FrameLocator) =>
  frame
    .getByRole('link', { name: /^Open full timeline/ })
    .getAttribute('href')
    .then((href) => new URL(href ?? '').search);

/** Whether an element has the focus of its own document, wherever that of the window is. */
export const focused = (locator: Locator) =>
  locator.evaluate((own) => own === own.ownerDocument.activeElement);

/** What the frame tells of how to zoom, from now on, each time that it does: a hint goes after a moment. */
export const hintsIn = (page: Page) =>
  insideOf(page).evaluateHandle(() => {
    const hints: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const hint = node instanceof Element ? node.closest('.wheel-hint') : undefined;
          if (hint) hints.push(hint.textContent.replace(/\s+/g, ' ').trim());
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
    return hints;
  });

export const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Waits until a page that has begun to scroll rests. @returns how far it is from where it was, in px. */
export const restsFrom = (page: Page, before: number) =>
  page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let last = scrollY;
        let frames = 0;
        const look = () => {
          frames = scrollY === last && scrollY !== from ? frames + 1 : 0;
          last = scrollY;
          if (frames < 8) requestAnimationFrame(look);
          else resolve(scrollY - from);
        };
        look();
      }),
    before,
  );
