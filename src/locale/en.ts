import { canvasEn } from './canvas-en.ts';
import type { DateWords } from './date-words.ts';
import type { Locale } from './locale.ts';
import { uiEn } from './ui-en.ts';

const ONE: Record<string, string> = { hour: 'an hour' };
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const OPEN_START = {
  known: 'Start known',
  rough: 'Start approximate',
  unknown: 'Start not given',
  open: 'Start left open',
} as const;
const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const short = (name: string) => name.slice(0, 3);

const words: DateWords = {
  names: {
    months: MONTHS,
    shortMonths: MONTHS.map(short),
    weekdays: WEEKDAYS,
    shortWeekdays: WEEKDAYS.map(short),
    halves: ['a.m.', 'p.m.'],
  },
  patterns: {
    day: 'd MMM',
    dayYear: 'd MMM y',
    dayFull: 'd MMMM y',
    dayMonthFull: 'd MMMM',
    month: 'MMMM',
    monthYear: 'MMMM y',
    monthShort: 'MMM',
    year: 'y',
    dayOfMonth: 'd',
    weekdayDay: 'EEE d',
    weekdayDate: 'EEEE d MMMM',
    hour: 'h aaaa',
    minute: 'h.mm aaaa',
  },
  noon: 'noon',
  midnight: 'midnight',
  at: ', ',
  dash: '–',
  to: ' to ',
  about: 'about ',
  season: Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [21 + index, SEASONS[index % 4] ?? '']),
  ),
  allOf: (year) => `All through ${year}`,
  since: (date) => `Since ${date}`,
  until: (date) => `Until ${date}`,
  ongoing: 'Under way',
  and: ' and ',
  sure: {
    hour: 'Known to the hour.',
    hourRough: (which) =>
      which === 'both'
        ? 'Known to the hour; start and end are approximate.'
        : `Known to the hour; the ${which} is approximate.`,
    day: 'Known to the day.',
    days: 'Start and end known.',
    month: 'Month known, day not given.',
    season: 'Part of the year known, day not given.',
    year: 'Year known, day not given.',
    approximate: (said, from, to) =>
      `Approximate${said === undefined ? '' : `: the source says “${said}”`}. Drawn from ${from} to ${to}.`,
    repeated: (unit) =>
      `Repeated through the ${unit === 'year' || unit === 'month' ? unit : 'time drawn'}, no dates given.`,
    repeatedDays: 'Several days, each known.',
    open: (start, end) => {
      if (end === 'open') return `${OPEN_START[start]}, under way when the source was written.`;
      return end === 'unknown' ? `${OPEN_START[start]}, end not given.` : `${OPEN_START[start]}.`;
    },
    planned: (when) => `Planned for ${when}, did not happen.`,
  },
  span: (count, unit) => (count === 1 ? (ONE[unit] ?? `a ${unit}`) : `${NUMBERS[count] ?? count} ${unit}s`),
};

export const en: Locale = { tag: 'en', words, canvas: canvasEn, ui: uiEn };
