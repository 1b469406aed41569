import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { marks } from '../gallery/scenes.ts';
import { CLOSEST } from '../view/steps.ts';
import { scaleOf } from './arrange.ts';
import { extentOf, formOf, formsAt } from './form.ts';

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
      fc.property(
        zoom(extent),
        zoom(extent),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pxPerDay, before, part) => {
          const span = (1000 * DAY) / pxPerDay;
          const start = extent[0] + part * (extent[1] - extent[0] - span);
          const x = scaleOf([start, start + span], 1000, 0);
          const { left, right, from, to } = extentOf(moment, x, formsAt(pxPerDay, before) / pxPerDay);
          expect(left).toBeLessThanOrEqual(x(moment.start.earliest));
          expect(right).toBeGreaterThanOrEqual(x(moment.end.latest));
          expect([from, to]).toEqual([x(moment.start.earliest), x(moment.end.latest)]);
        },
      ),
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

  test.each(cases)(
    '%s keeps its form however the zoom trembles about where it rests',
    (_, { moment }, { extent }) => {
      const tremble = fc.array(fc.double({ min: 1 / 1.079, max: 1.079, noNaN: true }));
      const formAt = (pxPerDay: number, forms: number) =>
        extentOf(moment, (instant) => (instant / DAY) * pxPerDay, forms / pxPerDay).form;
      fc.assert(
        fc.property(zoom(extent), tremble, (rest, factors) => {
          let forms = formsAt(rest);
          for (const factor of factors) {
            forms = formsAt(rest * factor, forms);
            expect(formAt(rest * factor, forms)).toBe(formAt(rest, rest));
          }
        }),
      );
    },
  );

  test('chooses forms by the zoom itself, by that of before where it is near, and by one that is never far off', () => {
    expect(formsAt(10)).toBe(10);
    expect(formsAt(10, 10.7)).toBe(10.7);
    expect(formsAt(10, 9.3)).toBe(9.3);
    expect(formsAt(10, 40)).toBeCloseTo(10.8);
    expect(formsAt(10, 1)).toBeCloseTo(10 / 1.08);
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
