import { enGB } from 'date-fns/locale/en-GB';
import { canvasEn } from './canvas-en.ts';
import type { DateWords } from './date-words.ts';
import type { Locale } from './locale.ts';

const ONE: Record<string, string> = { hour: 'an hour' };
const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');

const words: DateWords = {
  patterns: {
    day: 'd MMM',
    dayYear: 'd MMM yyyy',
    dayFull: 'd MMMM yyyy',
    dayMonthFull: 'd MMMM',
    month: 'MMMM',
    monthYear: 'MMMM yyyy',
    monthShort: 'MMM',
    year: 'yyyy',
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
  season: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
  allOf: (year) => `All through ${year}`,
  since: (date) => `Since ${date}`,
  until: (date) => `Until ${date}`,
  ongoing: 'Under way',
  and: ' and ',
  sure: {
    hour: 'Known to the hour.',
    hourRough: (which) =>
      which === 'both'
        ? 'Known to the hour; both ends are approximate.'
        : `Known to the hour; the ${which} is approximate.`,
    day: 'Known to the day.',
    days: 'Start and end known.',
    month: 'Month known, day not given.',
    season: 'Part of the year known, day not given.',
    year: 'Year known, day not given.',
    approximate: (said, from, to) =>
      `Approximate${said === undefined ? '' : `: the source says “${said}”`}. Drawn from ${from} to ${to}.`,
    repeated: 'Repeated through the time drawn, no dates given.',
    repeatedDays: 'Several days, each known.',
    openStart: 'Start not given.',
    openEnd: 'End not given, under way when the source was written.',
    openBoth: 'Start and end not given, under way when the source was written.',
    planned: (when) => `Planned for ${when}, did not happen.`,
  },
  span: (count, unit) => (count === 1 ? (ONE[unit] ?? `a ${unit}`) : `${NUMBERS[count] ?? count} ${unit}s`),
};

export const en: Locale = { tag: 'en', dates: enGB, words, canvas: canvasEn };
