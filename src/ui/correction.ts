import { contactLink } from './links.ts';

/** What a reader has to begin with when they suggest a correction. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/**
 * A link that opens a letter to the editors, begun: a mail with its subject and text, or a new issue with its
 * title and text, as forges read them from an address. Nothing where there is nobody to write to.
 */
export function correctionLink(address: string | undefined, { subject, body }: Letter): string | undefined {
  const link = contactLink(address);
  if (link === undefined) return undefined;
  const url = new URL(link);
  if (url.protocol === 'mailto:') {
    // Mail programs read %20 as a space, but not +; lines end as in mail.
    const part = (name: string, text: string) =>
      `${name}=${encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))}`;
    return `${url.href}${url.search === '' ? '?' : '&'}${part('subject', subject)}&${part('body', body)}`;
  }
  url.searchParams.set('title', subject);
  url.searchParams.set('body', body);
  return url.href;
}
