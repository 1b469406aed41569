import { escapeMarkup } from './markup.ts';
import type { Page } from './page.ts';

/** Every page, for crawlers. */
export function sitemap(pages: readonly Page[], base: string): string {
  const entries = pages.map(({ path }) => `  <url><loc>${escapeMarkup(`${base}${path}`)}</loc></url>\n`);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`
  );
}

/** Lets every crawler in. It is read at the root of a host only; in a folder it does no harm. */
export const robots = (base: string | undefined): string =>
  `User-agent: *\nAllow: /\n${base === undefined ? '' : `\nSitemap: ${new URL('sitemap.xml', base).href}\n`}`;
