import { expect, test } from 'vitest';
import { marks, measure } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { readInterval } from '../time/edtf.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { noteBox, notesOf } from './notes.ts';

const timeline = createTimeline(marks);

const arranged = (interval: string, width = 992): Arrangement =>
  arrange({
    timeline,
    view: {
      domain: readInterval(interval, marks.zone),
      group: 'theme',
      selected: undefined,
      filter: EVERYTHING,
    },
    width,
    measure,
    locale: en,
  });
const said = (interval: string, width?: number) =>
  Object.fromEntries(notesOf(arranged(interval, width)).map(({ event, text }) => [event.id, text]));

const { canvas } = en;

test('a band of a day says that its hour is not known, and one of a month that it stands for one of its days', () => {
  const notes = said('1883-08-27T00:00:00+07:07/1883-08-27T16:00:00+07:07');
  expect(notes['day']).toBe(canvas.hourUnknown);
  expect(notes['month']?.toLowerCase()).toContain('some day this month');
  expect(Object.keys(notes).toSorted()).toEqual(['day', 'month']);
});

test('the first and the last day of a span say so, and those between say nothing', () => {
  expect(said('1883-08-26T00:00:00+07:07/1883-08-26T16:00:00+07:07')['days']).toBe(canvas.firstDay);
  expect(said('1883-08-27T04:00:00+07:07/1883-08-27T16:00:00+07:07')['days']).toBeUndefined();
  expect(said('1883-08-28T00:00:00+07:07/1883-08-28T16:00:00+07:07')['days']).toBe(canvas.lastDay);
});

test('words that go on from a label follow it on its line; others stand in their own', () => {
  const arrangement = arranged('1883-08-28T09:00:00+07:07/1883-08-28T16:00:00+07:07');
  const month = notesOf(arrangement).find(({ event }) => event.id === 'month');
  const label = arrangement.lanes
    .flatMap(({ placed }) => placed)
    .find(({ event }) => event.id === 'month')?.label;
  if (!month || !label) throw new Error('The band of the month has a label and a note.');
  expect(month.text).toBe(canvas.someDay(true, true));
  expect(noteBox(month, arrangement).x).toBeGreaterThan(label.width);
});

test('nothing is said from week scale up, nor where there is no room for it', () => {
  expect(said('1883-08-20/1883-08-31')).toEqual({});
  expect(said('1883-08-27T00:00:00+07:07/1883-08-27T16:00:00+07:07', 200)).toEqual({});
});
