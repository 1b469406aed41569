import type { Grouping } from '../view/view.ts';
import type { LinkFault } from '../view/url.ts';
import type { Facet } from '../model/filter.ts';
import type { Level } from '../time/ticks.ts';

/** Every word of the page's controls and of its live region. */
export interface UiWords {
  readonly skipToTimeline: string;
  readonly skipToList: string;
  // The story and the keys
  readonly skipToStory: string;
  readonly storyLength: (steps: number, minutes: number) => string;
  readonly storyAt: (step: number, steps: number) => string;
  readonly backToStory: string;
  readonly keyboard: string;
  readonly explore: string;
  readonly list: string;
  readonly views: string;
  /** What opens all controls where there is no room for them. */
  readonly menu: string;
  readonly palette: Readonly<Record<'light' | 'dark', string>>;
  readonly paletteHint: string;
  readonly introduction: string;
  readonly details: string;
  readonly timeline: string;
  readonly toolbar: string;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly show: string;
  /** What a menu of filters is called, by how many values are chosen. */
  readonly facets: Readonly<Record<Facet | 'all', (chosen: number) => string>>;
  readonly context: (count: number) => string;
  readonly contextEvents: string;
  readonly search: string;
  readonly searchIn: (count: number) => string;
  readonly contextEvent: string;
  readonly keyTitle: string;
  readonly keyKinds: Readonly<
    Record<'hour' | 'day' | 'days' | 'month' | 'approximate' | 'repeated' | 'open' | 'planned', string>
  >;
  readonly keyPath: string;
  readonly beginWith: string;
  readonly source: string;
  readonly allSources: string;
  readonly corrections: string;
  /** Leads the list of formats. */
  readonly downloads: string;
  readonly formats: Readonly<Record<'json' | 'schema' | 'csv' | 'calendar' | 'csl' | 'bibtex', string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showing: string;
  readonly next: (level: Level) => string;
  readonly backToHome: string;
  readonly overview: string;
  readonly forum: string;
  readonly actors: string;
  readonly pushes: string;
  readonly outcome: string;
  readonly dateBasis: string;
  readonly certainty: Readonly<Record<'certain' | 'approximate' | 'uncertain', string>>;
  readonly sourcesDiffer: string;
  readonly sources: string;
  readonly primary: string;
  readonly supports: string;
  readonly opensElsewhere: string;
  readonly share: string;
  readonly savePicture: string;
  /** What filtering by a name does, for those who do not see that it is underlined. */
  readonly filterBy: (name: string) => string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: (address: string) => string;
  readonly claimSources: (numbers: string) => string;
  readonly oneSource: string;
  readonly primaryOnly: string;
  readonly lane: (name: string, count: number) => string;
  readonly edge: (name: string) => string;
  /** A small picture of an event's hours, which leads to them. */
  readonly zoomTo: (name: string, date: string) => string;
  readonly eventName: (parts: {
    date: string;
    title: string;
    sure: string;
    forum: string | undefined;
    sources: number;
  }) => string;
  readonly keys: string;
  /** What of a link could not be followed; `year` where the whole that is shown instead is a year. */
  readonly faults: Readonly<Record<LinkFault, (year: boolean) => string>>;
  readonly failed: string;
  readonly asList: string;
  readonly reload: string;
  readonly fetching: string;
  readonly notFetched: string;
  readonly minimap: string;
  readonly startOfView: string;
  readonly endOfView: string;
  readonly licence: string;
  readonly noScript: string;
}

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** All of something, or as many as are chosen. */
const chosen = (one: string) => (count: number) => (count === 0 ? `All ${one}s` : plural(count, one));

const LEVEL: Record<Level, string> = {
  decade: 'all years',
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'days',
  hour: 'hours',
};

const whole = (year: boolean) => `Here is the whole${year ? ' year' : ''}.`;

