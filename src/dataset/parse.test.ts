import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Precision } from '../time/moment.ts';
import { DEEPEST_NESTING } from './json.ts';
import { parseDataset } from './parse.ts';
import { strings } from './strings.ts';

const tiny = readFileSync(new URL('./fixtures/tiny.json', import.meta.url), 'utf8');
const parseTiny = () => {
  const { dataset, problems } = parseDataset(tiny, 'tiny.json');
  if (!dataset) throw new Error(JSON.stringify(problems));
  return { dataset, problems };
};

// Whole datasets are read by the dozen, which takes long on a busy machine.
describe('parseDataset', { timeout: 60_000 }, () => {
  test('reads the tiny dataset without a word', () => {
    expect(parseTiny().problems).toEqual([]);
  });

  test('finds every precision in the tiny dataset, which others test with', () => {
    const found = new Set(parseTiny().dataset.events.map(({ moment }) => moment.precision));
    const all: Precision[] = ['hour', 'day', 'days', 'month', 'approximate', 'repeated', 'open', 'planned'];
    expect([...found].sort()).toEqual(all.sort());
  });

  test('sorts events by start, then end, then id', () => {
    const { events } = parseTiny().dataset;
    const keys = events.map(({ moment, id }) => [moment.start.earliest, moment.end.latest, id] as const);
    const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    expect(keys).toEqual(sorted);
    expect(keys[0]?.[2]).toBe('old-ferry-lost');
  });

  test('turns nights into instants, and gives a place without them none', () => {
    const [ostra, velm] = parseTiny().dataset.places;
    expect(ostra?.nights[0]).toEqual([Date.UTC(1998, 8, 18, 16, 21), Date.UTC(1998, 8, 19, 3, 38)]);
    expect(velm?.nights).toEqual([]);
  });

  test('gives plain JSON, frozen to its leaves', () => {
    const { dataset } = parseTiny();
    expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
    expect(Object.isFrozen(dataset.events[0]?.moment.start)).toBe(true);
    expect(Object.isFrozen(dataset.themes[0]?.colour.light)).toBe(true);
  });

  test('names line and column as an editor counts them', () => {
    const [problem] = parseDataset(tiny.replace('"weight": 3', '"weight": 30'), 'tiny.json').problems;
    const line = tiny.split('\n').findIndex((text) => text.includes('"weight": 3')) + 1;
    expect(problem).toMatchObject({
      file: 'tiny.json',
      line,
      column: 17,
      path: '/events/0/weight',
      rule: 'schema',
    });
  });

  test('refuses what is nested too deeply before it is parsed', () => {
    for (const depth of [DEEPEST_NESTING + 1, 1_000_000]) {
      const { dataset, problems } = parseDataset('['.repeat(depth), 'deep.json');
      expect(dataset).toBeUndefined();
      expect(problems).toMatchObject([{ line: 1, column: DEEPEST_NESTING + 1, rule: 'json' }]);
    }
  });

  test('leaves the prototypes of objects alone', () => {
    parseDataset(
      tiny.replace('{', '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},'),
      'x',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('keeps of many syntax errors the first', () => {
    expect(parseDataset(`{${'; '.repeat(50_000)}}`, 'x').problems.length).toBeLessThan(30);
  });

  test('names the characters that the fonts lack', () => {
    const { problems } = parseDataset(tiny, 'tiny.json', { covers: (character) => character !== 'ö' });
    expect(problems).toMatchObject([
      { path: '/terms/0/text', rule: 'glyph', message: 'The fonts have no shape for ö (U+00F6).' },
      { path: '/terms/0/romanised', rule: 'glyph' },
    ]);
  });

  test('never throws, whatever is cut off', () => {
    fc.assert(
      fc.property(fc.nat(tiny.length - 2), (length) => {
        expect(parseDataset(tiny.slice(0, length), 'cut.json').problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('never throws, whatever stands in whatever place', () => {
    const places = [...strings(JSON.parse(tiny))].map(({ text }) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.constantFrom(...new Set(places)), fc.jsonValue(), (text, value) => {
        const { dataset, problems } = parseDataset(tiny.replaceAll(text, JSON.stringify(value)), 'odd.json');
        expect(dataset !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
