import { eventAddress, viewAddress } from '../model/addresses.ts';
import type { Timeline } from '../model/timeline.ts';
import { sameDomain, spanOf } from '../time/domain.ts';
import { usualState, type PageState } from '../view/page-state.ts';
import { writeState } from '../view/url.ts';
import { frameViewOf, type FrameView } from './frame-query.ts';

/** What an article is to show: what the frame is asked for, and the page that comes nearest to it. */
export interface Subject {
  readonly view: FrameView;
  /** From the folder of the site. */
  readonly path: string;
  readonly name: string;
  /** Whether the page shows the same, not only something near. */
  readonly exact: boolean;
}

/** The subject that a state of the page makes. */
export function subjectOf(state: PageState, timeline: Timeline): Subject {
  const { dataset } = timeline;
  const usual = usualState(timeline);
  const written = new URLSearchParams(
    writeState({ ...state, mode: 'explore', palette: undefined }, usual, timeline),
  );
  const view = frameViewOf(written);
  const plain = state.group === usual.group && state.step === undefined;
  const event = state.selected === undefined ? undefined : timeline.event(state.selected);
  const named = dataset.views.find(
    (each) => sameDomain(each.domain, state.domain) && (each.event ?? undefined) === (event?.id ?? undefined),
  );
  if (plain && !event && sameDomain(state.domain, dataset.home)) return subjectOfView('', timeline);
  if (plain && named) return subjectOfView(named.id, timeline);
  if (event) {
    return { view, path: eventAddress(event.id), name: event.title, exact: plain && view.from === undefined };
  }
  const step = dataset.story?.steps.find(({ id }) => id === state.step);
  if (step) return { view, path: viewAddress(step.view), name: step.title, exact: false };
  if (sameDomain(state.domain, dataset.home)) return { view, path: '', name: dataset.title, exact: false };
  const [from, to] = state.domain;
  const [nearest] = dataset.views
    .filter(({ domain }) => domain[0] <= from && to <= domain[1])
    .toSorted((a, b) => spanOf(a.domain) - spanOf(b.domain));
  return {
    view,
    path: nearest ? viewAddress(nearest.id) : '',
    name: nearest?.name ?? dataset.title,
    exact: false,
  };
}

/** A view by its name, which is all that the frame needs. */
export function subjectOfView(id: string, { dataset }: Timeline): Subject {
  const named = dataset.views.find((each) => each.id === id);
  return named
    ? { view: { view: id }, path: viewAddress(id), name: named.name, exact: true }
    : { view: {}, path: '', name: dataset.title, exact: true };
}
