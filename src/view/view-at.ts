import type { Timeline } from '../model/timeline.ts';
import { usualState, type PageState } from './page-state.ts';
import { readState, type LinkFault } from './url.ts';
import type { View } from './view.ts';

/** What the timeline shows where the page is in a state; what a search has found is not marked. */
export const viewOfState = (state: PageState, { dataset }: Timeline): View => {
  const step = dataset.story?.steps.findIndex(({ id }) => id === state.step) ?? -1;
  return {
    domain: state.domain,
    group: state.group,
    selected: state.selected,
    filter: state.filter,
    collapsed: state.collapsed,
    ...(step >= 0 && { step }),
  };
};

/** What the address of a view leads to, and what in it could not be followed. */
export function viewAt(
  search: string,
  timeline: Timeline,
): { view: View; palette: PageState['palette']; faults: readonly LinkFault[] } {
  const { state, faults } = readState(search, usualState(timeline), timeline);
  return { view: viewOfState(state, timeline), palette: state.palette, faults };
}
