import { describe, expect, test } from 'vitest';
import { inventDataset, type Invented } from '../gallery/invent.ts';
import { draw } from '../gallery/scenes.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { readInterval } from '../time/edtf.ts';
import { insightOf } from './insight.ts';

const interval = (text: string) => readInterval(text, 'Asia/Jakarta');
const insight = {
  text: '{count} of the {total} events fall in August.',
  among: interval('1883-01-01/1883-12-31'),
  within: interval('1883-08-01/1883-08-31'),
};
const on = (edtf: string, more: Partial<Invented> = {}): Invented => ({
  id: `on-${edtf}`,
  date: { edtf },
  ...more,
});
const timelineOf = (...events: Invented[]) => createTimeline(inventDataset(events, { insights: [insight] }));
const words = { cardinal: (count: number) => ['no', 'one', 'two', 'three'][count] ?? String(count) };

describe('the insight', () => {
  test('counts the events for itself', () => {
    const timeline = timelineOf(on('1883-02-01'), on('1883-08-03'), on('1883-08'));
    expect(insightOf(timeline, CORE, insight, words)).toBe('Two of the three events fall in August.');
  });

  test('is dropped when the events do not bear it out', () => {
    expect(insightOf(timelineOf(on('1883-02-01'), on('1883-08-03')), CORE, insight, words)).toBeUndefined();
    expect(insightOf(timelineOf(), CORE, insight, words)).toBeUndefined();
  });

  test('is dropped when context that is shown makes it false', () => {
    const timeline = timelineOf(
      on('1883-08-03'),
      on('1883-02-01', { scope: 'context' }),
      on('1883-03-01', { scope: 'context' }),
    );
    expect(insightOf(timeline, CORE, insight, words)).toBe('One of the one events fall in August.');
    expect(insightOf(timeline, EVERYTHING, insight, words)).toBeUndefined();
  });

  test('leaves out what has no date of its own, and what only reaches into the time it speaks of', () => {
    const timeline = timelineOf(
      on('1883-08-03'),
      on('1883', { date: { edtf: '1883', kind: 'repeated' } }),
      on('1882-12-20/1883-08-02'),
    );
    expect(insightOf(timeline, CORE, insight, words)).toBe('One of the one events fall in August.');
  });

  test('stands over the axis where there is room, and nowhere else', () => {
    const dataset = inventDataset([on('1883-08-03'), on('1883-08-20')], {
      insights: [insight],
      home: interval('1883-01-01/1883-12-31'),
    });
    const shown = (width: number) =>
      draw(dataset, { width }).layers.some(({ groups }) => groups.some(({ key }) => key === 'insight'));
    expect(shown(992)).toBe(true);
    expect(shown(320)).toBe(false);
  });
});
