import type { Domain } from '../time/domain.ts';
import type { PaletteName } from '../scene/palette.ts';
import { GROUPINGS, type Grouping } from './view.ts';

/** Which of the page's two forms is shown. */
export type Mode = 'explore' | 'list';

/** All of the page's state that a link carries. */
export interface PageState {
  readonly domain: Domain;
  readonly group: Grouping;
  readonly selected: string | undefined;
  readonly context: boolean;
  readonly mode: Mode;
  /** Left open, the reader's system decides. */
  readonly palette: PaletteName | undefined;
}

/** A link that cannot be followed whole: what was left out, for the page to say. */
export type LinkFault = 'event' | 'range' | 'option';

const MINUTE = 60_000;
const MODES: readonly Mode[] = ['explore', 'list'];
const PALETTES: readonly PaletteName[] = ['light', 'dark'];

/** The query string for a state, without `?`: only what differs from the page's own default. */
export function writeState(state: PageState, usual: PageState): string {
  const query = new URLSearchParams();
  if (state.domain[0] !== usual.domain[0] || state.domain[1] !== usual.domain[1]) {
    query.set('from', writeInstant(state.domain[0]));
    query.set('to', writeInstant(state.domain[1]));
  }
  if (state.selected !== undefined) query.set('event', state.selected);
  if (state.group !== usual.group) query.set('group', state.group);
  if (state.mode !== usual.mode) query.set('view', state.mode);
  if (state.context !== usual.context) query.set('context', state.context ? 'on' : 'off');
  if (state.palette !== undefined) query.set('palette', state.palette);
  return query.toString().replaceAll('%3A', ':');
}

/**
 * Reads a query string. What is missing is as usual; what cannot be understood is as usual too,
 * and named among the faults.
 *
 * @param known - whether there is an event of that id.
 */
export function readState(
  search: string,
  usual: PageState,
  extent: Domain,
  known: (id: string) => boolean,
): { state: PageState; faults: LinkFault[] } {
  const query = new URLSearchParams(search);
  const faults: LinkFault[] = [];
  const option = <T extends string>(name: string, values: readonly T[], otherwise: T): T => {
    const value = query.get(name);
    if (value === null) return otherwise;
    const found = values.find((each) => each === value);
    if (found === undefined) faults.push('option');
    return found ?? otherwise;
  };

  let domain = usual.domain;
  if (query.has('from') || query.has('to')) {
    const from = Date.parse(query.get('from') ?? '');
    const to = Date.parse(query.get('to') ?? '');
    if (to - from >= MINUTE && from < extent[1] && to > extent[0]) domain = [from, to];
    else faults.push('range');
  }
  const event = query.get('event') ?? undefined;
  if (event !== undefined && !known(event)) faults.push('event');
  return {
    state: {
      domain,
      selected: event !== undefined && known(event) ? event : undefined,
      group: option('group', GROUPINGS, usual.group),
      mode: option('view', MODES, usual.mode),
      context: option('context', ['on', 'off'], usual.context ? 'on' : 'off') === 'on',
      palette: option<PaletteName | ''>('palette', PALETTES, '') || undefined,
    },
    faults,
  };
}

/** To the minute, in UTC: 2014-11-20T15:00Z. */
const writeInstant = (instant: number) =>
  `${new Date(Math.round(instant / MINUTE) * MINUTE).toISOString().slice(0, 16)}Z`;

/** A domain as a link will give it back: its ends on whole minutes. */
export const linkable = ([from, to]: Domain): Domain => [
  Math.round(from / MINUTE) * MINUTE,
  Math.round(to / MINUTE) * MINUTE,
];
