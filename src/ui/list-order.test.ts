import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../dataset/parse.ts';
import { createTimeline } from '../model/timeline.ts';
import { COLUMNS, listOrder, type Column } from './list-order.ts';

const file = new URL('../gallery/krakatoa-1883.json', import.meta.url);
const { dataset } = parseDataset(readFileSync(file, 'utf8'), 'krakatoa-1883.json');
if (!dataset)
  throw new Error('The example dataset has problems. `npm run --silent timeline -- check` lists them.');
const timeline = createTimeline(dataset);
const order = (column: Column, descending = false) =>
  listOrder(timeline.events, column, descending, timeline);

describe('listOrder', () => {
  test.each(COLUMNS)('loses no event when ordered by %s', (column) => {
    expect(new Set(order(column))).toEqual(new Set(timeline.events));
    expect(order(column)).toHaveLength(timeline.events.length);
  });

  test('by date, the earliest possible start comes first', () => {
    const starts = order('date').map(({ moment }) => moment.start.earliest);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('by how sure, hours come before days and days before months', () => {
    const kinds = order('sure').map(({ moment }) => moment.precision);
    expect(kinds[0]).toBe('hour');
    expect(kinds.lastIndexOf('day')).toBeLessThan(kinds.indexOf('month'));
  });

  test('by event, titles are in the order of the alphabet, and reversed when descending', () => {
    const titles = order('event').map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));
    expect(order('event', true).map(({ title }) => title)).toEqual(titles.toReversed());
  });

  test('events that are equal in a column stay in date order, either way up', () => {
    for (const descending of [false, true]) {
      for (const { id } of dataset.themes) {
        const events = order('theme', descending).filter(({ themes }) => themes[0] === id);
        const starts = events.map(({ moment }) => moment.start.earliest);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
    }
  });

  test('leaves the events it was given as they were', () => {
    const events = Object.freeze([...timeline.events]);
    expect(() => listOrder(events, 'event', true, timeline)).not.toThrow();
  });
});
