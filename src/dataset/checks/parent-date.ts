import type { Moment } from '../../time/moment.ts';
import type { Rule } from './rule.ts';

/** A part happens within the whole; where a date is rough, open or coarse, that is only a warning. */
export const parentDate: Rule = function* (record, { dates }) {
  const indices = new Map(record.events.map(({ id }, index) => [id, index]));

  for (const [index, { id, parent, date }] of record.events.entries()) {
    const parentIndex = parent === undefined || parent === id ? undefined : indices.get(parent);
    if (parentIndex === undefined) continue;
    const part = dates.moments.get(`/events/${index}/date`);
    const whole = dates.moments.get(`/events/${parentIndex}/date`);
    if (!part || !whole || contains(whole, part)) continue;

    const isDoubtful = isLoose(part) || isLoose(whole) || mayBeWithin(whole, part);
    yield {
      path: `/events/${index}/date/edtf`,
      severity: isDoubtful ? 'warning' : 'error',
      message: `${date.edtf} is not within ${whole.edtf}, the date of its parent "${parent}".`,
      remedy: 'Mend one of the two dates, or remove "parent".',
    };
  }
};

function contains(whole: Moment, part: Moment): boolean {
  return whole.start.earliest <= part.start.earliest && part.end.latest <= whole.end.latest;
}

function mayBeWithin(whole: Moment, part: Moment): boolean {
  return part.start.latest >= whole.start.earliest && part.end.earliest <= whole.end.latest;
}

function isLoose({ precision }: Moment): boolean {
  return precision === 'approximate' || precision === 'open';
}
