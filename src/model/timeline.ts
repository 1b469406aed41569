import { group } from 'd3-array';
import type {
  Actor,
  Dataset,
  Forum,
  Relation,
  Source,
  Term,
  Theme,
  TimelineEvent,
} from '../dataset/records.ts';
import { toWall } from '../time/zone.ts';
import { filterKey, passes, type Filter } from './filter.ts';

/** A relation as seen from one of its two ends. */
export interface Link {
  readonly relation: Relation;
  readonly other: TimelineEvent;
  readonly outgoing: boolean;
}

type Place = Dataset['places'][number];

/** A dataset, indexed. Every look-up by an id that the dataset lacks gives `undefined`. */
export interface Timeline {
  readonly dataset: Dataset;
  /** In date order. */
  readonly events: readonly TimelineEvent[];
  /** The year that the home view is about, which short dates leave out. */
  readonly year: number;
  event(id: string): TimelineEvent | undefined;
  theme(id: string): Theme | undefined;
  forum(id: string): Forum | undefined;
  actor(id: string): Actor | undefined;
  place(id: string): Place | undefined;
  source(id: string): Source | undefined;
  term(id: string): Term | undefined;
  linksOf(id: string): readonly Link[];
  childrenOf(id: string): readonly TimelineEvent[];
  /** The events that a filter lets pass, in date order: the same array for filters that mean the same. */
  visible(filter: Filter): readonly TimelineEvent[];
}

export function createTimeline(dataset: Dataset): Timeline {
  const events = dataset.events;
  const event = byId(events);
  const filtered = new Map<string, readonly TimelineEvent[]>();
  const visible = (filter: Filter) => {
    const key = filterKey(filter);
    const known = filtered.get(key) ?? events.filter((each) => passes(each, filter));
    filtered.set(key, known);
    return known;
  };
  const children = group(
    events.filter(({ parent }) => parent !== undefined),
    ({ parent }) => parent,
  );
  const links = new Map<string, Link[]>();
  const addLink = (at: string, otherId: string, relation: Relation, outgoing: boolean) => {
    const other = event(otherId);
    if (!other) return;
    const known = links.get(at);
    const link = { relation, other, outgoing };
    if (known) known.push(link);
    else links.set(at, [link]);
  };
  for (const relation of dataset.relations) {
    addLink(relation.from, relation.to, relation, true);
    addLink(relation.to, relation.from, relation, false);
  }

  const { home, zone } = dataset;
  return {
    dataset,
    events,
    year: new Date(toWall(zone, (home[0] + home[1]) / 2)).getUTCFullYear(),
    event,
    theme: byId(dataset.themes),
    forum: byId(dataset.forums),
    actor: byId(dataset.actors),
    place: byId(dataset.places),
    source: byId(dataset.sources),
    term: byId(dataset.terms),
    linksOf: (id) => links.get(id) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    visible,
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T | undefined {
  const index = new Map(records.map((record) => [record.id, record]));
  return (id) => index.get(id);
}
