import { filterWordsIn } from '../locale/filter-words.ts';
import type { Locale } from '../locale/locale.ts';
import { FACETS, NOT_STATED, SURENESS, type Facet, type Filter } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';

/** What a value that events are filtered by is called. */
export function facetName(facet: Facet, value: string, timeline: Timeline, locale: Locale): string {
  const words = filterWordsIn(locale);
  switch (facet) {
    case 'themes':
      return timeline.theme(value)?.name ?? value;
    case 'forums':
      return value === NOT_STATED ? words.noForum : (timeline.forum(value)?.name ?? value);
    case 'actors':
      return value === NOT_STATED ? words.noActor : (timeline.actor(value)?.name ?? value);
    case 'sure': {
      const sure = SURENESS.find((each) => each === value);
      return sure === undefined ? value : words.sure[sure];
    }
  }
}

/** The names of all that a filter asks for, facet by facet. */
export const facetNames = (
  filter: Filter,
  timeline: Timeline,
  locale: Locale,
): Record<Facet, readonly string[]> =>
  Object.fromEntries(
    FACETS.map((facet) => [facet, filter[facet].map((value) => facetName(facet, value, timeline, locale))]),
  ) as Record<Facet, string[]>;
