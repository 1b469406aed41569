import { expect, test } from 'vitest';
import { inventDataset } from '../gallery/invent.ts';
import { CORE } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { readInterval } from '../time/edtf.ts';
import { nearestEvent } from './nearest-event.ts';

const dataset = inventDataset([
  { id: 'first', date: { edtf: '1883-05-20' } },
  { id: 'month', date: { edtf: '1883-08' } },
  { id: 'hidden', date: { edtf: '1883-07-01' }, scope: 'context' },
  { id: 'strand', date: { edtf: '1883-05/..' } },
]);
const timeline = createTimeline(dataset);
const found = (interval: string) => {
  const nearest = nearestEvent(timeline, CORE, readInterval(interval, dataset.zone));
  return nearest && [nearest.event.id, nearest.later];
};

test('in an empty time the next event is the nearest, hidden and undated ones left out', () => {
  expect(found('1883-06-01/1883-06-30')).toEqual(['month', true]);
});
test('after the last event it is the last', () => {
  expect(found('1884-01-01/1884-01-31')).toEqual(['month', false]);
});
test('where something is dated there is none', () => {
  expect(found('1883-08-10/1883-08-12')).toBeUndefined();
});
