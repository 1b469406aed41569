import type { Domain } from '../../time/domain.ts';
import type { Rule } from './rule.ts';

/** What is seen first, each view and each event lie in what can be seen at all. */
export const extent: Rule = function* (record, { dates }) {
  const all = dates.intervals.get('/extent');
  if (!all) return;

  const domains = [
    { path: '/home', text: record.home },
    ...record.views.map(({ domain }, index) => ({ path: `/views/${index}/domain`, text: domain })),
  ];
  for (const { path, text } of domains) {
    const domain = dates.intervals.get(path);
    if (domain && !contains(all, domain)) {
      yield {
        path,
        message: `${text} is not within the extent, ${record.extent}.`,
        remedy: 'Widen "extent", or narrow this.',
      };
    }
  }

  for (const [index, { date }] of record.events.entries()) {
    const moment = dates.moments.get(`/events/${index}/date`);
    if (!moment || (moment.end.latest > all[0] && moment.start.earliest < all[1])) continue;
    yield {
      path: `/events/${index}/date/edtf`,
      severity: 'warning',
      message: `${date.edtf} is outside the extent, ${record.extent}, so that nobody can see the event.`,
      remedy: 'Widen "extent", or mend the date.',
    };
  }
};

function contains(outer: Domain, inner: Domain): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
