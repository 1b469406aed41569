import type { TimelineEvent } from '../dataset/records.ts';
import type { Precision } from '../time/moment.ts';

/** How surely a date is known, as coarsely as a reader would ask for it; surest first. */
export const SURENESS = ['hour', 'day', 'month', 'rougher'] as const;
export type Sureness = (typeof SURENESS)[number];

const SURENESS_OF: Readonly<Record<Precision, Sureness>> = {
  hour: 'hour',
  planned: 'hour',
  day: 'day',
  days: 'day',
  month: 'month',
  approximate: 'rougher',
  repeated: 'rougher',
  open: 'rougher',
};

/** What events can be filtered by, in the order in which a sentence names it. */
export const FACETS = ['themes', 'forums', 'actors', 'sure'] as const;
export type Facet = (typeof FACETS)[number];

/** Stands for "none named" among forums and actors. No identifier of a dataset can be this. */
export const NOT_STATED = '-';

/**
 * Which events are shown. Within a facet any of the values will do; facets are joined by "and";
 * an empty facet lets everything pass.
 */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  /** Whether events of context are shown beside the core ones. */
  readonly context: boolean;
}

/** The core events, all of them: what is shown at first. */
export const CORE: Filter = { context: false, themes: [], forums: [], actors: [], sure: [] };
/** Every event there is. */
export const EVERYTHING: Filter = { ...CORE, context: true };

/** An event's values in a facet. Its theme is the first, the one that gives lane and colour. */
export function valuesOf(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case 'themes':
      return event.themes.slice(0, 1);
    case 'forums':
      return [event.forum ?? NOT_STATED];
    case 'actors':
      return event.actors.length === 0 ? [NOT_STATED] : event.actors.map(({ actor }) => actor);
    case 'sure':
      return [SURENESS_OF[event.moment.precision]];
  }
}

/** Whether a filter lets an event pass. */
export const passes = (event: TimelineEvent, filter: Filter): boolean =>
  (filter.context || event.scope === 'core') &&
  FACETS.every(
    (facet) =>
      filter[facet].length === 0 || valuesOf(event, facet).some((value) => filter[facet].includes(value)),
  );

/** Whether a filter takes anything away besides context. */
export const isFiltering = (filter: Filter): boolean => FACETS.some((facet) => filter[facet].length > 0);

/** Whether events of a theme are left out. */
export const isSwitchedOff = (theme: string, { themes }: Filter): boolean =>
  themes.length > 0 && !themes.includes(theme);

/** The same for filters that let the same events pass: order and repetition do not count. */
export const filterKey = (filter: Filter): string =>
  [filter.context, ...FACETS.map((facet) => [...new Set(filter[facet])].sort().join(','))].join(' ');
