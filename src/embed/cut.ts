import type { Dataset } from '../dataset/records.ts';

/** What a frame has to know of a dataset: what is drawn and told, without the texts and sources of the full site. */
export function cutForFrame(dataset: Dataset): Dataset {
  return {
    ...dataset,
    terms: [],
    sources: [],
    forums: dataset.forums.map((forum) => ({ ...forum, description: '' })),
    actors: dataset.actors.map(({ id, name }) => ({ id, name, description: '' })),
    themes: dataset.themes.map((theme) => ({ ...theme, description: '' })),
    events: dataset.events.map((event) => ({
      ...without(event, ['outcome', 'norm', 'terms', 'disagreement']),
      // That there is one is drawn.
      ...(event.disagreement === undefined ? {} : { disagreement: '…' }),
      text: [],
      date: { ...event.date, basis: '', why: '' },
      actors: event.actors.map(({ actor }) => ({ actor, role: '' })),
      // Their number is told.
      sources: event.sources.map(() => ({ source: '', supports: '' })),
    })),
    ...(dataset.story && {
      story: {
        ...dataset.story,
        steps: dataset.story.steps.map((step) => ({ ...without(step, ['term']), sources: [] })),
      },
    }),
  };
}

const without = <T extends object, K extends keyof T & string>(record: T, names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.some((each) => each === name))) as Omit<
    T,
    K
  >;
