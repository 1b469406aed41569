import { render } from 'svelte/server';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure, type Metrics } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { CORE } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { closeUp } from '../scene/close-up.ts';
import { compose } from '../scene/compose.ts';
import { palettes } from '../scene/palette.ts';
import { viewOfWhole } from '../view/own-view.ts';
import { cutForFrame } from './cut.ts';
import { arrangeWithin } from './fit.ts';
import Still from './Still.svelte';
import { storyChart } from './story-chart.ts';
import { themed, themedStyles } from './themed.ts';

/** Sizes that the still pictures are drawn for, in px: a frame of 640 px without its margins, and the player's. */
const LARGE = { width: 600, height: 374 };
const SMALL = 288;

/** All of the framed page that is made at build; `data` is for its script. */
export interface FramedPage {
  readonly body: string;
  readonly styles: string;
  readonly title: string;
  readonly data: { readonly dataset: Dataset; readonly metrics: Metrics; readonly base: string | undefined };
}

/**
 * The framed page as it is before any script: picture, events and the way to the whole.
 *
 * @param base - address that the site is published at, if that is known.
 */
export function framedPage(dataset: Dataset, metrics: Metrics, base: string | undefined): FramedPage {
  const own = cutForFrame(dataset);
  const timeline = createTimeline(own);
  const locale = localeFor(own.language);
  const measure = createMeasure(metrics);
  const view = viewOfWhole(timeline);
  const palette = palettes.light;
  const { width, height } = LARGE;
  const arrangement = arrangeWithin({ timeline, view, width, measure, locale, still: true }, height);
  const large = {
    ...compose({ arrangement, domain: view.domain, palette, closeUp, id: 'still', joined: 0 }),
    ground: undefined,
  };
  const small = storyChart({
    timeline,
    measure,
    locale,
    palette,
    width: SMALL,
    told: undefined,
    joined: Infinity,
    id: 'small',
  });
  const { body } = render(Still, {
    props: {
      timeline,
      locale,
      large: themed(large, own),
      small: themed(small, own),
      events: timeline.visible(CORE),
      root: base ?? './',
    },
  });
  return {
    body: body.replaceAll(/<!--.*?-->/g, ''),
    styles: themedStyles(own),
    title: own.title,
    data: { dataset: own, metrics, base },
  };
}
