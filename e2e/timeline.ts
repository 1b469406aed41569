import { expect, type Locator, type Page } from '@playwright/test';
import type { Dataset, TimelineEvent } from '../src/dataset/records.ts';
import type { Domain } from '../src/time/domain.ts';

const MINUTE = 60_000;

/** The explorer in an open page, in the words of a reader: its canvas, its marks, what it shows. */
export class Timeline {
  readonly page: Page;
  readonly dataset: Dataset;
  /** On a narrow screen, the ribbon. */
  readonly canvas: Locator;
  readonly zoomIn: Locator;
  readonly zoomOut: Locator;
  readonly details: Locator;
  /** The line under the canvas that says how much is shown. */
  readonly showing: Locator;
  readonly notice: Locator;

  constructor(page: Page, dataset: Dataset) {
    this.page = page;
    this.dataset = dataset;
    this.canvas = page.locator('.canvas:not(.still), .ribbon');
    this.zoomIn = page.getByRole('button', { name: 'Zoom in' });
    this.zoomOut = page.getByRole('button', { name: 'Zoom out' });
    this.details = page.getByRole('region', { name: 'Event details' });
    this.showing = page.getByText(/^\s*Showing/).and(page.locator('.zoom p'));
    this.notice = page.locator('.notice');
  }

  /** Opens the explorer and waits until it can be used. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
    await expect(this.canvas).toBeVisible();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** On a narrow screen: opens what is folded away before and after the home view. */
  async unfold(): Promise<void> {
    const folds = this.canvas.locator('button[aria-expanded]');
    for (const fold of await folds.all()) {
      if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    }
  }

  /** Waits until the page has fetched all that it can show. */
  async whole(): Promise<void> {
    await this.page.locator('html[data-whole]').waitFor({ state: 'attached' });
  }

  /** Moves the pointer onto the canvas, which makes its gestures ready, and away from all marks. */
  async turnTo(share = 0.5): Promise<{ x: number; y: number }> {
    const spot = await this.emptySpot(share);
    await this.page.mouse.move(spot.x, spot.y);
    await expect(this.canvas).toHaveAttribute('data-gestures', 'ready');
    return spot;
  }

  /** The button over an event's mark, or at the edge that it lies beyond. */
  mark(event: string | TimelineEvent): Locator {
    return this.canvas.locator(`button[data-event="${typeof event === 'string' ? event : event.id}"]`);
  }

  get marks(): Locator {
    return this.canvas.locator('button[data-event]');
  }

  /** The marks of what is in view: without the pointers at the edges to what is not. */
  get marksInView(): Locator {
    return this.canvas.locator('button[data-event]:not([aria-label^="Out of view"])');
  }

  /** What is shown once the view rests, by the address: whole minutes, or the home view exactly. */
  domain(): Domain {
    const query = new URL(this.page.url()).searchParams;
    const from = query.get('from');
    const to = query.get('to');
    return from === null || to === null ? this.dataset.home : [Date.parse(from), Date.parse(to)];
  }

  span(): number {
    const [from, to] = this.domain();
    return to - from;
  }

  /** Does something that changes what is shown, and waits until the view has come to rest elsewhere. */
  async moves(action: () => Promise<unknown>): Promise<void> {
    const before = this.domain().join();
    await action();
    await expect.poll(() => this.domain().join(), { message: 'the view moves' }).not.toBe(before);
  }

  /** The instant at a place across the page, in px, by the view at rest; true to a minute or a px. */
  async instantAt(x: number): Promise<number> {
    const { x: left, width } = await boxOf(this.canvas);
    const [from] = this.domain();
    return from + ((x - left) / width) * this.span();
  }

  /** How far two instants may differ and still be at the same place: two px, or two minutes. */
  async tolerance(): Promise<number> {
    const { width } = await boxOf(this.canvas);
    return Math.max(2 * MINUTE, (2 * this.span()) / width);
  }

  /** A place on the canvas with no button under it, near the given share of its width. */
  async emptySpot(share = 0.5): Promise<{ x: number; y: number }> {
    const spot = await this.canvas.evaluate((canvas, wanted) => {
      const box = canvas.getBoundingClientRect();
      const bottom = Math.min(box.bottom, innerHeight) - 4;
      for (let step = 0; step < 60; step += 1) {
        // Whole px: that is all that a click is given to.
        const x = Math.round(box.left + box.width * wanted + (step % 2 === 0 ? 1 : -1) * step * 3);
        for (let y = Math.round(Math.max(box.top, 0) + 60); y < bottom; y += 12) {
          const top = document.elementFromPoint(x, y);
          if (top && canvas.contains(top) && !top.closest('button')) return { x, y };
        }
      }
      return undefined;
    }, share);
    if (!spot) throw new Error('There is no empty place on the canvas near the one wanted.');
    return spot;
  }
}

/** The box of an element that is there, in px of the page's window. */
export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing is drawn of ${String(locator)}.`);
  return box;
}

/** Where something stands on the page, however far the window is scrolled. */
export async function placeOf(locator: Locator): ReturnType<typeof boxOf> {
  const box = await boxOf(locator);
  const scrolled = await locator.page().evaluate(() => ({ x: scrollX, y: scrollY }));
  return { ...box, x: box.x + scrolled.x, y: box.y + scrolled.y };
}
