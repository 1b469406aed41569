import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../../gallery/datasets.ts';
import { HOSTILE, hostile } from '../../gallery/hostile.ts';
import { eventPages, siteOf, viewPages, wholePage, type Page } from './page.ts';
import { shareTags } from './share-tags.ts';

const BASE = 'https://example.org/lake/';
const CARD = { file: 'assets/card-0123456789.png', alt: 'A timeline of a year.' };

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const text = (written: string) =>
  written.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The tags of a page as those read them who look for them by pattern: attributes by name. */
function read(page: Page, base: string | undefined, dataset = krakatoa) {
  const tags = shareTags(page, siteOf(dataset, base), CARD).map((tag) => {
    expect(tag).toMatch(/^<(link|meta)( [a-z:-]+="[^"<>]*")+>$/);
    return Object.fromEntries(
      [...tag.matchAll(/ ([a-z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, text(value)]),
    );
  });
  const meta = (key: string) =>
    tags.find(({ name, property }) => name === key || property === key)?.['content'];
  const link = (rel: string) => tags.find((tag) => tag['rel'] === rel);
  return { meta, link, tags };
}

const allPages = (dataset = krakatoa) => {
  const site = siteOf(dataset);
  return [wholePage(site), ...viewPages(site), ...eventPages(site)];
};

describe('with an address to be published at', () => {
  test.each(allPages())('"$path" names itself, its picture and its oEmbed file in full', (page) => {
    const { meta, link } = read(page, BASE);
    expect(link('canonical')?.['href']).toBe(BASE + page.path);
    expect(meta('og:url')).toBe(BASE + page.path);
    expect(meta('og:image')).toBe(`${BASE}assets/card-0123456789.png`);
    expect(meta('og:image:width')).toBe('1200');
    expect(meta('og:image:height')).toBe('630');
    expect(meta('og:image:alt')).toBe(CARD.alt);
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(meta('twitter:image')).toBe(meta('og:image'));
    expect(meta('og:title')).toBe(page.name);
    expect(meta('description')).toBe(page.description);
    expect(link('alternate')).toEqual({
      rel: 'alternate',
      type: 'application/json+oembed',
      title: page.name,
      href: `${BASE}${page.path}oembed.json`,
    });
  });

  test('the link to the oEmbed file is the first of all', () => {
    expect(read(wholePage(siteOf(ferry)), BASE, ferry).tags[0]?.['type']).toBe('application/json+oembed');
  });
});

test.each(allPages())('without one "$path" says all that needs no address, and nothing that does', (page) => {
  const { meta, tags } = read(page, undefined);
  expect(meta('description')).toBe(page.description);
  expect(meta('og:title')).toBe(page.name);
  expect(meta('twitter:card')).toBe('summary');
  const names = tags.map((tag) => tag['rel'] ?? tag['name'] ?? tag['property']);
  for (const name of ['canonical', 'alternate', 'og:url', 'twitter:image']) expect(names).not.toContain(name);
  expect(names.filter((name) => name?.startsWith('og:image'))).toEqual([]);
});

test('titles that are markup stay text', () => {
  for (const page of allPages(hostile)) {
    const { meta, link } = read(page, BASE, hostile);
    expect(meta('og:title')).toBe(HOSTILE);
    expect(link('alternate')?.['title']).toBe(HOSTILE);
  }
});

test('a language without a territory gives none', () => {
  const page = wholePage(siteOf(krakatoa));
  expect(read(page, BASE).meta('og:locale')).toBe('en_GB');
  expect(read(page, BASE, { ...krakatoa, language: 'en' }).meta('og:locale')).toBeUndefined();
});
