import type { Citable } from './citable.ts';
import { publicationDate } from './publication-date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Commands that leave the braces of a field in balance, which BibTeX counts even behind a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Sources as BibTeX entries, in UTF-8, in their order; the key is the source's id.
 *
 * Written here and not by citation-js, which either drops all letters that are not Latin or leaves the
 * signs that TeX acts on as they are.
 */
export function writeBibtex({ sources }: { readonly sources: readonly Citable[] }): string {
  return sources.map(entry).join('\n');
}

function entry(source: Citable): string {
  const { id, kind, author, title, publisher, url, symbol, language, note, accessed } = source;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // The inner braces keep an author in one piece, and the capitals of a title.
    ['author', author === undefined ? undefined : braced(braced(escape(author)))],
    ['title', braced(braced(escape(title)))],
    [symbol === undefined ? 'howpublished' : 'institution', braced(escape(publisher))],
    ['number', symbol === undefined ? undefined : braced(escape(symbol))],
    ...dateFields(source.date),
    ['url', url === undefined ? undefined : braced(escapeUrl(url))],
    ['urldate', accessed === undefined ? undefined : braced(escape(accessed))],
    ['language', braced(escape(language))],
    ['keywords', braced(kind)],
    ['note', note === undefined ? undefined : braced(escape(note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${symbol === undefined ? 'misc' : 'techreport'}{${id},\n${lines.join('')}}\n`;
}

/** A date of another kind goes into `date`, which biblatex reads as EDTF. */
function dateFields(date: string | undefined): (readonly [string, string | undefined])[] {
  if (date === undefined) return [];
  const parts = publicationDate(date);
  if (!parts) return [['date', braced(escape(date))]];
  const [year, month, day] = parts;
  return [
    ['year', braced(String(year))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
  ];
}

const braced = (text: string) => `{${text}}`;

const escape = (text: string) =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\{}~^]/g, (sign) => COMMANDS[sign] ?? sign)
    .replaceAll(/[&%$#_]/g, '\\$&');

/** Readers of BibTeX take an address as it is, so only what would break the entry is encoded. */
const escapeUrl = (url: string) =>
  url.replaceAll(
    /[\s\p{Cc}{}\\]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
