import 'virtual:fonts.css';
import './app.css';
import './preferences.css';
import { mount } from 'svelte';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure, type Metrics } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { createTimeline } from '../model/timeline.ts';
import type { Domain } from '../time/domain.ts';
import { DAY } from '../time/durations.ts';
import { Explorer, type Surroundings } from '../view/explorer.svelte.ts';
import App from './App.svelte';
import { takeOver, watchServed } from './carry-over.ts';

/** The data block that the build writes into the page; while developing there is none. */
async function load(): Promise<{ dataset: Dataset; metrics: Metrics }> {
  const block = document.getElementById('timeline-data');
  if (block) return JSON.parse(block.textContent) as { dataset: Dataset; metrics: Metrics };
  if (!import.meta.env.DEV) throw new Error('The page has lost its data block.');
  const [dataset, metrics] = await Promise.all([import('virtual:dataset'), import('virtual:metrics')]);
  return { dataset: dataset.default, metrics: metrics.default };
}

const surroundings: Surroundings = {
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
  reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
};

/** The wait, in ms, before the rest of the page is fetched that it can do without at first. */
const AHEAD = 3000;

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
const contrast = matchMedia('(prefers-contrast: more)');
const wish = () => (forced.matches ? 'system' : contrast.matches ? 'contrast' : undefined);
const systemPalette = () => (dark.matches ? 'dark' : 'light');

/** Whether a stretch of time is what a reader would call a year. */
const isYear = ([from, to]: Domain) => Math.abs((to - from) / DAY - 390) < 40;

async function start(): Promise<void> {
  const { dataset, metrics } = await load();
  const locale = localeFor(dataset.language);
  const target = document.getElementById('app') as HTMLElement;
  const width = target.querySelector('.measure')?.clientWidth ?? 992;
  const explorer = new Explorer(
    createTimeline(dataset),
    createMeasure(metrics),
    locale,
    width > 0 ? width : 992,
    surroundings,
  );
  explorer.systemPalette = systemPalette();
  dark.addEventListener('change', () => (explorer.systemPalette = systemPalette()));
  if (wish()) explorer.suit(wish());
  for (const media of [forced, contrast]) media.addEventListener('change', () => explorer.suit(wish()));

  root.dataset['palette'] = explorer.palette;
  const follow = () => import('./address.svelte.ts').then(({ followAddress }) => followAddress(explorer));
  const faults = location.search === '' ? [] : await follow();
  const notice = [...new Set(faults)].map((fault) => locale.ui.faults[fault](isYear(dataset.home))).join(' ');
  document.title = dataset.title;

  const stage = document.createElement('div');
  mount(App, { target: stage, props: { explorer, notice } });
  takeOver(target, [...stage.childNodes]);
  // A page of which nothing is asked can be read before its address is kept.
  if (location.search === '') follow().catch(missing);
  setTimeout(() => {
    complete(explorer).catch(missing);
  }, AHEAD);
}

/** What a reader has not asked for may be missing, without a network: the page does without. */
const missing = () => undefined;

/** Fetches the rest of the page, and marks the page when it is whole. Readers who save data are spared it. */
async function complete(explorer: Explorer): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const { fetchAhead } = await import('./fetch-ahead.ts');
  if (await fetchAhead(explorer)) root.dataset['whole'] = '';
}

/** How long the page as served waits for its letters, in ms. */
const LETTERS = 1000;

/** Resolves when what is there now has been put on the screen: what one frame draws is there when the next begins. */
const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** Lets the page be seen as it is served, in its own letters, before the script takes over: its words are read at once. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  // Letters are asked for when the first words are laid out.
  await drawn();
  await Promise.race([document.fonts.ready, new Promise((late) => setTimeout(late, LETTERS))]);
  await drawn();
}

watchServed();
// Not awaited here: the parts that are loaded by and by need this module whole.
painted()
  .then(start)
  .catch(async (error: unknown) => {
    root.dataset['palette'] = systemPalette();
    const { showFailure } = await import('./failure.ts');
    showFailure(localeFor(root.lang).ui);
    throw error;
  });
