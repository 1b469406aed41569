import type { TimelineEvent } from '../dataset/records.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Precision } from '../time/moment.ts';

export const COLUMNS = ['date', 'sure', 'event', 'theme', 'forum', 'actors', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];

const SURENESS: readonly Precision[] = [
  'hour',
  'day',
  'days',
  'planned',
  'month',
  'approximate',
  'repeated',
  'open',
];

/** Orders events by a column; equal ones stay in date order. */
export function listOrder(
  events: readonly TimelineEvent[],
  column: Column,
  descending: boolean,
  timeline: Timeline,
): TimelineEvent[] {
  const words = (event: TimelineEvent): string => {
    switch (column) {
      case 'event':
        return event.title;
      case 'theme':
        return timeline.theme(event.themes[0] ?? '')?.name ?? '';
      case 'forum':
        return event.forum === undefined ? '' : (timeline.forum(event.forum)?.name ?? '');
      case 'actors':
        return timeline.actor(event.actors[0]?.actor ?? '')?.name ?? '';
      default:
        return '';
    }
  };
  const number = (event: TimelineEvent): number => {
    switch (column) {
      case 'date':
        return event.moment.start.earliest;
      case 'sure':
        return SURENESS.indexOf(event.moment.precision);
      case 'sources':
        return event.sources.length;
      default:
        return 0;
    }
  };
  const direction = descending ? -1 : 1;
  return events.toSorted(
    (a, b) =>
      direction * (number(a) - number(b)) ||
      direction * words(a).localeCompare(words(b)) ||
      a.moment.start.earliest - b.moment.start.earliest,
  );
}
