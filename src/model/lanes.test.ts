import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { inventDataset } from '../gallery/invent.ts';
import { GROUPINGS } from '../view/view.ts';
import { CORE, EVERYTHING } from './filter.ts';
import { isUndated, lanesOf, REST } from './lanes.ts';
import { createTimeline } from './timeline.ts';

const WORDS = { notStated: 'Not stated', otherActors: 'Others', everything: 'All' };
const ALL = [-8.64e15, 8.64e15] as const;

describe.each([krakatoa, ferry])('lanes of $title', (dataset) => {
  const timeline = createTimeline(dataset);

  test.each(GROUPINGS)('by %s, each event lies in exactly one', (grouping) => {
    for (const filter of [CORE, EVERYTHING]) {
      const lanes = lanesOf(timeline, grouping, filter, WORDS);
      const ids = lanes.flatMap(({ dated, undated }) => [
        ...dated.within(ALL, 1, Infinity).flatMap(({ kept }) => kept.map(({ id }) => id)),
        ...undated.map(({ id }) => id),
      ]);
      expect(ids.toSorted()).toEqual(
        timeline
          .visible(filter)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length);
      expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
    }
  });

  test('by theme, every theme has one, in the dataset’s order, with events or without', () => {
    const lanes = lanesOf(timeline, 'theme', CORE, WORDS);
    expect(lanes.map(({ id }) => id)).toEqual(dataset.themes.map(({ id }) => id));
    expect(lanes.map(({ theme }) => theme)).toEqual(dataset.themes);
  });

  test('by forum, the first to be met comes first, and “not stated” last', () => {
    const lanes = lanesOf(timeline, 'forum', EVERYTHING, WORDS);
    const met = [...new Set(timeline.events.flatMap(({ forum }) => forum ?? []))];
    expect(lanes.map(({ id }) => id).filter((id) => id !== REST)).toEqual(met);
    const stated = timeline.events.every(({ forum }) => forum !== undefined);
    expect(lanes.at(-1)?.name === 'Not stated').toBe(!stated);
  });

  test('by actor, only who comes first in two events or more has one', () => {
    for (const { id, count } of lanesOf(timeline, 'actor', EVERYTHING, WORDS)) {
      if (id !== REST) expect(count, id).toBeGreaterThanOrEqual(2);
    }
  });

  test('by nothing, there is one', () => {
    expect(lanesOf(timeline, 'none', EVERYTHING, WORDS).map(({ name }) => name)).toEqual(['All']);
  });
});

test('strands without dates are kept apart, repetitions with dates are not', () => {
  const { events } = createTimeline(
    inventDataset([
      { id: 'all-year', date: { edtf: '1883', kind: 'repeated' } },
      { id: 'under-way', date: { edtf: '1883-03/..', kind: 'open' } },
      { id: 'three-days', date: { edtf: '{1883-08-01,1883-08-03,1883-08-09}' } },
      { id: 'one-day', date: { edtf: '1883-08-27' } },
    ]),
  );
  expect(
    events
      .filter(isUndated)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['all-year', 'under-way']);
});
