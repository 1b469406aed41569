import { describe, expect, test } from 'vitest';
import schema from '../../data/timeline.schema.json';
import { RELATION_TYPES } from './records.ts';
import type { DatasetRecord } from './records.ts';
import { checkSchema } from './schema.ts';

const tone = { mark: '#123456', text: '#123456' };
const line = 'Words';
const title = 'A title of an event that has at the very least its sixty characters';

/** Every property that the types know. */
const full: DatasetRecord = {
  $schema: 'timeline.schema.json',
  id: 'full',
  title: line,
  headline: line,
  standfirst: line,
  language: 'en',
  zone: 'UTC',
  zoneName: line,
  extent: '1900/1901',
  home: '1900/1901',
  credit: line,
  licence: { name: line, url: 'https://example.org' },
  corrections: 'https://example.org',
  sourceLine: line,
  themes: [{ id: 'a', name: line, short: line, description: line, colour: { light: tone, dark: tone } }],
  forums: [{ id: 'a', name: line, short: line, description: line }],
  actors: [{ id: 'a', name: line, description: line, native: { text: line, language: 'fi' } }],
  places: [
    {
      id: 'a',
      name: line,
      country: line,
      latitude: 0,
      longitude: 0,
      zone: 'UTC',
      nights: [{ sunset: '1900-01-01T20:00:00Z', sunrise: '1900-01-02T06:00:00Z' }],
    },
  ],
  terms: [{ id: 'a', text: line, language: 'fi', romanised: line, literal: line, usual: line, first: 'a' }],
  sources: [
    {
      id: 'a',
      kind: 'primary',
      author: line,
      title: line,
      publisher: line,
      date: '1900',
      url: 'https://example.org',
      symbol: 'A/1',
      language: 'en',
      note: line,
    },
  ],
  events: [
    {
      id: 'a',
      title,
      short: line,
      tiny: line,
      heading: line,
      summary: line,
      text: [line],
      date: {
        edtf: '1900',
        kind: 'planned',
        words: line,
        rough: 'both',
        basis: line,
        certainty: 'certain',
        why: line,
      },
      themes: ['a'],
      forum: 'a',
      actors: [{ actor: 'a', role: line }],
      place: 'a',
      weight: 1,
      parent: 'a',
      scope: 'core',
      outside: true,
      norm: line,
      outcome: line,
      terms: ['a'],
      disagreement: line,
      inset: true,
      captions: { start: line, span: line, end: line },
      sources: [{ source: 'a', supports: line }],
    },
  ],
  relations: [{ from: 'a', to: 'a', type: 'then', verb: line, source: 'a' }],
  insights: [{ text: line, among: '1900/1901', within: '1900/1901' }],
  views: [{ id: 'a', name: line, domain: '1900/1901', event: 'a', offered: true }],
  story: {
    title: line,
    minutes: 1,
    steps: [
      {
        id: 'a',
        title: line,
        view: 'a',
        stop: 'a',
        lit: ['a'],
        text: [line],
        term: 'a',
        sources: [{ source: 'a', supports: line }],
      },
    ],
  },
};

/** Only what the types require. */
const least: DatasetRecord = {
  ...omit(full, ['$schema', 'zoneName', 'corrections', 'story']),
  forums: full.forums.map((forum) => omit(forum, ['short'])),
  actors: full.actors.map((actor) => omit(actor, ['native'])),
  places: full.places.map((place) => omit(place, ['nights'])),
  sources: full.sources.map((source) => omit(source, ['author', 'date', 'url', 'symbol', 'note'])),
  events: full.events.map(({ date, ...event }) => ({
    ...omit(event, [
      'forum',
      'parent',
      'outside',
      'norm',
      'outcome',
      'terms',
      'disagreement',
      'inset',
      'captions',
    ]),
    date: omit(date, ['kind', 'words', 'rough']),
  })),
  relations: full.relations.map((relation) => omit(relation, ['source'])),
  views: full.views.map((view) => omit(view, ['event', 'offered'])),
};

function omit<T extends object, K extends keyof T>(value: T, names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as K))) as Omit<
    T,
    K
  >;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

interface ObjectPlace {
  readonly path: readonly string[];
  readonly rule: SchemaNode;
}

/** Every object that the schema describes, with the way to its first example in `full`. */
function* objects(rule: SchemaNode, path: readonly string[] = []): Iterable<ObjectPlace> {
  if (rule.$ref) {
    const definitions = schema.$defs as unknown as Readonly<Record<string, SchemaNode>>;
    yield* objects(definitions[rule.$ref.slice('#/$defs/'.length)] ?? {}, path);
  }
  if (rule.items) yield* objects(rule.items, [...path, '0']);
  if (rule.properties) {
    yield { path, rule };
    for (const [name, property] of Object.entries(rule.properties)) yield* objects(property, [...path, name]);
  }
}

const places = [...objects(schema as SchemaNode)].map((place) => ({
  ...place,
  name: `/${place.path.join('/')}`,
}));

/** `full` without the property at the end of the way. */
function without(path: readonly string[]): unknown {
  const leave = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
    const holder = value as Readonly<Record<string, unknown>>;
    if (!Object.hasOwn(holder, name)) throw new Error(`The example has no ${path.join('/')}; add it.`);
    const entries = Object.entries(holder).flatMap(([key, item]) => {
      if (key !== name) return [[key, item]];
      return rest.length > 0 ? [[key, leave(item, rest)]] : [];
    });
    return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  };
  return leave(full, path);
}

describe('the schema and the types', () => {
  test('agree on what may be there', () => {
    expect(checkSchema(full)).toEqual([]);
  });

  test('agree on what may be left out', () => {
    expect(checkSchema(least)).toEqual([]);
  });

  test.each(places)('agree on what $name must have', ({ path, rule }) => {
    for (const name of Object.keys(rule.properties ?? {})) {
      const messages = checkSchema(without([...path, name])).map(({ message }) => message);
      expect(messages).toEqual(rule.required?.includes(name) ? [`"${name}" is missing.`] : []);
    }
  });

  test('agree on the types of relations', () => {
    expect(schema.$defs.relation.properties.type.enum).toEqual([...RELATION_TYPES]);
  });
});

describe('the schema', () => {
  test.each(places)('describes every property of $name and knows no other', ({ rule }) => {
    expect(rule.additionalProperties).toBe(false);
    for (const property of Object.values(rule.properties ?? {})) expect(property.description).toMatch(/\.$/);
  });
});
