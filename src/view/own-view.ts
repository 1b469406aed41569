import { CORE } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';
import { clampDomain, spanOf, type Domain } from '../time/domain.ts';
import { usualState } from './page-state.ts';
import { writeState } from './url.ts';
import type { View } from './view.ts';

export type NamedView = Timeline['dataset']['views'][number];
type TimelineEvent = Timeline['events'][number];

/** What is seen first. */
export const viewOfWhole = ({ dataset }: Timeline): View => ({
  domain: dataset.home,
  group: 'theme',
  selected: undefined,
  filter: CORE,
});

/** A view that the dataset names, as a link to it shows it. */
export function viewOfNamed(named: NamedView, timeline: Timeline): View {
  const event = named.event === undefined ? undefined : timeline.event(named.event);
  return { ...viewWith(event, timeline), domain: named.domain };
}

/**
 * The view that shows an event best: the one that the dataset names for it; else the closest that holds
 * the whole of it, named or home; else as much as home shows, with the event in its middle.
 */
export function viewOfEvent(event: TimelineEvent, timeline: Timeline): View {
  const { views, home, extent } = timeline.dataset;
  const [start, end] = reachOf(event, extent);
  const half = Math.max(spanOf(home), end - start) / 2;
  const middle = (start + end) / 2;
  const domain =
    views.find((named) => named.event === event.id)?.domain ??
    closestFirst([...views.map((named) => named.domain), home].filter(holding([start, end])))[0] ??
    clampDomain([middle - half, middle + half], extent, 0);
  return { ...viewWith(event, timeline), domain };
}

/** The views that the dataset names and that hold the whole of an event, closest first. */
export function namedViewsOf(event: TimelineEvent, { dataset }: Timeline): readonly NamedView[] {
  const holds = holding(reachOf(event, dataset.extent));
  return dataset.views
    .filter(({ domain }) => holds(domain))
    .toSorted((a, b) => spanOf(a.domain) - spanOf(b.domain));
}

/** The query string, without `?`, that reopens a view in the explorer. */
export const queryOfView = ({ domain, group, selected, filter }: View, timeline: Timeline): string => {
  const usual = usualState(timeline);
  return writeState({ ...usual, domain, group, selected, filter }, usual, timeline);
};

const viewWith = (event: TimelineEvent | undefined, timeline: Timeline): View => ({
  ...viewOfWhole(timeline),
  selected: event?.id,
  filter: { ...CORE, context: event?.scope === 'context' },
});

/** All the time that an event may have taken, within the extent. */
const reachOf = ({ moment }: TimelineEvent, [from, to]: Domain): Domain => [
  Math.max(moment.start.earliest, from),
  Math.min(moment.end.latest, to),
];

const holding =
  ([start, end]: Domain) =>
  ([from, to]: Domain): boolean =>
    from <= start && end <= to;

const closestFirst = (domains: readonly Domain[]): readonly Domain[] =>
  domains.toSorted((a, b) => spanOf(a) - spanOf(b));
