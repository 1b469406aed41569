import { FACETS, NOT_STATED, SURENESS, type Facet } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';
import type { PaletteName } from '../scene/palette.ts';
import { sameDomain, type Domain } from '../time/domain.ts';
import type { Mode, PageState } from './page-state.ts';
import { GROUPINGS } from './view.ts';

/** A link that cannot be followed whole: what was left out, for the page to say. */
export type LinkFault = 'event' | 'range' | 'option';

const MINUTE = 60_000;
const MODES: readonly Mode[] = ['explore', 'list'];
const PALETTES: readonly PaletteName[] = ['light', 'dark'];
/** A search longer than this is cut: no title is as long. */
const LONGEST_QUERY = 200;
/** An identifier of a dataset, and of a lane. */
const IDENTIFIER = /^[a-z0-9-]+$/;

/** The view that a step of the story is told with. */
function viewOfStep({ dataset }: Timeline, step: string | undefined) {
  const told = dataset.story?.steps.find(({ id }) => id === step);
  return dataset.views.find(({ id }) => id === told?.view);
}

/**
 * The query string for a state, without `?`: only what differs from the page's own default, or from the
 * view of the step that is told.
 */
export function writeState(state: PageState, usual: PageState, timeline: Timeline): string {
  const query = new URLSearchParams();
  const domain = viewOfStep(timeline, state.step)?.domain ?? usual.domain;
  if (!sameDomain(state.domain, domain)) {
    query.set('from', writeInstant(state.domain[0]));
    query.set('to', writeInstant(state.domain[1]));
  }
  if (state.step !== undefined) query.set('step', state.step);
  if (state.selected !== undefined) query.set('event', state.selected);
  if (state.group !== usual.group) query.set('group', state.group);
  if (state.mode !== usual.mode) query.set('view', state.mode);
  if (state.filter.context !== usual.filter.context) {
    query.set('context', state.filter.context ? 'on' : 'off');
  }
  for (const facet of FACETS) {
    if (state.filter[facet].length > 0) query.set(facet, state.filter[facet].join(','));
  }
  if (state.collapsed.length > 0) query.set('collapsed', state.collapsed.join(','));
  if (state.query !== '') query.set('q', state.query);
  if (state.palette !== undefined) query.set('palette', state.palette);
  return query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/**
 * Reads a query string. What is missing is as usual; what cannot be understood is as usual too,
 * and named among the faults. `view` may also name one of the dataset's views, which then gives the
 * domain and the event that the link does not.
 */
export function readState(
  search: string,
  usual: PageState,
  timeline: Timeline,
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
  const list = (name: string, known: (id: string) => boolean): string[] => {
    const named = [...new Set((query.get(name) ?? '').split(',').filter((id) => id !== ''))];
    const found = named.filter(known);
    if (found.length < named.length) faults.push('option');
    return found;
  };

  const named = timeline.dataset.views.find(({ id }) => id === query.get('view'));
  if (named) query.delete('view');

  const { extent } = timeline.dataset;
  const step = query.get('step') ?? undefined;
  const told = timeline.dataset.story?.steps.some(({ id }) => id === step) ? step : undefined;
  if (step !== told) faults.push('option');
  let domain = (named ?? viewOfStep(timeline, told))?.domain ?? usual.domain;
  if (query.has('from') || query.has('to')) {
    const from = Date.parse(query.get('from') ?? '');
    const to = Date.parse(query.get('to') ?? '');
    if (to - from >= MINUTE && from < extent[1] && to > extent[0]) domain = [from, to];
    else faults.push('range');
  }
  const event = query.get('event') ?? named?.event;
  const selected = event !== undefined && timeline.event(event) ? event : undefined;
  if (event !== selected) faults.push('event');

  return {
    state: {
      domain,
      selected,
      step: told,
      group: option('group', GROUPINGS, usual.group),
      mode: option('view', MODES, usual.mode),
      filter: {
        context: option('context', ['on', 'off'], usual.filter.context ? 'on' : 'off') === 'on',
        themes: list('themes', (id) => timeline.theme(id) !== undefined),
        forums: list('forums', (id) => id === NOT_STATED || timeline.forum(id) !== undefined),
        actors: list('actors', (id) => id === NOT_STATED || timeline.actor(id) !== undefined),
        sure: list('sure', (id) => SURENESS.some((each) => each === id)),
      } satisfies Record<Facet | 'context', unknown>,
      collapsed: list('collapsed', (id) => IDENTIFIER.test(id)),
      query: (query.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
      palette: option<PaletteName | ''>('palette', PALETTES, '') || undefined,
    },
    faults,
  };
}

/** To the minute, in UTC: 1883-08-27T03:00Z. */
const writeInstant = (instant: number) =>
  `${new Date(Math.round(instant / MINUTE) * MINUTE).toISOString().slice(0, 16)}Z`;

/** A domain as the link to a view gives it back: as it is where the link need not name it, else on whole minutes. */
export const linkedDomain = (domain: Domain, step: string | undefined, timeline: Timeline): Domain =>
  sameDomain(domain, viewOfStep(timeline, step)?.domain ?? timeline.dataset.home) ? domain : linkable(domain);

/** A domain with its ends on whole minutes. */
export const linkable = ([from, to]: Domain): Domain => [
  Math.round(from / MINUTE) * MINUTE,
  Math.round(to / MINUTE) * MINUTE,
];
