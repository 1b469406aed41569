import type { PictureWords } from './picture-words.ts';

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
  sources: 'Sources',
  moreSources: (shown, all) => `The first source of each event, ${shown} of ${all} in the record.`,
};
