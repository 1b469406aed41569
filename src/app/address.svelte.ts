import type { Explorer } from '../view/explorer.svelte.ts';
import { readState, writeState, type LinkFault, type Mode, type PageState } from '../view/url.ts';

/**
 * Keeps the address and the page in step: reads the address once and whenever the reader goes
 * back or forward, and writes it when the view rests. What opens or closes something makes an
 * entry in the history; panning and zooming do not.
 *
 * @returns what in the first address could not be followed.
 */
export function followAddress(explorer: Explorer, usualMode: Mode): LinkFault[] {
  const usual: PageState = { ...explorer.usual, mode: usualMode };
  const known = (id: string) => explorer.timeline.event(id) !== undefined;
  const restore = () => {
    const { state, faults } = readState(location.search, usual, explorer.timeline.dataset.extent, known);
    const selected = state.selected === undefined ? undefined : explorer.timeline.event(state.selected);
    explorer.restore({ ...state, context: state.context || selected?.scope === 'context' });
    if (selected && !new URLSearchParams(location.search).has('from')) explorer.reveal(selected.id);
    return faults;
  };
  const faults = restore();
  let entry = entryOf(explorer.state);

  $effect.root(() => {
    $effect(() => {
      void explorer.rests;
      const palette = explorer.palette;
      const { state } = explorer;
      document.documentElement.dataset['palette'] = palette;
      const query = writeState(state, usual);
      const address = query === '' ? location.pathname : `?${query}`;
      if (`?${query}` === location.search || (query === '' && location.search === '')) return;
      const opens = entryOf(state) !== entry;
      entry = entryOf(state);
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
    entry = entryOf(explorer.state);
  });
  return faults;
}

/** What of a state makes an entry of its own in the history. */
const entryOf = ({ selected, mode, group }: PageState) => `${selected ?? ''} ${mode} ${group}`;
