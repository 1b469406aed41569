import { expect, test } from 'vitest';
import { krakatoa } from '../../gallery/datasets.ts';
import { eventPages, siteOf, wholePage } from './page.ts';
import { robots, sitemap } from './sitemap.ts';

test('the sitemap names every page in full, and may be read as XML', () => {
  const site = siteOf(krakatoa);
  const pages = [wholePage(site), ...eventPages(site)];
  const xml = sitemap(pages, "https://example.org/o'hara&sons/");
  const addresses = [...xml.matchAll(/<loc>(.*)<\/loc>/g)].map(([, address = '']) =>
    address.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
  expect(addresses).toEqual(pages.map(({ path }) => `https://example.org/o'hara&sons/${path}`));
  expect(xml).not.toMatch(/&(?!amp;|#39;)/);
});

test('every crawler is let in, and told of the sitemap if there is one', () => {
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robots('https://example.org/lake/')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/lake/sitemap.xml\n',
  );
});
