// @ts-check
/* global document, requestAnimationFrame, WheelEvent -- of the page that is measured */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';
import { WEB } from './paths.mjs';
import { serve } from './serve.mjs';

/** Frames longer than this, in ms, are counted as dropped: at 60 a second one takes 16.7. */
const DROPPED = 25;
const FRAMES = 150;
const DATA = /(<script[^>]*id="timeline-data"[^>]*>)[\s\S]*?(<\/script>)/;

/**
 * Prints what frames cost in a real browser while a built page with other events in it is zoomed, then panned.
 *
 * @param {(count: number) => string} dataOf - the page's data block with so many events.
 * @param {readonly number[]} counts
 */
export async function benchBrowser(dataOf, counts) {
  const html = await readFile(path.join(WEB, 'index.html'), 'utf8');
  const { address, close } = await serve(WEB, { port: 0 });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    console.log('\nIn a browser, ms a frame: median, p95, longest; frames dropped; SVG nodes');
    for (const count of counts) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const body = html.replace(DATA, (_, start, end) => start + dataOf(count) + end);
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(address);
      await page.locator('.canvas:not(.still)').waitFor();
      await page.mouse.move(900, 400);
      await page.locator('.canvas[data-gestures=ready]').waitFor();
      for (const kind of /** @type {const} */ (['zoom', 'pan'])) {
        const { times, nodes } = await page.evaluate(gesture, { kind, frames: FRAMES });
        const sorted = times.toSorted((a, b) => a - b);
        const at = (/** @type {number} */ share) =>
          (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
        const dropped = times.filter((time) => time > DROPPED).length;
        console.log(`  ${count} events, ${kind}: ${at(0.5)}, ${at(0.95)}, ${at(1)}; ${dropped}; ${nodes}`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
  }
}

/**
 * Turns the wheel once a frame, in the page: in and out to zoom, to and fro to pan.
 *
 * @param {{ kind: 'zoom' | 'pan', frames: number }} asked
 * @returns {Promise<{ times: number[], nodes: number }>} ms from frame to frame, and the most nodes drawn.
 */
function gesture({ kind, frames }) {
  const canvas = /** @type {HTMLElement} */ (document.querySelector('.canvas:not(.still)'));
  const { left, width, top } = canvas.getBoundingClientRect();
  return new Promise((done) => {
    /** @type {number[]} */
    const times = [];
    let nodes = 0;
    let last = 0;
    const frame = (/** @type {number} */ now) => {
      if (last > 0) times.push(now - last);
      last = now;
      nodes = Math.max(nodes, canvas.querySelectorAll('.picture > svg *').length);
      if (times.length >= frames) {
        done({ times, nodes });
        return;
      }
      const way = times.length < frames / 2 ? -1 : 1;
      const turn = kind === 'zoom' ? { deltaY: way * 12, ctrlKey: true } : { deltaX: way * 12 };
      const place = { clientX: left + width / 2, clientY: top + 200, bubbles: true, cancelable: true };
      canvas.dispatchEvent(new WheelEvent('wheel', { ...turn, ...place }));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
