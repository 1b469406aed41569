import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../gallery/datasets.ts';
import { CORE, SURENESS } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import type { Domain } from '../time/domain.ts';
import type { PageState } from './page-state.ts';
import { linkable, readState, writeState } from './url.ts';
import { GROUPINGS } from './view.ts';

const MINUTE = 60_000;
const { extent: EXTENT, views } = ferry;
const USUAL: PageState = {
  domain: [Date.UTC(1998, 2), Date.UTC(1998, 9)],
  group: 'theme',
  selected: undefined,
  filter: CORE,
  collapsed: [],
  query: '',
  step: undefined,
  mode: 'explore',
  palette: undefined,
};
const KNOWN = ['petition', 'hull-built', 'feast-called-off'];
const timeline = createTimeline(ferry);
const read = (search: string, usual = USUAL) => readState(search, usual, timeline);
const some = (ids: readonly { readonly id: string }[]) => fc.subarray(ids.map(({ id }) => id));

const domains: fc.Arbitrary<Domain> = fc
  .tuple(
    fc.integer({ min: EXTENT[0] / MINUTE, max: EXTENT[1] / MINUTE - 61 }),
    fc.integer({ min: 1, max: 400_000 }),
  )
  .map(([start, minutes]): Domain => [start * MINUTE, Math.min(EXTENT[1], (start + minutes) * MINUTE)]);

const states: fc.Arbitrary<PageState> = fc.record({
  domain: domains,
  group: fc.constantFrom(...GROUPINGS),
  selected: fc.constantFrom(undefined, ...KNOWN),
  filter: fc.record({
    context: fc.boolean(),
    themes: some(ferry.themes),
    forums: some([...ferry.forums, { id: '-' }]),
    actors: some(ferry.actors),
    sure: fc.subarray([...SURENESS]),
  }),
  collapsed: some(ferry.themes),
  query: fc.constantFrom('', 'pier', 'a, b & c=d', '渡'),
  step: fc.constantFrom(undefined, ...(ferry.story?.steps.map(({ id }) => id) ?? [])),
  mode: fc.constantFrom('explore' as const, 'list' as const),
  palette: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
});

describe('the address', () => {
  test('gives back every state that was written to it, whatever is usual', () => {
    fc.assert(
      fc.property(states, states, (state, other) => {
        const usual = {
          ...other,
          selected: undefined,
          palette: undefined,
          step: undefined,
          query: '',
          collapsed: [],
          filter: { ...CORE, context: other.filter.context },
        };
        expect(read(`?${writeState(state, usual, timeline)}`, usual)).toEqual({ state, faults: [] });
      }),
    );
  });

  test('is bare for the usual state', () => {
    expect(writeState(USUAL, USUAL, timeline)).toBe('');
  });

  test('holds only what differs, in words', () => {
    const state = { ...USUAL, selected: 'petition', group: 'forum' as const };
    expect(writeState(state, USUAL, timeline)).toBe('event=petition&group=forum');
  });

  test('writes times to the minute, in UTC', () => {
    const domain: Domain = [Date.UTC(1998, 4, 4, 20, 15), Date.UTC(1998, 4, 5)];
    expect(writeState({ ...USUAL, domain }, USUAL, timeline)).toBe(
      'from=1998-05-04T20:15Z&to=1998-05-05T00:00Z',
    );
  });

  test.each([
    ['?event=nobody', 'event'],
    ['?event=__proto__', 'event'],
    ['?event=', 'event'],
    ['?from=1998-05-04', 'range'],
    ['?from=soon&to=later', 'range'],
    ['?from=1998-06-01&to=1998-05-01', 'range'],
    ['?from=1998-05-01&to=1998-05-01', 'range'],
    ['?from=1700-01-01&to=1701-01-01', 'range'],
    ['?group=colour', 'option'],
    ['?view=map', 'option'],
    ['?palette=sepia', 'option'],
    ['?context=perhaps', 'option'],
    ['?step=nowhere', 'option'],
    ['?forums=nobody', 'option'],
    ['?sure=very', 'option'],
    ['?collapsed=%3Cb%3E', 'option'],
  ])('of a broken link, %s, shows the usual state and names the fault', (search, fault) => {
    const { state, faults } = read(search);
    expect(faults).toEqual([fault]);
    expect({ ...state, palette: undefined }).toEqual(USUAL);
  });

  test('keeps the sound parts of a link that is broken in part', () => {
    const { state, faults } = read('?event=gone&group=actor');
    expect(faults).toEqual(['event']);
    expect(state.group).toBe('actor');
  });

  test('of a step of the story needs no times: its view is known', () => {
    const step = ferry.story?.steps.find(({ view }) => view !== views[0]?.id);
    const domain = views.find(({ id }) => id === step?.view)?.domain ?? USUAL.domain;
    const state = { ...USUAL, step: step?.id, domain };
    expect(writeState(state, USUAL, timeline)).toBe(`step=${step?.id ?? ''}`);
    expect(read(`?step=${step?.id ?? ''}`).state).toEqual(state);
    expect(read(`?${writeState({ ...state, domain: USUAL.domain }, USUAL, timeline)}`).state.domain).toEqual(
      USUAL.domain,
    );
  });

  test('may name a view of the dataset, and still look elsewhere or at another event', () => {
    const [view] = views.filter(({ event }) => event !== undefined);
    if (!view) throw new Error('The dataset has no view with an event.');
    const { state } = read(`?view=${view.id}`);
    expect([state.domain, state.selected, state.mode]).toEqual([view.domain, view.event, 'explore']);
    expect(read(`?view=${view.id}&event=petition`).state.selected).toBe('petition');
    expect(read(`?view=${view.id}&from=1998-05-01&to=1998-06-01`).state.domain).toEqual([
      Date.UTC(1998, 4),
      Date.UTC(1998, 5),
    ]);
  });

  test('keeps what of a filter there is, and names the rest', () => {
    const { state, faults } = read('?forums=boatyard,gone&themes=landings');
    expect([state.filter.forums, state.filter.themes, faults]).toEqual([
      ['boatyard'],
      ['landings'],
      ['option'],
    ]);
  });

  test('passes over what it does not know', () => {
    expect(read('?utm_source=x&group=none')).toEqual({ state: { ...USUAL, group: 'none' }, faults: [] });
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string(), (query, text) => {
        expect(() => [read(`?${query}`), read(text)]).not.toThrow();
      }),
    );
  });
});

describe('linkable', () => {
  test('moves neither end by more than half a minute', () => {
    const domain: Domain = [Date.UTC(1998, 4, 4, 20, 15, 29), Date.UTC(1998, 4, 5, 3, 0, 31)];
    linkable(domain).forEach((end, index) => {
      expect(Math.abs(end - (domain[index] ?? 0))).toBeLessThanOrEqual(MINUTE / 2);
    });
  });
});
