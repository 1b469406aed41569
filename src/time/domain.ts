import type { Instant } from './moment.ts';

/** From one instant to a later one: what an axis shows. */
export type Domain = readonly [start: Instant, end: Instant];

/** The length of a domain, in ms. */
export function spanOf([start, end]: Domain): number {
  return end - start;
}

/** Whether an instant is in the domain; its start is, its end is not. */
export function contains([start, end]: Domain, instant: Instant): boolean {
  return start <= instant && instant < end;
}

export function sameDomain(a: Domain, b: Domain): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/**
 * The domain nearest to the one given that lies in the extent and is at least `minimumSpan` ms long.
 *
 * The span is kept if it can be; a span that must change does so about the domain's middle. An extent
 * shorter than `minimumSpan` is returned as it is.
 */
export function clampDomain(domain: Domain, extent: Domain, minimumSpan: number): Domain {
  const span = Math.max(spanOf(domain), minimumSpan);
  if (span >= spanOf(extent)) return extent;
  const start = span === spanOf(domain) ? domain[0] : (domain[0] + domain[1] - span) / 2;
  if (start < extent[0]) return [extent[0], extent[0] + span];
  if (start + span > extent[1]) return [extent[1] - span, extent[1]];
  return span === spanOf(domain) ? domain : [start, start + span];
}

/** The domain moved by `shift` ms, later if positive. */
export function panDomain([start, end]: Domain, shift: number): Domain {
  return [start + shift, end + shift];
}

/** The domain with a span `factor` times shorter (longer below 1), `about` staying at its place on the axis. */
export function zoomDomain([start, end]: Domain, factor: number, about: Instant): Domain {
  return [about + (start - about) / factor, about + (end - about) / factor];
}
