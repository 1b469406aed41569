import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { CORE, EVERYTHING, FACETS, filterKey, isFiltering, passes, valuesOf } from './filter.ts';
import { createTimeline } from './timeline.ts';

describe.each([krakatoa, ferry])('a filter on $title', (dataset) => {
  const { events } = createTimeline(dataset);

  test('that names nothing lets everything pass; context only where it is asked for', () => {
    expect(events.filter((event) => passes(event, EVERYTHING))).toEqual(events);
    expect(events.filter((event) => passes(event, CORE)).every(({ scope }) => scope === 'core')).toBe(true);
  });

  test.each(FACETS)('by %s lets pass who has one of the values, and nobody else', (facet) => {
    const values = [...new Set(events.flatMap((event) => valuesOf(event, facet)))].slice(0, 2);
    for (const event of events) {
      const has = valuesOf(event, facet).some((value) => values.includes(value));
      expect(passes(event, { ...EVERYTHING, [facet]: values })).toBe(has);
    }
  });

  test('by every facet at once asks for all of them', () => {
    const [first] = events;
    if (!first) throw new Error('The dataset has no events.');
    const own = Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(first, facet)]));
    const filter = { ...EVERYTHING, ...own };
    expect(passes(first, filter)).toBe(true);
    for (const facet of FACETS) expect(passes(first, { ...filter, [facet]: ['no-such'] })).toBe(false);
  });
});

test('two filters that mean the same have the same key', () => {
  const filter = { ...CORE, forums: ['a', 'b'] };
  expect(filterKey({ ...CORE, forums: ['b', 'a', 'b'] })).toBe(filterKey(filter));
  expect(filterKey({ ...CORE, actors: ['a', 'b'] })).not.toBe(filterKey(filter));
  expect(filterKey(EVERYTHING)).not.toBe(filterKey(CORE));
});

test('context alone is no filter to be cleared', () => {
  expect([isFiltering(CORE), isFiltering(EVERYTHING), isFiltering({ ...CORE, sure: ['day'] })]).toEqual([
    false,
    false,
    true,
  ]);
});
