import { closeUp } from '../scene/close-up.ts';
import { sameDomain } from '../time/domain.ts';
import type { Explorer } from '../view/explorer.svelte.ts';
import type { PageState } from '../view/page-state.ts';
import { linkable, readState, writeState, type LinkFault } from '../view/url.ts';

/**
 * Keeps the address and the page in step: reads the address once, if it asks for anything, and whenever the
 * reader goes back or forward, and writes it when the view rests. What opens or closes something makes an
 * entry in the history; panning and zooming do not.
 *
 * @returns what in the first address could not be followed.
 */
export function followAddress(explorer: Explorer): LinkFault[] {
  const { usual } = explorer;
  explorer.closeUp = closeUp;
  const restore = () => {
    const { state, faults } = readState(location.search, usual, explorer.timeline);
    explorer.restore(state);
    const shown = /[?&](from|step|view)=/.test(location.search);
    if (state.selected !== undefined && !shown) explorer.reveal(state.selected);
    return faults;
  };
  // Else the page shows what it shows: the reader may have begun before this was loaded.
  const asks = location.search !== '';
  const faults = asks ? restore() : [];
  let entry = entryOf(asks ? restedState(explorer) : usual);

  $effect.root(() => {
    $effect(() => {
      document.documentElement.dataset['palette'] = explorer.palette;
      const state = restedState(explorer);
      const query = writeState(state, usual, explorer.timeline);
      const opens = entryOf(state) !== entry;
      entry = entryOf(state);
      if (query === location.search.replace('?', '')) return;
      const address = query === '' ? location.pathname : `?${query}`;
      try {
        if (opens) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      } catch {
        // Browsers refuse too many changes in a short time; the next rest writes the address.
      }
    });
  });
  addEventListener('popstate', () => {
    restore();
    entry = entryOf(restedState(explorer));
  });
  return faults;
}

/** The state as it was when the view last came to rest: what a link is to give back. */
function restedState({ rest, timeline, mode, query, told, chosenPalette }: Explorer): PageState {
  const { view } = rest;
  const { domain } = view;
  return {
    domain: sameDomain(domain, timeline.dataset.home) ? domain : linkable(domain),
    group: view.group,
    selected: view.selected,
    filter: view.filter,
    collapsed: view.collapsed ?? [],
    query,
    step: told?.id,
    mode,
    palette: chosenPalette,
  };
}

/** What of a state makes an entry of its own in the history. */
const entryOf = ({ selected, mode, group, step }: PageState) =>
  `${selected ?? ''} ${mode} ${group} ${step ?? ''}`;
