import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Links lead to the web, openly: http or https, a host, no name and password. */
export const link: Rule = function* (record) {
  const links = [
    { path: '/licence/url', url: record.licence.url, mail: false },
    ...(record.corrections === undefined
      ? []
      : [{ path: '/corrections', url: record.corrections, mail: true }]),
    ...record.sources.flatMap(({ url }, index) =>
      url === undefined ? [] : [{ path: `/sources/${index}/url`, url, mail: false }],
    ),
  ];

  for (const { path, url, mail } of links) {
    const trouble = linkTrouble(url, mail);
    if (trouble) yield { path, ...trouble };
  }
};

const CHARACTERS_OF_A_LINK = /^[\w\-.~:/?#[\]@!$&'()*+,;=%\p{L}\p{N}\p{M}]+$/u;

function linkTrouble(url: string, mail: boolean): { message: string; remedy: string } | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  const expected = mail ? 'https://, http:// or mailto:' : 'https:// or http://';

  if (scheme === undefined) {
    return { message: `The link ${quote(url)} is not a full address.`, remedy: `Begin it with ${expected}.` };
  }
  if (mail && scheme === 'mailto') {
    if (/^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(url)) return undefined;
    return {
      message: `The link ${quote(url)} names no mail address.`,
      remedy: 'Write mailto:name@example.org.',
    };
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return {
      message: `The link ${quote(url)} uses "${scheme}:", which a reader's browser must not be given.`,
      remedy: `Use an address that begins with ${expected}.`,
    };
  }
  if (!CHARACTERS_OF_A_LINK.test(url)) {
    return {
      message: `The link ${quote(url)} holds a space or another character that no address has.`,
      remedy: 'Remove it, or write it with % and two hexadecimal digits.',
    };
  }

  const parsed = /^https?:\/\/[^/]/i.test(url) ? parseUrl(url) : undefined;
  if (!parsed) return { message: `The link ${quote(url)} names no host.`, remedy: 'Copy the address anew.' };
  if (parsed.username || parsed.password) {
    return {
      message: `The link to ${parsed.host} carries a user name or password.`,
      remedy: 'Remove what stands before the @, and change the password if it was a real one.',
    };
  }
  return undefined;
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