export const uiEn: UiWords = {
  skipToTimeline: 'To the timeline',
  skipToList: 'To the list',
  skipToStory: 'To the story',
  storyLength: (steps, minutes) => `${plural(steps, 'step')}, about ${plural(minutes, 'minute')}`,
  storyAt: (step, steps) => `on at step ${step} of ${steps}`,
  backToStory: 'Back to the story',
  keyboard: 'Keyboard',
  explore: 'Explore',
  list: 'List',
  views: 'Views',
  menu: 'Menu',
  palette: { light: 'Light', dark: 'Dark' },
  paletteHint: 'Change to the other colours',
  introduction: 'Introduction',
  details: 'Event details',
  timeline: 'Timeline',
  toolbar: 'Grouping and filters',
  groupBy: 'Group by',
  groupings: { theme: 'Theme', forum: 'Forum', actor: 'Actor', none: 'None' },
  show: 'Show',
  facets: {
    themes: chosen('theme'),
    forums: chosen('forum'),
    actors: chosen('actor'),
    sure: (count) => (count === 0 ? 'How sure' : `How sure: ${count}`),
    all: (count) => (count === 0 ? 'All events' : plural(count, 'filter')),
  },
  contextEvents: 'Context',
  search: 'Search',
  searchIn: (count) => `Search ${plural(count, 'event')}`,
  context: (count) => `${plural(count, 'event')} of context`,
  contextEvent: 'context',
  keyTitle: 'The sharper the mark, the surer the date',
  keyKinds: {
    hour: 'To the hour',
    day: 'To the day',
    days: 'From date to date',
    month: 'Some time that month',
    approximate: 'Roughly then',
    repeated: 'Many times, undated',
    open: 'Open start or end',
    planned: 'Planned, did not happen',
  },
  keyPath: 'The story, waiting to be joined',
  beginWith: 'Begin with',
  source: 'Source',
  allSources: 'All sources',
  corrections: 'Suggest a correction',
  downloads: 'The record as',
  formats: {
    json: 'JSON',
    schema: 'schema',
    csv: 'CSV',
    calendar: 'calendar',
    csl: 'CSL-JSON',
    bibtex: 'BibTeX',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showing: 'Showing',
  next: (level) => `Next: ${LEVEL[level]}`,
  backToHome: 'Back to the whole',
  overview: 'Overview',
  forum: 'Forum',
  actors: 'Actors',
  pushes: 'Pushes',
  outcome: 'Outcome',
  dateBasis: 'The date',
  certainty: { certain: 'Certain', approximate: 'Approximate', uncertain: 'Uncertain' },
  sourcesDiffer: 'Sources differ: ',
  sources: 'Sources',
  primary: 'primary record',
  supports: 'Carries: ',
  opensElsewhere: ' (opens another site)',
  share: 'Share',
  savePicture: 'Save picture',
  filterBy: (name) => `Show only: ${name}`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkNotCopied: (address) => `The link could not be copied. It is ${address}`,
  claimSources: (numbers) => `sources ${numbers}`,
  oneSource: 'This event rests on one source.',
  primaryOnly: 'This event rests on primary records only.',
  lane: (name, count) => `${name}, ${plural(count, 'event')}`,
  edge: (name) => `Out of view: ${name}`,
  zoomTo: (name, date) => `Zoom to: ${name}. ${date}`,
  eventName: ({ date, title, sure, forum, sources }) =>
    `${date}. ${title}. ${sure} ${forum === undefined ? '' : `Forum: ${forum}. `}${plural(sources, 'source')}.`,
  keys: 'Arrow keys go from event to event, Enter opens, plus and minus zoom, zero shows the whole.',
  faults: {
    event: (year) => `That link points to an event we no longer list. ${whole(year)}`,
    range: (year) => `That link asks for a time we do not hold. ${whole(year)}`,
    option: () => 'A part of that link could not be understood and was left out.',
  },
  failed: 'The events did not load.',
  reload: 'Reload',
  asList: 'Read the list as a plain page',
  fetching: 'Fetching the events…',
  notFetched: 'This part of the page did not load. Reload the page when you are online.',
  minimap: 'Where the view lies',
  startOfView: 'Start of view',
  endOfView: 'End of view',
  licence: 'Data',
  noScript: 'Without JavaScript this page shows the whole picture and the complete list.',
};
