import { render as renderComponent } from 'svelte/server';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure, type Metrics } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { pageWordsFor } from '../locale/page-words.ts';
import { createTimeline } from '../model/timeline.ts';
import { Explorer } from '../view/explorer.svelte.ts';
import ListView from '../ui/ListView.svelte';
import { paperPicture } from '../ui/paper-picture.ts';
import SceneView from '../ui/SceneView.svelte';
import App from './App.svelte';
import { dataBlock, escapeMarkup } from './pages/markup.ts';
import ViewLinks from './pages/ViewLinks.svelte';

/** Width of the picture in the page as served, in px: the canvas of a 1440 px window. */
const WIDTH = 992;

/** Where the page as served has its picture; on paper, where no script has made it ready, another stands in its place. */
const STILL = '<div class="canvas still">';

/**
 * The page as it is served: title, picture of the home view and the complete list, for readers
 * without script and until the script has drawn; and all the data, for the script to read.
 */
export function render(dataset: Dataset, metrics: Metrics): { head: string; body: string } {
  const timeline = createTimeline(dataset);
  const locale = localeFor(dataset.language);
  const explorer = new Explorer(timeline, createMeasure(metrics), locale, WIDTH);
  const { body: page } = renderComponent(App, { props: { explorer, prerendered: true } });
  const { body: views } = renderComponent(ViewLinks, {
    props: { title: pageWordsFor(dataset.language).allViews, views: dataset.views, root: './' },
  });
  const scene = paperPicture(explorer, dataset.home, 'paper');
  const { body: paper } = renderComponent(SceneView, { props: { scene } });
  const { body: list } = renderComponent(ListView, { props: { timeline, locale } });
  return {
    head: `<title>${escapeMarkup(dataset.title)}</title>`,
    body:
      `${page.replace(STILL, `<noscript><div class="for-paper" hidden>${paper}</div></noscript>${STILL}`)}<div class="page unscripted"><div class="after">${list}${views}</div></div>`.replaceAll(
        /<!--.*?-->/g,
        '',
      ) + dataBlock('application/json', { dataset, metrics }, 'timeline-data'),
  };
}
