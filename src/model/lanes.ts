import type { TimelineEvent, Theme } from '../dataset/records.ts';
import type { Grouping } from '../view/view.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';
import type { Timeline } from './timeline.ts';

/** One row of the faceted picture: dated events, and the undated strands at its foot. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Present when the lane stands for a theme. */
  readonly theme: Theme | undefined;
  readonly count: number;
  readonly dated: SpanIndex;
  readonly undated: readonly TimelineEvent[];
}

/** What lane an event lies in, for each grouping; the order of lanes is that of `names`. */
interface Facet {
  lane(event: TimelineEvent, timeline: Timeline): string;
  lanes(timeline: Timeline, events: readonly TimelineEvent[]): readonly LaneName[];
}

interface LaneName {
  readonly id: string;
  readonly name: string;
  readonly theme?: Theme;
}

/** Words for the lanes that no record names. */
export interface LaneWords {
  readonly notStated: string;
  readonly otherActors: string;
  readonly everything: string;
}

export const REST = '';

const facets: Record<Grouping, (words: LaneWords) => Facet> = {
  theme: () => ({
    lane: (event) => event.themes[0] ?? REST,
    lanes: ({ dataset }) => dataset.themes.map((theme) => ({ id: theme.id, name: theme.name, theme })),
  }),
  forum: (words) => ({
    lane: (event) => event.forum ?? REST,
    lanes: ({ dataset }, events) => {
      const order = [...new Set(events.map((event) => event.forum))];
      return [
        ...dataset.forums
          .filter(({ id }) => order.includes(id))
          .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
        { id: REST, name: words.notStated },
      ];
    },
  }),
  actor: (words) => ({
    lane: (event, timeline) => {
      const first = event.actors[0]?.actor ?? REST;
      const events = timeline.events.filter(({ actors }) => actors[0]?.actor === first);
      return events.length >= 2 ? first : REST;
    },
    lanes: ({ dataset }, events) => {
      const order = [...new Set(events.map((event) => event.actors[0]?.actor))];
      return [
        ...dataset.actors
          .filter(({ id }) => order.includes(id))
          .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
        { id: REST, name: words.otherActors },
      ];
    },
  }),
  none: (words) => ({
    lane: () => REST,
    lanes: () => [{ id: REST, name: words.everything }],
  }),
};

/** True for what has no date of its own to stand at: strands that repeat or run on. */
export const isUndated = ({ moment }: TimelineEvent) =>
  (moment.precision === 'repeated' && moment.days === undefined) || moment.precision === 'open';

/** Splits what is visible into lanes; lanes without events are left out, except themes. */
export function lanesOf(timeline: Timeline, grouping: Grouping, context: boolean, words: LaneWords): Lane[] {
  const facet = facets[grouping](words);
  const events = timeline.visible(context);
  const members = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const id = facet.lane(event, timeline);
    const known = members.get(id);
    if (known) known.push(event);
    else members.set(id, [event]);
  }
  return facet
    .lanes(timeline, events)
    .filter(({ id }) => grouping === 'theme' || members.has(id))
    .map(({ id, name, theme }) => {
      const own = members.get(id) ?? [];
      return {
        id,
        name,
        theme,
        count: own.length,
        dated: createSpanIndex(own.filter((event) => !isUndated(event))),
        undated: own.filter(isUndated),
      };
    });
}
