import type { Arrangement } from '../layout/arrange.ts';

/**
 * Which events stay lit while the others dim: a selected one and what it is joined to; else those of
 * the step of the story that is being told; else what a search has found; else all.
 */
export function litOf({ timeline, view }: Pick<Arrangement, 'timeline' | 'view'>): (id: string) => boolean {
  const { selected, step, hits } = view;
  if (selected !== undefined && timeline.event(selected)) {
    const joined = timeline.linksOf(selected).map(({ other }) => other.id);
    const lit = new Set([selected, ...joined]);
    return (id) => lit.has(id);
  }
  const told = step === undefined ? undefined : timeline.dataset.story?.steps[step];
  if (told) return (id) => id === told.stop || told.lit.includes(id);
  return hits ? (id) => hits.has(id) : () => true;
}
