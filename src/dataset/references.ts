import type { DatasetRecord } from './records.ts';

/** The collections of a dataset whose items others name by id. */
export type Collection = 'themes' | 'forums' | 'actors' | 'places' | 'terms' | 'sources' | 'events' | 'views';

export interface Reference {
  /** JSON pointer of the id that is named. */
  readonly path: string;
  readonly to: Collection;
  readonly id: string;
}

/** Every place of a dataset that names an item by its id, in the order of the file's sections. */
export function* references(record: DatasetRecord): Iterable<Reference> {
  const one = function* (path: string, to: Collection, id: string | undefined): Iterable<Reference> {
    if (id !== undefined) yield { path, to, id };
  };
  const many = function* (path: string, to: Collection, ids: readonly string[] = []): Iterable<Reference> {
    for (const [index, id] of ids.entries()) yield { path: `${path}/${index}`, to, id };
  };

  for (const [index, term] of record.terms.entries())
    yield* one(`/terms/${index}/first`, 'events', term.first);

  for (const [index, event] of record.events.entries()) {
    const at = `/events/${index}`;
    yield* many(`${at}/themes`, 'themes', event.themes);
    yield* one(`${at}/forum`, 'forums', event.forum);
    for (const [part, { actor }] of event.actors.entries())
      yield* one(`${at}/actors/${part}/actor`, 'actors', actor);
    yield* one(`${at}/place`, 'places', event.place);
    yield* one(`${at}/parent`, 'events', event.parent);
    yield* many(`${at}/terms`, 'terms', event.terms);
    for (const [part, { source }] of event.sources.entries()) {
      yield* one(`${at}/sources/${part}/source`, 'sources', source);
    }
  }

  for (const [index, relation] of record.relations.entries()) {
    const at = `/relations/${index}`;
    yield* one(`${at}/from`, 'events', relation.from);
    yield* one(`${at}/to`, 'events', relation.to);
    yield* one(`${at}/source`, 'sources', relation.source);
  }

  for (const [index, view] of record.views.entries())
    yield* one(`/views/${index}/event`, 'events', view.event);

  for (const [index, step] of (record.story?.steps ?? []).entries()) {
    const at = `/story/steps/${index}`;
    yield* one(`${at}/view`, 'views', step.view);
    yield* one(`${at}/stop`, 'events', step.stop);
    yield* many(`${at}/lit`, 'events', step.lit);
    yield* one(`${at}/term`, 'terms', step.term);
    for (const [part, { source }] of step.sources.entries()) {
      yield* one(`${at}/sources/${part}/source`, 'sources', source);
    }
  }
}
