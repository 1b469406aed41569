import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventEvent } from '../gallery/invent.ts';
import type { TimelineEvent } from '../dataset/records.ts';
import { createSpanIndex } from './span-index.ts';

const template = inventEvent({ id: 'template', date: { edtf: '1883-08-27' } });

const spanned = (id: string, start: number, length: number, weight: number): TimelineEvent => ({
  ...template,
  id,
  weight: weight as TimelineEvent['weight'],
  moment: {
    ...template.moment,
    start: { earliest: start, latest: start },
    end: { earliest: start + length, latest: start + length },
  },
});

const events = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 10_000 }),
      length: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8_000 })),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 120 },
  )
  .map((spans) =>
    spans.map(({ start, length, weight }, index) => spanned(`event-${index}`, start, length, weight)),
  );
const domain = fc
  .tuple(fc.integer({ min: -500, max: 11_000 }), fc.integer({ min: 1, max: 12_000 }))
  .map(([start, span]) => [start, start + span] as const);

const idsOf = (clusters: ReturnType<ReturnType<typeof createSpanIndex>['within']>) =>
  clusters.flatMap(({ kept }) => kept.map(({ id }) => id));

describe('what a domain shows', () => {
  test('is all that a walk through the events finds, and at most a step more, where all may be kept', () => {
    fc.assert(
      fc.property(events, domain, fc.integer({ min: 1, max: 2000 }), (all, [from, to], step) => {
        const found = new Set(idsOf(createSpanIndex(all).within([from, to], step, Infinity)));
        for (const { id, moment } of all) {
          const ended = moment.end.latest < from;
          if (!ended && moment.start.earliest < to) expect(found).toContain(id);
          if (ended || moment.start.earliest >= to + step) expect(found).not.toContain(id);
        }
      }),
    );
  });

  test('does not lose an event behind heavier ones that have ended', () => {
    const all = [spanned('ended', 0, 10, 5), spanned('in-view', 1, 15, 1)];
    const [cluster] = createSpanIndex(all).within([12, 100], 50, 1);
    expect(cluster?.kept.map(({ id }) => id)).toEqual(['in-view']);
  });

  test('counts what it does not keep', () => {
    fc.assert(
      fc.property(
        events,
        domain,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 4 }),
        (all, [from, to], step, keep) => {
          const clusters = createSpanIndex(all).within([from, to], step, keep);
          const walked = all.filter(({ moment }) => moment.start.earliest < to && moment.end.latest >= from);
          const counted = clusters.reduce((sum, { kept, more }) => sum + kept.length + more, 0);
          expect(counted).toBeGreaterThanOrEqual(walked.length);
          for (const { kept } of clusters) expect(kept.length).toBeLessThanOrEqual(keep);
          expect(new Set(idsOf(clusters)).size).toBe(idsOf(clusters).length);
        },
      ),
    );
  });

  test('keeps the heaviest of a crowd', () => {
    const crowd = [1, 5, 2, 4, 3].map((weight, index) => spanned(`weight-${weight}`, index, 1, weight));
    const [cluster] = createSpanIndex(crowd).within([-10, 10], 100, 2);
    expect(cluster?.kept.map(({ id }) => id)).toEqual(['weight-5', 'weight-4']);
    expect(cluster?.more).toBe(3);
  });

  test('comes in date order', () => {
    fc.assert(
      fc.property(events, domain, (all, shown) => {
        const starts = createSpanIndex(all)
          .within(shown, 1, Infinity)
          .map(({ kept }) => kept[0]?.moment.start.earliest ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  test('does not look at what lies elsewhere', () => {
    let looked = 0;
    const all = Array.from({ length: 5000 }, (_, index) => {
      const event = spanned(`event-${index}`, index * 10, 5, 3);
      return Object.defineProperty({ ...event }, 'moment', {
        get: () => {
          looked += 1;
          return event.moment;
        },
      });
    });
    const index = createSpanIndex(all);
    looked = 0;
    index.within([20_000, 20_100], 1, 4);
    expect(looked).toBeLessThan(200);
  });
});
