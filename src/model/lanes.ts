import { group, rollup } from 'd3-array';
import type { TimelineEvent, Theme } from '../dataset/records.ts';
import type { Grouping } from '../view/view.ts';
import { CORE, EVERYTHING, filterKey, NOT_STATED, type Filter } from './filter.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';
import type { Timeline } from './timeline.ts';

/** One row of the faceted picture: dated events, and the undated strands at its foot. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** A shorter name, where its record gives one. */
  readonly short?: string | undefined;
  /** Present when the lane stands for a theme. */
  readonly theme: Theme | undefined;
  readonly count: number;
  /** How many it would hold without a filter. */
  readonly total: number;
  readonly dated: SpanIndex;
  readonly undated: readonly TimelineEvent[];
}

/** How events are told apart, and the lanes that this makes, in order. */
interface Facet {
  key(event: TimelineEvent): string | undefined;
  /** Fewer events than this share the last lane. */
  readonly least: number;
  lanes(timeline: Timeline): readonly LaneName[];
  /** Whether lanes stand in the order of their first event rather than of their records. */
  readonly byFirst: boolean;
  readonly rest: keyof LaneWords;
}

interface LaneName {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly theme?: Theme;
}

/** Words for the lanes that no record names. */
export interface LaneWords {
  readonly notStated: string;
  readonly otherActors: string;
  readonly everything: string;
}

/** Id of the lane for whatever has none of its own. */
export const REST = NOT_STATED;

const facets: Record<Grouping, Facet> = {
  theme: {
    key: ({ themes }) => themes[0],
    least: 0,
    lanes: ({ dataset }) => dataset.themes.map((theme) => ({ id: theme.id, name: theme.name, theme })),
    byFirst: false,
    rest: 'notStated',
  },
  forum: {
    key: ({ forum }) => forum,
    least: 1,
    lanes: ({ dataset }) => dataset.forums,
    byFirst: true,
    rest: 'notStated',
  },
  actor: {
    key: ({ actors }) => actors[0]?.actor,
    least: 2,
    lanes: ({ dataset }) => dataset.actors,
    byFirst: true,
    rest: 'otherActors',
  },
  none: { key: () => undefined, least: 1, lanes: () => [], byFirst: false, rest: 'everything' },
};

/** True for what has no date of its own to stand at: strands that repeat or run on. */
export const isUndated = ({ moment }: TimelineEvent) =>
  (moment.precision === 'repeated' && moment.days === undefined) || moment.precision === 'open';

/** Lanes change with the data and the grouping only, so they are made once for each. */
const made = new WeakMap<Timeline, Map<string, readonly Lane[]>>();

/**
 * Splits what a filter lets pass into lanes; lanes without events are left out, except themes. Which
 * lanes there are, and their order, a filter does not change.
 */
export function lanesOf(
  timeline: Timeline,
  grouping: Grouping,
  filter: Filter,
  words: LaneWords,
): readonly Lane[] {
  const known = made.get(timeline) ?? new Map<string, readonly Lane[]>();
  made.set(timeline, known);
  const facet = facets[grouping];
  const key = `${grouping} ${filterKey(filter)} ${words[facet.rest]}`;
  const lanes = known.get(key) ?? split(timeline, facet, filter, words);
  known.set(key, lanes);
  return lanes;
}

function split(timeline: Timeline, facet: Facet, filter: Filter, words: LaneWords): Lane[] {
  const unfiltered = timeline.visible(filter.context ? EVERYTHING : CORE);
  const byKey = group(unfiltered, (event) => facet.key(event) ?? REST);
  const laneOf = (event: TimelineEvent) => {
    const key = facet.key(event) ?? REST;
    return (byKey.get(key)?.length ?? 0) >= facet.least ? key : REST;
  };
  const members = group(timeline.visible(filter), laneOf);
  const totals = rollup(unfiltered, ({ length }) => length, laneOf);
  const order = [...totals.keys()];
  const named = facet.lanes(timeline);
  const sorted = facet.byFirst ? named.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : named;
  return [...sorted, { id: REST, name: words[facet.rest] }]
    .filter(({ id }) => members.has(id) || (facet.least === 0 && id !== REST))
    .map(({ id, name, short, theme }: LaneName) => {
      const own = members.get(id) ?? [];
      return {
        id,
        name,
        short,
        theme,
        count: own.length,
        total: totals.get(id) ?? 0,
        dated: createSpanIndex(own.filter((event) => !isUndated(event))),
        undated: own.filter(isUndated),
      };
    });
}
