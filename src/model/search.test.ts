import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { inventDataset, inventMany } from '../gallery/invent.ts';
import { createSearch } from './search.ts';
import { createTimeline } from './timeline.ts';

const invented = inventDataset(
  [
    {
      id: 'plume',
      date: { edtf: '1883-05-20' },
      title: 'A white plume rises over the strait',
      text: ['Ships report it.[1] The height is put at eleven kilometres.[1,2]'],
      actors: [{ actor: 'captain', role: 'saw it' }],
      terms: ['ash'],
      sources: [{ source: 'log', supports: 'date' }],
    },
    {
      id: 'ashfall',
      date: { edtf: '1883-08-26' },
      title: 'Ash falls on the ships',
      forum: 'harbour',
      place: 'anjer',
      sources: [{ source: 'log', supports: 'date' }],
    },
  ],
  {
    actors: [
      {
        id: 'captain',
        name: 'Lí Guāng',
        description: 'A captain',
        native: { text: '李光', language: 'zh-Hans' },
      },
    ],
    forums: [{ id: 'harbour', name: 'Harbour office', short: 'Port', description: 'An office' }],
    terms: [
      {
        id: 'ash',
        text: '火山灰',
        language: 'zh-Hans',
        romanised: 'huǒshān huī',
        literal: 'fire-mountain dust',
        usual: 'volcanic ash',
        first: 'plume',
      },
    ],
    places: [
      ...krakatoa.places.filter(({ id }) => id === 'krakatoa'),
      {
        id: 'anjer',
        name: 'Anjer',
        country: 'Netherlands Indies',
        latitude: -6,
        longitude: 106,
        zone: 'Asia/Jakarta',
        nights: [],
      },
    ],
    sources: [
      {
        id: 'log',
        kind: 'primary',
        title: 'Log of the Médéa',
        publisher: 'Marine office',
        symbol: 'B/17/7',
        language: 'en',
      },
    ],
  },
);
const search = createSearch(createTimeline(invented));
const ids = (query: string) => search.find(query).map(({ id }) => id);

describe('a search', () => {
  test.each([
    ['by a title', 'plume', ['plume']],
    ['by the beginnings of words, in any order', 'STR whi', ['plume']],
    ['by words from several places', 'strait eleven medea', ['plume']],
    ['by an actor', 'guang', ['plume']],
    ['by an actor’s name with the syllables together', 'liguang', ['plume']],
    ['by an actor’s own script', '李光', ['plume']],
    ['by a forum and by its short name', 'port', ['ashfall']],
    ['by a place', 'anjer', ['ashfall']],
    ['by a term', '火山灰', ['plume']],
    ['by a part of a term', '山灰', ['plume']],
    ['by a reading with tones', 'huǒshān huī', ['plume']],
    ['by a reading without tones', 'huoshan hui', ['plume']],
    ['by a reading in syllables', 'huo shan hui', ['plume']],
    ['by a reading in one word', 'huoshanhui', ['plume']],
    ['by a reading with tones as digits', 'huo3shan1 hui1', ['plume']],
    ['by the beginning of a reading', 'huosh', ['plume']],
    ['by a source, with or without accents', 'medea', ['plume', 'ashfall']],
    ['by a document’s symbol', 'B/17/7', ['plume', 'ashfall']],
    ['puts a title before a term', 'ash', ['ashfall', 'plume']],
    ['puts a title before a text, and a text before a source', 'ships', ['ashfall', 'plume']],
    ['finds no middle of a word', 'lume', []],
    ['finds no number that only points to a source', '2', []],
    ['asks for every word', 'plume nonsense', []],
    ['finds nothing for nothing', ' … ', []],
  ])('%s: “%s”', (_, query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test.each([
    ['plume', 'white', undefined],
    ['plume', 'guang', 'Lí Guāng, 李光'],
    ['plume', 'huo shan hui', '火山灰 huǒshān huī: volcanic ash'],
    ['plume', 'white eleven', 'The height is put at eleven kilometres.'],
    ['ashfall', 'medea', 'Log of the Médéa, Marine office, B/17/7'],
    ['ashfall', 'indies', 'Anjer, Netherlands Indies'],
  ])('says why it found %s by “%s”', (id, query, words) => {
    const event = invented.events.find((each) => each.id === id);
    expect(event && search.because(event, query)).toBe(words);
  });
});

describe.each([krakatoa, ferry])('a search of $title', (dataset) => {
  const timeline = createTimeline(dataset);
  const own = createSearch(timeline);

  test('finds an event by every word of its title, the event among the titles that hold it', () => {
    for (const event of timeline.events) {
      for (const word of event.title.split(/[^\p{L}\p{N}’]+/u).filter(Boolean)) {
        const found = own.find(word);
        expect(found, word).toContain(event);
        expect(own.because(event, word)).toBeUndefined();
      }
    }
  });

  test('finds no more when more is asked', () => {
    const word = fc.constantFrom(...timeline.events.flatMap(({ text }) => text.join(' ').split(' ')));
    fc.assert(
      fc.property(word, word, (one, other) => {
        const both = own.find(`${one} ${other}`);
        expect(own.find(one)).toEqual(expect.arrayContaining(both));
      }),
    );
  });

  test('says of all that it finds where it was found', () => {
    for (const { id } of dataset.sources) {
      for (const event of own.find(id.split('-')[0] ?? '')) {
        const word = id.split('-')[0] ?? '';
        const title =
          own.because(event, word) ?? `${event.title} ${event.short} ${event.tiny} ${event.heading}`;
        expect(title.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')).toContain(word);
      }
    }
  });
});

test('of many events, looking one up is nothing beside reading them all, which is done once', () => {
  const texts = krakatoa.events.map(({ text }) => text);
  const events = inventDataset(inventMany(40)).events;
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...(events[index % events.length] as (typeof events)[number]),
    id: `event-${index}`,
    title: `Event ${index}`,
    text: texts[index % texts.length] ?? [],
  }));
  const timeline = createTimeline({ ...krakatoa, events: many });
  const start = performance.now();
  const own = createSearch(timeline);
  const built = performance.now();
  expect(own.find('777').length).toBeGreaterThan(0);
  const found = performance.now();
  expect((found - built) * 5).toBeLessThan(built - start);
}, 60_000);
