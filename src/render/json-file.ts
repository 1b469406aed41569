import type { EventsWriter } from './formats.ts';

/** What the record does not hold but what was made of it on reading. */
const WORKED_OUT: ReadonlySet<string> = new Set(['moment', 'nights']);

/**
 * The events of a view as the record has them, with the sources, themes, forums and actors that they name and
 * where they are from. Instants are in ISO 8601, UTC; an end is the first moment after.
 */
export const write: EventsWriter = ({ dataset, events, view, facts }) => {
  const named = {
    themes: new Set(events.flatMap(({ themes }) => themes)),
    forums: new Set(events.map(({ forum }) => forum)),
    actors: new Set(events.flatMap(({ actors }) => actors.map(({ actor }) => actor))),
    places: new Set(events.map(({ place }) => place)),
    sources: new Set(events.flatMap(({ sources }) => sources.map(({ source }) => source))),
  };
  const those = <T extends { readonly id: string }>(
    records: readonly T[],
    ids: ReadonlySet<string | undefined>,
  ) => records.filter(({ id }) => ids.has(id));
  const [from, to] = view.domain;
  const excerpt = {
    title: facts.title,
    description: facts.description,
    language: facts.language,
    address: facts.address,
    credit: facts.author,
    licence: facts.licence,
    sourceLine: facts.sourceLine,
    date: facts.day,
    view: {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      group: view.group,
      filter: view.filter,
    },
    events,
    themes: those(dataset.themes, named.themes),
    forums: those(dataset.forums, named.forums),
    actors: those(dataset.actors, named.actors),
    places: those(dataset.places, named.places),
    sources: those(dataset.sources, named.sources),
  };
  return `${JSON.stringify(excerpt, (key, value: unknown) => (WORKED_OUT.has(key) ? undefined : value), 2)}\n`;
};
