import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../time/domain.ts';
import { nextStep, shortestSpan, stepSpans } from './steps.ts';

const home: Domain = [Date.UTC(1998, 0), Date.UTC(1999, 0)];
const extent: Domain = [Date.UTC(1995, 0), Date.UTC(2000, 0)];
const bounds = { width: 992, home, extent };
const span = ([start, end]: Domain) => end - start;
const summer = Date.UTC(1998, 6);

describe('nextStep', () => {
  test('goes in from the whole extent to the hours, closer each time, and then no further', () => {
    let domain = extent;
    const levels: string[] = [];
    for (let step = nextStep(domain, 1, summer, bounds); step; step = nextStep(domain, 1, summer, bounds)) {
      expect(span(step.domain)).toBeLessThan(span(domain));
      levels.push(step.level);
      domain = step.domain;
    }
    expect(levels).toEqual(['year', 'quarter', 'month', 'week', 'day', 'hour']);
  });

  test('goes out by the same steps, to the whole extent', () => {
    let domain: Domain = [summer, summer + shortestSpan(992)];
    for (let step = nextStep(domain, -1, summer, bounds); step; step = nextStep(domain, -1, summer, bounds)) {
      domain = step.domain;
    }
    expect(domain).toEqual(extent);
  });

  test('comes back to the home view itself, not to one as wide', () => {
    const closer = nextStep(home, 1, summer, bounds);
    expect(closer && nextStep(closer.domain, -1, summer, bounds)?.domain).toEqual(home);
  });

  test('keeps the instant it zooms about where it is on the axis', () => {
    const about = Date.UTC(1998, 3, 20);
    const place = (domain: Domain) => (about - domain[0]) / span(domain);
    const closer = nextStep(home, 1, about, bounds);
    expect(closer && place(closer.domain)).toBeCloseTo(place(home), 9);
  });

  test('never leaves the extent, and never goes closer than 100 px to the hour', () => {
    const instants = fc.double({ min: extent[0], max: extent[1], noNaN: true });
    fc.assert(
      fc.property(instants, instants, fc.constantFrom(1 as const, -1 as const), (a, b, direction) => {
        const least = shortestSpan(bounds.width);
        const from: Domain = [Math.min(a, b, extent[1] - least), Math.max(a, b, extent[0] + least)];
        const step = nextStep(from, direction, (a + b) / 2, bounds);
        if (!step) return;
        expect(step.domain[0]).toBeGreaterThanOrEqual(extent[0] - 1);
        expect(step.domain[1]).toBeLessThanOrEqual(extent[1] + 1);
        expect(span(step.domain)).toBeGreaterThanOrEqual(least - 1);
      }),
    );
  });
});

describe('stepSpans', () => {
  test('leaves out a step that would hardly differ from the one before', () => {
    const spans = stepSpans(992, home, home).map((step) => step.span);
    spans.slice(1).forEach((each, index) => expect(each).toBeLessThan((spans[index] ?? 0) * 0.9));
  });
});
