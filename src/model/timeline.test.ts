import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { inventDataset } from '../gallery/invent.ts';
import { CORE, EVERYTHING } from './filter.ts';
import { createTimeline } from './timeline.ts';

const day = { edtf: '1883-08-27' };

describe.each([krakatoa, ferry])('the timeline of $title', (dataset) => {
  const timeline = createTimeline(dataset);

  test('finds every record by its id', () => {
    for (const event of dataset.events) expect(timeline.event(event.id)).toBe(event);
    for (const theme of dataset.themes) expect(timeline.theme(theme.id)).toBe(theme);
    for (const forum of dataset.forums) expect(timeline.forum(forum.id)).toBe(forum);
    for (const actor of dataset.actors) expect(timeline.actor(actor.id)).toBe(actor);
    for (const place of dataset.places) expect(timeline.place(place.id)).toBe(place);
    for (const source of dataset.sources) expect(timeline.source(source.id)).toBe(source);
    for (const term of dataset.terms) expect(timeline.term(term.id)).toBe(term);
  });

  test('has nothing under an id that no record bears, not even one that objects are born with', () => {
    for (const id of ['', 'no-such-thing', '__proto__', 'constructor', 'toString']) {
      expect(timeline.event(id)).toBeUndefined();
      expect(timeline.theme(id)).toBeUndefined();
      expect(timeline.linksOf(id)).toEqual([]);
      expect(timeline.childrenOf(id)).toEqual([]);
    }
  });

  test('tells of every relation at both its ends', () => {
    for (const relation of dataset.relations) {
      const out = timeline.linksOf(relation.from).find((link) => link.relation === relation);
      const back = timeline.linksOf(relation.to).find((link) => link.relation === relation);
      expect([out?.other.id, out?.outgoing]).toEqual([relation.to, true]);
      expect([back?.other.id, back?.outgoing]).toEqual([relation.from, false]);
    }
  });

  test('shows context only when asked to, in date order', () => {
    expect(timeline.visible(EVERYTHING)).toEqual(dataset.events);
    expect(timeline.visible(CORE)).toEqual(dataset.events.filter(({ scope }) => scope === 'core'));
    const starts = timeline.events.map(({ moment }) => moment.start.earliest);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

test('knows the parts of an event', () => {
  const timeline = createTimeline(
    inventDataset([
      { id: 'whole', date: day },
      { id: 'first', date: day, parent: 'whole' },
      { id: 'second', date: { edtf: '1883-08-28' }, parent: 'whole', scope: 'context' },
    ]),
  );
  expect(timeline.childrenOf('whole').map(({ id }) => id)).toEqual(['first', 'second']);
  expect(timeline.childrenOf('first')).toEqual([]);
});
