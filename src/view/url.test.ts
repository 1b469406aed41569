import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../time/domain.ts';
import { linkable, readState, writeState, type PageState } from './url.ts';
import { GROUPINGS } from './view.ts';

const MINUTE = 60_000;
const EXTENT: Domain = [Date.UTC(1998, 0), Date.UTC(1999, 0)];
const USUAL: PageState = {
  domain: [Date.UTC(1998, 2), Date.UTC(1998, 9)],
  group: 'theme',
  selected: undefined,
  context: false,
  mode: 'explore',
  palette: undefined,
};
const KNOWN = ['petition', 'hull-built', 'feast'];
const read = (search: string, usual = USUAL) => readState(search, usual, EXTENT, (id) => KNOWN.includes(id));

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
  context: fc.boolean(),
  mode: fc.constantFrom('explore' as const, 'list' as const),
  palette: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
});

describe('the address', () => {
  test('gives back every state that was written to it, whatever is usual', () => {
    fc.assert(
      fc.property(states, states, (state, other) => {
        const usual = { ...other, selected: undefined, palette: undefined };
        expect(read(`?${writeState(state, usual)}`, usual)).toEqual({ state, faults: [] });
      }),
    );
  });

  test('is bare for the usual state', () => {
    expect(writeState(USUAL, USUAL)).toBe('');
  });

  test('holds only what differs, in words', () => {
    const state = { ...USUAL, selected: 'petition', group: 'forum' as const };
    expect(writeState(state, USUAL)).toBe('event=petition&group=forum');
  });

  test('writes times to the minute, in UTC', () => {
    const domain: Domain = [Date.UTC(1998, 4, 4, 20, 15), Date.UTC(1998, 4, 5)];
    expect(writeState({ ...USUAL, domain }, USUAL)).toBe('from=1998-05-04T20:15Z&to=1998-05-05T00:00Z');
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
