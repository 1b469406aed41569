import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { optionsOf, toggled, withThemeSwitched } from './facets.ts';
import { CORE, EVERYTHING, FACETS, isSwitchedOff, valuesOf } from './filter.ts';
import { createTimeline } from './timeline.ts';

describe.each([krakatoa, ferry])('the values to filter $title by', (dataset) => {
  const timeline = createTimeline(dataset);

  test.each(FACETS)('%s are those that events have, each with how many have it', (facet) => {
    const options = optionsOf(timeline, EVERYTHING, facet);
    const had = new Set(timeline.events.flatMap((event) => valuesOf(event, facet)));
    expect(options.map(({ value }) => value).toSorted()).toEqual([...had].toSorted());
    for (const { value, count } of options) {
      const filter = toggled(EVERYTHING, facet, value);
      expect(timeline.visible(filter), value).toHaveLength(count);
    }
  });

  test.each(FACETS)('%s keep their places and their counts when some of them are chosen', (facet) => {
    const options = optionsOf(timeline, EVERYTHING, facet);
    const last = options.at(-1)?.value ?? '';
    const chosen = optionsOf(timeline, toggled(EVERYTHING, facet, last), facet);
    expect(chosen).toEqual(options.map((each) => ({ ...each, chosen: each.value === last })));
  });

  test('are counted among what the other facets let pass; those with nothing left stay', () => {
    const [first] = timeline.events;
    const filter = { ...EVERYTHING, actors: first ? valuesOf(first, 'actors') : [] };
    const options = optionsOf(timeline, filter, 'forums');
    expect(options).toHaveLength(optionsOf(timeline, EVERYTHING, 'forums').length);
    for (const { value, count } of options) {
      expect(timeline.visible({ ...filter, forums: [value] })).toHaveLength(count);
    }
  });

  test('actors are led by those who do most', () => {
    const counts = optionsOf(timeline, CORE, 'actors').map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('a theme', () => {
  const timeline = createTimeline(krakatoa);
  const [one = '', two = '', ...rest] = krakatoa.themes.map(({ id }) => id);

  test('is switched off and on again', () => {
    const without = withThemeSwitched(CORE, one, timeline);
    expect(without.themes).toEqual([two, ...rest]);
    expect(isSwitchedOff(one, without)).toBe(true);
    expect(isSwitchedOff(two, without)).toBe(false);
    expect(withThemeSwitched(without, one, timeline)).toEqual(CORE);
  });

  test('that is the last on brings all back when it is switched off', () => {
    expect(withThemeSwitched({ ...CORE, themes: [two] }, two, timeline)).toEqual(CORE);
  });

  test('is switched on beside others', () => {
    expect(withThemeSwitched({ ...CORE, themes: [two] }, one, timeline).themes).toEqual([one, two]);
  });
});

test('a value is taken into a facet, and out again', () => {
  const chosen = toggled(CORE, 'forums', 'a');
  expect(chosen.forums).toEqual(['a']);
  expect(toggled(chosen, 'forums', 'a')).toEqual(CORE);
});
