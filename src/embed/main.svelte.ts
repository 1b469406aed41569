import { clearGround } from '../scene/clear.ts';
import { closeUp } from '../scene/close-up.ts';
import './embed.css';
import { mount, untrack } from 'svelte';
import { heightFor } from '../article/frame-size.ts';
import { readFrameQuery, type FramePalette } from '../article/frame-query.ts';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure, type Metrics } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { createTimeline } from '../model/timeline.ts';
import { Explorer } from '../view/explorer.svelte.ts';
import { frameAddress } from './address.ts';
import Embed from './Embed.svelte';
import { arrangeWithin } from './fit.ts';
import { leaving } from './leaving.svelte.ts';
import { Room } from './room.svelte.ts';
import { siteLinks } from './site.ts';
import { talkToHost } from './talk.svelte.ts';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

interface Data {
  readonly dataset: Dataset;
  readonly metrics: Metrics;
  readonly base?: string;
}

function start(): void {
  const block = document.getElementById('timeline-data');
  if (!block) throw new Error('The frame has lost its data block.');
  const { dataset, metrics, base } = JSON.parse(block.textContent) as Data;
  const timeline = createTimeline(dataset);
  const { state, look, notes } = readFrameQuery(location.search, timeline);
  for (const note of notes) console.info(`Timeline: ${note}`);

  const room = new Room();
  const explorer = new Explorer(timeline, createMeasure(metrics), localeFor(look.language), 600, {
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    arrange: (options) => untrack(() => arrangeWithin(options, room.height)),
    clear: look.ground === 'none' ? clearGround : undefined,
  });
  explorer.systemPalette = dark.matches ? 'dark' : 'light';
  dark.addEventListener('change', () => (explorer.systemPalette = dark.matches ? 'dark' : 'light'));
  explorer.closeUp = closeUp;
  explorer.restore(state);
  const shown = /[?&](from|step|view)=/.test(location.search);
  if (state.selected !== undefined && !shown) explorer.reveal(state.selected);
  const paint = (palette: FramePalette) => {
    explorer.chosenPalette = palette === 'auto' ? undefined : palette;
  };
  paint(look.palette);
  root.dataset['ground'] = look.ground;
  leaving.confined = window.origin === 'null';

  const links = siteLinks(location.href, base);
  const body = document.body;
  let drawn = false;
  const draw = () => {
    if (drawn) return;
    drawn = true;
    const stage = document.createElement('div');
    mount(Embed, {
      target: stage,
      props: {
        explorer,
        look,
        links,
        room,
        get address() {
          return links.explorer(frameAddress(explorer));
        },
      },
    });
    body.querySelector('.frame')?.remove();
    body.prepend(...stage.childNodes);
  };

  talkToHost(explorer, { draw, paint, heightFor });
  $effect.root(() => {
    $effect(() => {
      root.dataset['palette'] = explorer.palette;
    });
  });
  // Far down a page, a frame costs its host nothing until the reader comes near.
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      draw();
    },
    { rootMargin: '400px' },
  ).observe(body);
}

start();
