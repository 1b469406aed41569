import { child } from './pointer.ts';

/** A text somewhere in a dataset. */
export interface PlacedString {
  readonly path: string;
  readonly text: string;
  /** Name of the property that holds it; for an item of a list, the list's. */
  readonly property: string;
}

/** Every text inside a plain JSON value, in its order. */
export function* strings(value: unknown, path = '', property = ''): Iterable<PlacedString> {
  if (typeof value === 'string') {
    yield { path, text: value, property };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* strings(item, child(path, index), property);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* strings(item, child(path, name), name);
  }
}
