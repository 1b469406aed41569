import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { palettes } from '../scene/palette.ts';
import { usualState } from '../view/page-state.ts';
import { readState } from '../view/url.ts';
import { GROUPINGS } from '../view/view.ts';
import { addressOf, linkableView } from './address.ts';

describe.each([krakatoa, ferry])('the address of a picture of $title', (dataset) => {
  const timeline = createTimeline(dataset);
  const { extent, home, themes, story } = dataset;
  const instant = fc.integer({ min: extent[0], max: extent[1] });
  const domain = fc.oneof(
    fc.constant(home),
    fc.tuple(instant, instant).filter(([a, b]) => b - a > 120_000),
  );
  const view = fc.record({
    domain,
    group: fc.constantFrom(...GROUPINGS),
    selected: fc.constantFrom(undefined, ...timeline.events.map(({ id }) => id)),
    filter: fc.constantFrom(CORE, EVERYTHING, { ...CORE, themes: themes.slice(0, 1).map(({ id }) => id) }),
    collapsed: fc.constantFrom(
      [],
      themes.slice(1, 2).map(({ id }) => id),
    ),
    step: fc.constantFrom(undefined, ...(story?.steps.map((_, index) => index) ?? [])),
  });

  test('reopens exactly what is drawn', () => {
    fc.assert(
      fc.property(view, fc.constantFrom('light', 'dark'), (seen, name) => {
        const palette = palettes[name];
        const address = addressOf({
          timeline,
          view: seen,
          palette,
          baseAddress: 'https://timeline.example/a/',
        });
        const url = new URL(address ?? '');
        expect(url.origin + url.pathname).toBe('https://timeline.example/a/');
        const usual = { ...usualState(timeline), mode: 'list' as const };
        const { state, faults } = readState(url.search, usual, timeline);
        expect(faults).toEqual([]);
        expect(state).toMatchObject({
          domain: linkableView(seen, timeline).domain,
          group: seen.group,
          selected: seen.selected,
          filter: seen.filter,
          collapsed: seen.collapsed,
          mode: 'explore',
          palette: palette.name,
        });
        expect(state.step).toBe(seen.step === undefined ? undefined : story?.steps[seen.step]?.id);
      }),
    );
  });
});

test('a picture has no address where it is not known where the timeline is published', () => {
  expect(addressOf(requestFor(krakatoa))).toBeUndefined();
});
