import { canvasEn } from './canvas-en.ts';
import type { AltParts, PictureWords } from './picture-words.ts';

const { cardinal } = canvasEn;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const events = (count: number, kind = '') => `${cardinal(count)} ${kind}${count === 1 ? 'event' : 'events'}`;

/** "from June to August", "in June". */
const during = (time: string) => (time.includes(' to ') ? `from ${time}` : `in ${time}`);

/** An alt attribute longer than this is cut by some readers. */
const LONGEST_ALT = 150;

const row = ({ upright }: AltParts) => (upright ? 'column' : 'row');

function shortAlt(parts: AltParts): string {
  const { title, time, only, rows, dated, undated, pattern, surest } = parts;
  const count = dated + undated;
  const said = count === 0 ? 'nothing dated' : events(count);
  const many = rows.length > 1 && count > 0 ? ` in ${cardinal(rows.length)} ${row(parts)}s` : '';
  const filtered = only === undefined ? '' : `${only}. `;
  const most = pattern ? `, ${cardinal(pattern.count)} of them ${during(pattern.time)}` : '';
  const single = count === 1 && surest ? `: ${surest.date}, ${surest.title}` : '';
  const shorter = [
    `${title}. ${filtered}Timeline of ${time}: ${said}${many}${single}${most}.`,
    `${title}. ${filtered}Timeline of ${time}: ${said}${single}${most}.`,
    `${title}. ${filtered}Timeline of ${time}: ${said}.`,
    `${filtered}Timeline of ${time}: ${said}${many}${most}.`,
    `${filtered}Timeline of ${time}: ${said}.`,
    `Timeline of ${time}: ${said}.`,
  ];
  return shorter.find(({ length }) => length <= LONGEST_ALT) ?? capital(`${said}.`);
}

function longAlt(parts: AltParts): string {
  const { title, time, only, rows, dated, undated, pattern, surest, joined, night } = parts;
  const counted = rows.map(({ name, count }) => `${name}, ${count === 0 ? 'none' : cardinal(count)}`);
  const sentences = [
    `${title}.`,
    `A timeline of ${time}${rows.length > 1 ? ` in ${cardinal(rows.length)} ${row(parts)}s` : ''}.`,
    only === undefined ? '' : `It shows a part: ${only}.`,
    dated + undated === 0 ? 'Nothing is dated to this time.' : '',
    rows.length > 1 && dated + undated > 0 ? `Events by ${row(parts)}: ${counted.join('; ')}.` : '',
    pattern ? `Of ${events(dated, 'dated ')}, ${cardinal(pattern.count)} fall ${during(pattern.time)}.` : '',
    dated + undated === 1 && surest
      ? `Its one event is known to ${surest.to}: ${surest.date}, ${surest.title}.`
      : surest
        ? `The date known best, to ${surest.to}, is ${surest.date}: ${surest.title}.`
        : '',
    undated > 0 && dated > 0
      ? `${capital(cardinal(undated))} more ${undated === 1 ? 'has no date of its own: it repeats or runs' : 'have no dates of their own: they repeat or run'} on.`
      : '',
    joined > 1 ? `A line joins ${cardinal(joined)} of them in the order of the story.` : '',
    night ? `The night is drawn dark, from sunset at ${night.sunset} to sunrise at ${night.sunrise}.` : '',
  ];
  // A clock time ends in a point already.
  return sentences
    .filter((each) => each !== '')
    .map((each) => each.replace(/\.\.$/, '.'))
    .join(' ');
}

const or = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const pictureEn: PictureWords = {
  only: (names) => `${names.map(or).join('; ')} only`,
  subtitle: ({ only, whole, time }) =>
    only === undefined ? (whole === undefined ? time : `${whole}: ${time}`) : `${only}, ${time}`,
  source: ({ author, title, publisher, year }) =>
    [author, title.startsWith('[') ? title : `“${title}”`, publisher, year]
      .filter((part, index, all) => part !== undefined && all.indexOf(part) === index)
      .join(', '),
  alt: (parts) => ({ short: shortAlt(parts), long: longAlt(parts) }),
  sources: 'Sources',
  moreSources: (shown, all) => `The first source of each event, ${shown} of ${all} in the record.`,
};
