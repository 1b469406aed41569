/** What stands on the pages of single events and views beside the words that they share with the explorer. */
export interface PageWords {
  /** Title of a page, and what it belongs to. */
  readonly title: (name: string, whole: string) => string;
  readonly explore: string;
  readonly exploreEvent: string;
  readonly whole: string;
  readonly list: string;
  readonly site: string;
  /** Leads to the picture that previews of links show. */
  readonly picture: string;
  readonly inTime: string;
  readonly earlier: string;
  readonly later: string;
  readonly amongViews: string;
  readonly previousView: string;
  readonly nextView: string;
  readonly shownIn: string;
  readonly inView: string;
  readonly allViews: string;
  /** One sentence for search engines and previews. */
  readonly aboutEvent: (date: string, summary: string) => string;
  readonly aboutView: (name: string, domain: string, events: number, whole: string) => string;
  /** One sentence beside a link, where a frame is not shown. */
  readonly inFrame: (whole: string) => string;
}

const en: PageWords = {
  title: (name, whole) => `${name} – ${whole}`,
  explore: 'Explore this view',
  exploreEvent: 'Show on the timeline',
  whole: 'The whole timeline',
  list: 'All events',
  site: 'Site',
  picture: 'Picture to share (PNG)',
  inTime: 'Before and after',
  earlier: 'Before',
  later: 'After',
  amongViews: 'Other views',
  previousView: 'Previous view',
  nextView: 'Next view',
  shownIn: 'Views that show it',
  inView: 'In view',
  allViews: 'Views',
  aboutEvent: (date, summary) => `${date}: ${summary}`,
  aboutView: (name, domain, events, whole) =>
    `${name}, ${domain}: ${events} ${events === 1 ? 'event' : 'events'} with sources, from the timeline “${whole}”.`,
  inFrame: (whole) => `From the timeline “${whole}”.`,
};

const languages: Readonly<Record<string, PageWords>> = { en };

/**
 * The words for a locale's tag, or the English ones. They are no part of a `Locale`, because they are
 * needed when the pages are written and never by the explorer.
 */
export function pageWordsFor(tag: string): PageWords {
  return languages[tag] ?? languages[tag.split('-')[0] ?? ''] ?? en;
}
