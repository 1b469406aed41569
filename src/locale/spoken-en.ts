import type { Grouping } from '../view/view.ts';
import { canvasEn } from './canvas-en.ts';
import type { SpokenWords } from './spoken-words.ts';

const { cardinal } = canvasEn;
const count = (number: number, one: string, many = `${one}s`) =>
  `${cardinal(number)} ${number === 1 ? one : many}`;
const events = (number: number) => `${number} ${number === 1 ? 'event' : 'events'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const either = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

const LANES: Record<Grouping, readonly [one: string, many: string]> = {
  theme: ['theme', 'themes'],
  forum: ['forum', 'forums'],
  actor: ['actor', 'actors'],
  none: ['row', 'rows'],
};
const GROUPED: Record<Grouping, string> = {
  theme: 'Grouped by theme',
  forum: 'Grouped by forum',
  actor: 'Grouped by actor',
  none: 'Not grouped',
};

export const spokenEn: SpokenWords = {
  summary: ({ events: all, lanes, grouping, dated, most, surest }) =>
    [
      `${events(all)} in ${grouping === 'theme' ? count(lanes, ...LANES.theme) : count(lanes, 'row')}.`,
      `${dated} ${dated === 1 ? 'is' : 'are'} dated${most ? `, ${cardinal(most.count)} of them between ${most.from} and ${most.to}` : ''}.`,
      ...(surest === undefined ? [] : [`The most precise: ${surest}.`]),
    ].join(' '),
  view: ({ span, domain, byTheHour, dark, events: shown }) =>
    `Showing ${span}, ${domain}${byTheHour ? ', by the hour' : ''}${
      dark
        ? dark.at === undefined
          ? `, dark from ${dark.from} to ${dark.to}`
          : `, ${dark.at} after dark`
        : ''
    }. ${events(shown)} in view.`,
  grouped: (grouping, lanes) =>
    `${GROUPED[grouping]}. ${capital(count(lanes, grouping === 'none' ? 'row' : 'group'))}.`,
  filtered: (names, shown, all) =>
    `Filtered to ${[names.themes, names.forums, names.actors, names.sure]
      .filter(({ length }) => length > 0)
      .map(either)
      .join(', and ')}. ${shown} of ${events(all)}.`,
  everything: (number) => `Not filtered. ${events(number)}.`,
  context: (shown, number) => `Events of context ${shown ? 'shown' : 'hidden'}. ${events(number)}.`,
  noMatch: 'No event matches.',
  step: (number, steps, title, domain, byTheHour) =>
    `Step ${number} of ${steps}. ${title}. Showing ${domain}${byTheHour ? ', by the hour' : ''}.`,
  storyLeft: 'Story left. The view stays.',
  selected: (title, joined) =>
    `${title}. ${joined === 0 ? 'Joined to no other event' : `Joined to ${count(joined, 'event')}`}.`,
  pointed: ({ outgoing, verb, title, date, number, count: all }) =>
    `${outgoing ? 'Leads to' : 'Comes from'}: ${verb} ${title}, ${date}. ${number} of ${all}.`,
  found: (number) => (number === 0 ? 'Nothing found.' : `${capital(count(number, 'event'))} found.`),
  folded: (name, folded) => `${name}, ${folded ? 'marks only' : 'whole again'}.`,
};
