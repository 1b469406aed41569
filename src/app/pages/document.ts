import type { Dataset } from '../../dataset/records.ts';
import { emptyElement, escapeMarkup } from './markup.ts';

interface Parts {
  readonly title: string;
  /** Elements of the head that are the page's own. */
  readonly head: readonly string[];
  readonly body: string;
  /** Style sheets, fonts to load first and the sign: what all pages have in common. */
  readonly shared: readonly string[];
}

/**
 * A page that needs no script. The system decides whether it is light or dark. What others look for
 * by pattern stands before all that is long.
 */
export const htmlDocument = ({ language }: Dataset, { title, head, body, shared }: Parts): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeMarkup(language)}" data-palette="system">`,
    '<head>',
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    emptyElement('meta', { name: 'color-scheme', content: 'light dark' }),
    `<title>${escapeMarkup(title)}</title>`,
    ...shared,
    ...head,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
