import type { TimelineEvent } from '../dataset/records.ts';
import {
  EVERYTHING,
  isSwitchedOff,
  NOT_STATED,
  SURENESS,
  valuesOf,
  type Facet,
  type Filter,
} from './filter.ts';
import type { Timeline } from './timeline.ts';

/** A value that events can be filtered by. */
export interface Option {
  readonly value: string;
  /** How many events have it among those that the other facets let pass. */
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * The values of a facet, every one that any event has. Their order does not depend on the filter:
 * records as the dataset gives them, but actors, who may be many, by how much they do.
 */
export function optionsOf(timeline: Timeline, filter: Filter, facet: Facet): Option[] {
  const counts = tally(timeline.visible({ ...filter, [facet]: [] }), facet);
  return valuesIn(timeline, facet).map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    chosen: filter[facet].includes(value),
  }));
}

function valuesIn(timeline: Timeline, facet: Facet): string[] {
  const { dataset } = timeline;
  const used = tally(timeline.visible(EVERYTHING), facet);
  if (facet === 'sure') return SURENESS.filter((value) => used.has(value));
  const values = [...dataset[facet].map(({ id }) => id), NOT_STATED].filter((value) => used.has(value));
  if (facet !== 'actors') return values;
  const core = tally(
    timeline.events.filter(({ scope }) => scope === 'core'),
    facet,
  );
  const share = (value: string, of: ReadonlyMap<string, number>) => of.get(value) ?? 0;
  return values.sort((a, b) => share(b, core) - share(a, core) || share(b, used) - share(a, used));
}

function tally(events: readonly TimelineEvent[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const value of new Set(valuesOf(event, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A filter with one value taken into a facet, or out of it. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const values = filter[facet];
  return {
    ...filter,
    [facet]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
  };
}

/**
 * A filter with a theme switched off, or on again. With all on there is nothing to filter by; and with
 * the last one off there would be nothing to see, so then all come back.
 */
export function withThemeSwitched(filter: Filter, theme: string, { dataset }: Timeline): Filter {
  const off = isSwitchedOff(theme, filter);
  const themes = dataset.themes
    .map(({ id }) => id)
    .filter((id) => (id === theme ? off : !isSwitchedOff(id, filter)));
  return { ...filter, themes: themes.length === dataset.themes.length ? [] : themes };
}
