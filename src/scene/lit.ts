import type { Arrangement } from '../layout/arrange.ts';

type Seen = Pick<Arrangement, 'timeline' | 'view'>;

/** The step of the story that the canvas shows: none while an event is selected. */
const stepOf = ({ timeline, view: { selected, step } }: Seen) =>
  step === undefined || (selected !== undefined && timeline.event(selected))
    ? undefined
    : timeline.dataset.story?.steps[step];

/** Whether the canvas shows a step of the story, dimming what it does not speak of. */
export const isTelling = (seen: Seen): boolean => stepOf(seen) !== undefined;

/** The event that bears the ring and the flag: the one that is selected, else the stop of the step that is told. */
export const ringedIn = (seen: Seen): string | undefined => seen.view.selected ?? stepOf(seen)?.stop;

/**
 * Which events stay lit while the others dim: a selected one and what it is joined to; else those of the
 * step of the story that is told, with the stops that are joined by then; else what a search has found;
 * else all.
 */
export function litOf(seen: Seen): (id: string) => boolean {
  const { timeline, view } = seen;
  const { selected, step = 0, hits } = view;
  if (selected !== undefined && timeline.event(selected)) {
    const joined = timeline.linksOf(selected).map(({ other }) => other.id);
    const lit = new Set([selected, ...joined]);
    return (id) => lit.has(id);
  }
  const told = stepOf(seen);
  if (told) {
    const joined = timeline.dataset.story?.steps.slice(0, step + 1).map(({ stop }) => stop);
    const lit = new Set([...(joined ?? []), ...told.lit]);
    return (id) => lit.has(id);
  }
  return hits ? (id) => hits.has(id) : () => true;
}
