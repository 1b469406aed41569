import type { CanvasWords } from './canvas-words.ts';

const CARDINALS = 'no one two three four five six seven eight nine ten'.split(' ');

const cardinal = (count: number) => CARDINALS[count] ?? String(count);

export const canvasEn: CanvasWords = {
  notStated: 'Not stated, or several',
  otherActors: 'Other actors',
  everything: 'All events',
  partOf: (count, total) => `${count} of ${total}`,
  nothingDated: 'Nothing dated to these hours',
  nothingInView: 'Nothing dated here',
  strandsNotDrawn: (count) =>
    `${count} undated ${count === 1 ? 'strand' : 'strands'} not drawn at this scale`,
  more: (count) => `+${count}`,
  someDay: (ofMonth, follows) => `${follows ? ', s' : 'S'}ome day ${ofMonth ? 'this month' : 'in this time'}`,
  hourUnknown: 'Hour unknown, so the day stays whole',
  firstDay: 'First day. The hour it began is not known',
  lastDay: 'Last day. The hour it ended is not known',
  sunset: 'sunset',
  sunrise: 'sunrise',
  zoomIn: 'Zoom in +',
  cardinal,
  description: ({ title, domain, lanes, events }) =>
    `${title}: a timeline of ${domain} with ${cardinal(events)} ${events === 1 ? 'event' : 'events'}` +
    (lanes.length > 1 ? `, in ${cardinal(lanes.length)} rows: ${lanes.join('; ')}.` : '.'),
  key: 'Date known to',
  source: 'Source',
  exported: (date) => `exported ${date}`,
  keyKinds: {
    hour: 'the hour',
    day: 'the day',
    days: 'start and end',
    month: 'the month',
    approximate: 'roughly',
    repeated: 'many times',
    open: 'an open end',
    planned: 'planned only',
  },
  path: 'the story’s path',
};
