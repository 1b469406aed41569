import { clampDomain, spanOf, zoomDomain, type Domain } from '../time/domain.ts';
import { LEVELS, type Level } from '../time/ticks.ts';
import { DAY } from '../time/durations.ts';

/** The closest zoom: 100 px to the hour. */
export const CLOSEST = 2400;

/** Scale in px per day that a step of the zoom goes to, at each level between the home view and the closest. */
const STEP: Readonly<Partial<Record<Level, number>>> = {
  quarter: 10.8,
  month: 32,
  week: 110,
  day: 400,
  hour: 1080,
};

/** The shortest domain that a canvas may show, in ms. */
export const shortestSpan = (width: number) => (width / CLOSEST) * DAY;

/**
 * The views that the zoom buttons step through, widest first: the whole extent, the home view,
 * then one for each closer level. Spans in ms.
 */
export function stepSpans(width: number, home: Domain, extent: Domain): { level: Level; span: number }[] {
  const spans = LEVELS.map(({ level }) => ({
    level,
    span:
      level === 'decade'
        ? spanOf(extent)
        : level === 'year'
          ? spanOf(home)
          : (width / (STEP[level] ?? 1)) * DAY,
  }));
  return spans.filter(({ span }, index) => index === 0 || span < (spans[index - 1]?.span ?? Infinity) * 0.9);
}

/** The next view in (1) or out (−1) from a domain, about an instant; `undefined` at the end of the steps. */
export function nextStep(
  domain: Domain,
  direction: 1 | -1,
  about: number,
  { width, home, extent }: { readonly width: number; readonly home: Domain; readonly extent: Domain },
): { level: Level; domain: Domain } | undefined {
  const steps = stepSpans(width, home, extent);
  const span = spanOf(domain);
  const step =
    direction === 1
      ? steps.find((each) => each.span < span * 0.95)
      : steps.findLast((each) => each.span > span * 1.05);
  if (!step) return undefined;
  const isHome = step.level === 'year' && about >= home[0] && about <= home[1];
  const zoomed = isHome ? home : zoomDomain(domain, span / step.span, about);
  return { level: step.level, domain: clampDomain(zoomed, extent, shortestSpan(width)) };
}
