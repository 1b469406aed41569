import { CARD, type Card } from './card.ts';
import { emptyElement } from './markup.ts';
import type { Page, Site } from './page.ts';

/** Address of a page's oEmbed file, from the page's own folder. */
export const OEMBED_FILE = 'oembed.json';

/**
 * The elements by which search engines and previews of links know a page. Those that need a full
 * address are left out where the site's own is not known.
 *
 * The link to the oEmbed file comes first: WordPress looks for it by pattern, in the start of a page.
 */
export function shareTags(page: Page, { timeline, base }: Site, card: Card): readonly string[] {
  const { dataset } = timeline;
  const { name, description, path } = page;
  const full = (address: string) => (base === undefined ? undefined : `${base}${address}`);
  const picture = full(card.file);
  const pictured = (value: string) => (picture === undefined ? undefined : value);
  const link = (rel: string, href: string | undefined, more: Readonly<Record<string, string>> = {}) =>
    href === undefined ? [] : [emptyElement('link', { rel, ...more, href })];
  const metas = (attribute: 'property' | 'name', contents: Readonly<Record<string, string | undefined>>) =>
    Object.entries(contents).flatMap(([key, content]) =>
      content === undefined ? [] : [emptyElement('meta', { [attribute]: key, content })],
    );

  return [
    ...link('alternate', full(path + OEMBED_FILE), { type: 'application/json+oembed', title: name }),
    ...link('canonical', full(path)),
    ...metas('name', { description }),
    ...metas('property', {
      'og:type': page.kind === 'whole' ? 'website' : 'article',
      'og:site_name': dataset.title,
      'og:title': name,
      'og:description': description,
      'og:locale': territorial(dataset.language),
      'og:url': full(path),
      'og:image': picture,
      'og:image:type': pictured('image/png'),
      'og:image:width': pictured(String(CARD.width)),
      'og:image:height': pictured(String(CARD.height)),
      'og:image:alt': pictured(card.alt),
    }),
    ...metas('name', {
      'twitter:card': picture === undefined ? 'summary' : 'summary_large_image',
      'twitter:title': name,
      'twitter:description': description,
      'twitter:image': picture,
      'twitter:image:alt': pictured(card.alt),
    }),
  ];
}

/** A language as Open Graph writes it, which always names a territory: en_GB. */
function territorial(language: string): string | undefined {
  const { language: tongue, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${tongue}_${region}`;
}
