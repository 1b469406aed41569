import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { inventDataset } from '../gallery/invent.ts';
import { CORE } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { sameDomain, spanOf } from '../time/domain.ts';
import { namedViewsOf, queryOfView, viewOfEvent, viewOfNamed, viewOfWhole } from './own-view.ts';
import { usualState } from './page-state.ts';
import { linkable, readState } from './url.ts';

describe.each([krakatoa, ferry])('views of $title', (dataset) => {
  const timeline = createTimeline(dataset);
  const [from, to] = dataset.extent;

  test('an event is selected in its own view, and in view', () => {
    for (const event of dataset.events) {
      const { domain, selected, filter } = viewOfEvent(event, timeline);
      expect(selected).toBe(event.id);
      expect(timeline.visible(filter)).toContain(event);
      expect(event.moment.start.earliest, event.id).toBeLessThan(domain[1]);
      expect(event.moment.end.latest, event.id).toBeGreaterThan(domain[0]);
      expect(domain[0]).toBeGreaterThanOrEqual(from);
      expect(domain[1]).toBeLessThanOrEqual(to);
    }
  });

  test('the closest of the named views that hold an event comes first', () => {
    for (const event of dataset.events) {
      const spans = namedViewsOf(event, timeline).map(({ domain }) => spanOf(domain));
      expect(spans).toEqual(spans.toSorted((a, b) => a - b));
    }
  });

  test('a link gives back each view, to the minute', () => {
    const views = [
      viewOfWhole(timeline),
      ...dataset.views.map((named) => viewOfNamed(named, timeline)),
      ...dataset.events.map((event) => viewOfEvent(event, timeline)),
    ];
    for (const view of views) {
      const usual = usualState(timeline);
      const { state, faults } = readState(`?${queryOfView(view, timeline)}`, usual, timeline);
      expect(faults).toEqual([]);
      const domain = sameDomain(view.domain, dataset.home) ? dataset.home : linkable(view.domain);
      expect(state).toEqual({ ...usual, ...view, domain, mode: 'explore' });
    }
  });
});

test('what the dataset names for an event is its view, though others are closer', () => {
  const timeline = createTimeline(krakatoa);
  for (const named of krakatoa.views) {
    const event = named.event === undefined ? undefined : timeline.event(named.event);
    if (event) expect(viewOfEvent(event, timeline).domain).toEqual(named.domain);
  }
});

test('an event that no view holds is shown in the middle of as much as home shows', () => {
  const dataset = inventDataset([{ id: 'afterwards', date: { edtf: '1884-09-14' } }]);
  const timeline = createTimeline({ ...dataset, views: [] });
  const [event] = timeline.events;
  if (!event) throw new Error('The event was not made.');
  const { domain } = viewOfEvent(event, timeline);
  expect(spanOf(domain)).toBe(spanOf(dataset.home));
  expect((domain[0] + domain[1]) / 2).toBe((event.moment.start.earliest + event.moment.end.latest) / 2);
});

test('an event of context is shown among the context, one of the record’s core without', () => {
  const timeline = createTimeline(krakatoa);
  for (const event of krakatoa.events) {
    expect(viewOfEvent(event, timeline).filter).toEqual({ ...CORE, context: event.scope === 'context' });
  }
});
