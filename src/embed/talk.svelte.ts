import { readFrameQuery, writeFrameQuery, type FramePalette } from '../article/frame-query.ts';
import type { Explorer } from '../view/explorer.svelte.ts';
import { frameAddress } from './address.ts';
import { leaving } from './leaving.svelte.ts';
import { heightMessages, hostOf, type Host } from './protocol/height-messages.ts';
import { readHostMessage } from './protocol/host-messages.ts';
import { createSizer } from './protocol/sizer.ts';

interface Hand {
  /** Draws the timeline, if it is not drawn yet. */
  readonly draw: () => void;
  readonly paint: (palette: FramePalette) => void;
  readonly heightFor: (width: number) => number;
}

/**
 * Tells the host how high the frame wants to be and what the reader looks at, and does what the host asks for.
 * What is told holds nothing of the reader, so any host may hear it; what is asked is heeded from the window
 * around the frame alone.
 */
export function talkToHost(explorer: Explorer, { draw, paint, heightFor }: Hand): void {
  const { parent, document: page } = window;
  if (parent === window) return;
  let host: Host = hostOf(location.search, location.hash);
  const address = location.href;
  const post = (message: unknown) => parent.postMessage(message, '*');

  if (host.wordpress !== undefined) {
    const secret = host.wordpress;
    leaving.ask = (value) => post({ message: 'link', value, secret });
  }

  const sizer = createSizer({
    requestFrame: soon,
    post(height) {
      for (const message of heightMessages(height, innerWidth, address, host)) post(message);
    },
  });
  let laidOut = 0;
  const measure = () => {
    // The browser measures by itself, and may have done so before the picture gave way to the timeline.
    const { height: own } = page.body.getBoundingClientRect();
    if (Math.abs(own - laidOut) >= 1) {
      laidOut = own;
      requestResize();
    }
    const { clientWidth } = page.documentElement;
    // In a tab that is not shown a frame has no width, and no height to tell.
    if (clientWidth === 0) return;
    const content = page.querySelector('.frame:not(.still)')?.getBoundingClientRect().height ?? 0;
    sizer.report(Math.max(heightFor(clientWidth), content), clientWidth);
  };
  new ResizeObserver(measure).observe(page.body);
  addEventListener('load', measure);
  void page.fonts.ready.then(measure);

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const message = readHostMessage(data);
    switch (message?.kind) {
      case 'measure':
        host = {
          ...host,
          ...('iframeResizer' in message && { iframeResizer: message.iframeResizer }),
          ...('iframely' in message && { iframely: message.iframely }),
        };
        measure();
        sizer.repeat();
        break;
      case 'show':
        draw();
        show(explorer, writeFrameQuery(message.view));
        break;
      case 'select':
        if (message.event !== undefined && !explorer.timeline.event(message.event)) break;
        draw();
        explorer.select(message.event);
        break;
      case 'palette':
        paint(message.palette as FramePalette);
        break;
      case undefined:
        break;
    }
  });

  $effect.root(() => {
    let selected = explorer.selected;
    let query = frameAddress(explorer);
    $effect(() => {
      if (explorer.selected === selected) return;
      selected = explorer.selected;
      post({ type: 'timeline:select', event: selected ?? null });
    });
    $effect(() => {
      const now = frameAddress(explorer);
      if (now === query) return;
      query = now;
      post({ type: 'timeline:view', query });
    });
  });
  post({ type: 'timeline:ready' });
}

/** Shows what a query asks for; the view flies there where the reader allows motion. */
function show(explorer: Explorer, search: string): void {
  const { state, notes } = readFrameQuery(search, explorer.timeline);
  for (const note of notes) console.info(`Timeline: ${note}`);
  const { domain } = state;
  const before = explorer.domain;
  explorer.restore({ ...state, palette: explorer.chosenPalette, domain: before });
  explorer.fly(domain);
}

/** A frame that its host hides until it has told its height is given no animation frames. In ms. */
const HIDDEN = 100;

/** Calls back once: in the next animation frame, or where there are none soon after. */
function soon(callback: () => void): void {
  let done = false;
  const once = () => {
    if (!done) callback();
    done = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, HIDDEN);
}

/** The browser's own way for a frame to have the height of its content, where it has one. */
function requestResize(): void {
  try {
    (window as Window & { requestResize?: () => void }).requestResize?.();
  } catch {
    // The host has not asked for it.
  }
}
