import type { Dataset, TimelineEvent } from '../../dataset/records.ts';
import { localeFor, type Locale } from '../../locale/locale.ts';
import { pageWordsFor, type PageWords } from '../../locale/page-words.ts';
import { eventAddress, viewAddress } from '../../model/addresses.ts';
import { createTimeline, type Timeline } from '../../model/timeline.ts';
import { wordDomain, wordMoment } from '../../time/wording.ts';
import { eventsIn } from '../../view/events-in.ts';
import { viewOfEvent, viewOfNamed, viewOfWhole, type NamedView } from '../../view/own-view.ts';
import type { View } from '../../view/view.ts';

/** What every page is made from. */
export interface Site {
  readonly timeline: Timeline;
  readonly locale: Locale;
  readonly words: PageWords;
  /** Address that the site is published at, ending in "/"; left out where it is not known. */
  readonly base: string | undefined;
}

export const siteOf = (dataset: Dataset, base?: string): Site => ({
  timeline: createTimeline(dataset),
  locale: localeFor(dataset.language),
  words: pageWordsFor(dataset.language),
  base,
});

interface Described {
  /** From the folder of the site; "" for the front page, else ending in "/". */
  readonly path: string;
  /** Of the document, unlike that of any other page. */
  readonly title: string;
  /** The same where the site is named beside it. */
  readonly name: string;
  readonly description: string;
  readonly view: View;
}

export type WholePage = Described & { readonly kind: 'whole' };
export type ViewPage = Described & { readonly kind: 'view'; readonly named: NamedView };
export type EventPage = Described & { readonly kind: 'event'; readonly event: TimelineEvent };

/** The front page, or the page of a named view or of an event. */
export type Page = WholePage | ViewPage | EventPage;

export function wholePage({ timeline }: Site): WholePage {
  const { title, standfirst } = timeline.dataset;
  return {
    kind: 'whole',
    path: '',
    title,
    name: title,
    description: standfirst,
    view: viewOfWhole(timeline),
  };
}

export function viewPages({ timeline, locale, words }: Site): readonly ViewPage[] {
  const { views, zone, title } = timeline.dataset;
  return views.map((named) => {
    const view = viewOfNamed(named, timeline);
    const count = eventsIn(view, timeline).length;
    return {
      kind: 'view',
      path: viewAddress(named.id),
      title: words.title(named.name, title),
      name: named.name,
      description: words.aboutView(named.name, wordDomain(named.domain, zone, locale), count, title),
      view,
      named,
    };
  });
}

export function eventPages({ timeline, locale, words }: Site): readonly EventPage[] {
  return timeline.events.map((event) => ({
    kind: 'event',
    path: eventAddress(event.id),
    title: words.title(event.title, timeline.dataset.title),
    name: event.title,
    description: words.aboutEvent(wordMoment(event.moment, locale, 'full'), event.summary),
    view: viewOfEvent(event, timeline),
    event,
  }));
}
