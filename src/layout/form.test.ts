import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { marks } from '../gallery/scenes.ts';
import { CLOSEST } from '../view/steps.ts';
import { scaleOf } from './arrange.ts';
import { extentOf, formOf } from './form.ts';

const DAY = 86_400_000;
const datasets = [krakatoa, ferry, marks];
const cases = datasets.flatMap((dataset) =>
  dataset.events.map((event) => [event.id, event, dataset] as const),
);

/** A zoom from the whole extent to the closest, as px per day of a canvas 1000 px wide. */
const zoom = (extent: readonly [number, number]) =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((part) => {
    const farthest = (1000 * DAY) / (extent[1] - extent[0]);
    return farthest * (CLOSEST / farthest) ** part;
  });

describe('the unfolding rule', () => {
  test.each(cases)('%s is never drawn narrower than its date is known', (_, { moment }, { extent }) => {
    fc.assert(
      fc.property(zoom(extent), fc.double({ min: 0, max: 1, noNaN: true }), (pxPerDay, part) => {
        const span = (1000 * DAY) / pxPerDay;
        const start = extent[0] + part * (extent[1] - extent[0] - span);
        const x = scaleOf([start, start + span], 1000, 0);
        const { left, right, from, to } = extentOf(moment, x);
        expect(left).toBeLessThanOrEqual(x(moment.start.earliest));
        expect(right).toBeGreaterThanOrEqual(x(moment.end.latest));
        expect([from, to]).toEqual([x(moment.start.earliest), x(moment.end.latest)]);
      }),
    );
  });

  test.each(cases)('%s grows with the zoom, and never turns back into a smaller form', (_, { moment }) => {
    const width = (pxPerDay: number) => {
      const { left, right } = extentOf(moment, (instant) => (instant / DAY) * pxPerDay);
      return right - left;
    };
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: CLOSEST, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        (pxPerDay, factor) => {
          expect(width(pxPerDay * factor)).toBeGreaterThanOrEqual(width(pxPerDay) - 1e-6 * width(pxPerDay));
        },
      ),
    );
  });

  test.each([
    ['hour', 23, 'needle'],
    ['hour', 24, 'hours'],
    ['day', 23, 'dot'],
    ['day', 24, 'capsule'],
    ['days', 1, 'bar'],
    ['days', 1000, 'bar'],
    ['month', 13, 'ring'],
    ['month', 14, 'capsule'],
    ['approximate', 13, 'blur-ring'],
    ['approximate', 14, 'blur'],
    ['repeated', 500, 'ticks'],
    ['open', 500, 'line'],
    ['planned', 23, 'hollow'],
    ['planned', 24, 'capsule'],
  ] as const)('a date known by the %s is, %i px wide, a %s', (precision, width, form) => {
    const event = marks.events.find(
      ({ id, moment }) => moment.precision === precision && id !== 'several-days',
    );
    expect(event && formOf(event.moment, width)).toBe(form);
  });
});
