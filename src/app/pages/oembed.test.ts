import { describe, expect, test } from 'vitest';
import { krakatoa } from '../../gallery/datasets.ts';
import { HOSTILE, hostile } from '../../gallery/hostile.ts';
import { oEmbed } from './oembed.ts';
import { eventPages, siteOf, viewPages, wholePage, type Page } from './page.ts';

const BASE = 'https://example.org/lake/';
const CARD = { file: 'assets/card-0123456789.png', alt: 'A timeline of a year.' };

const pagesOf = (dataset = krakatoa): Page[] => {
  const site = siteOf(dataset);
  return [wholePage(site), ...viewPages(site), ...eventPages(site)];
};
const answer = (page: Page, dataset = krakatoa) => oEmbed(page, BASE, siteOf(dataset), CARD);

/** What WordPress lets pass of a page that it does not know, by tag. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** Takes away every tag and attribute that is not allowed, as WordPress's filter does. Text stays. */
function filtered(html: string): string {
  return html.replace(/<(\/?)([a-z]+)([^<>]*)>/g, (_, slash: string, name: string, rest: string) => {
    const allowed = ALLOWED[name];
    if (!allowed) return '';
    const attributes = [...rest.matchAll(/ ([a-z]+)(="[^"]*")?/g)].filter(([, key = '']) =>
      allowed.includes(key),
    );
    return `<${slash}${name}${attributes.map(([whole]) => whole).join('')}>`;
  });
}

describe.each([
  ['of plain titles', krakatoa],
  ['of hostile titles', hostile],
])('an answer %s', (_, dataset) => {
  test.each(pagesOf(dataset))('about "$path" holds what oEmbed asks of a rich one', (page) => {
    const { html, ...fields } = answer(page, dataset);
    expect(fields).toEqual({
      version: '1.0',
      type: 'rich',
      title: page.name,
      author_name: dataset.credit,
      author_url: BASE,
      provider_name: dataset.title,
      provider_url: BASE,
      cache_age: 86_400,
      width: 640,
      height: 480,
      thumbnail_url: `${BASE}assets/card-0123456789.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(html).toMatch(
      /^<blockquote hidden><a href="[^"<>]*">[^<>]*<\/a>[^<>]*<\/blockquote><iframe [^<>]*><\/iframe>$/,
    );
  });

  test.each(pagesOf(dataset))('about "$path" comes whole through what WordPress does to it', (page) => {
    const [, quotation, frame = ''] =
      /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(
        filtered(answer(page, dataset).html),
      ) ?? [];
    expect(quotation).toContain(`<a href="${BASE}${page.path}">`);
    const source = / src=(['"])(.*?)\1/.exec(frame)?.[2] ?? '';
    expect(new URL(source).href).toBe(source);
    expect(source).not.toContain('#');
    expect(frame).toMatch(/ width="640" height="480" frameborder="0"/);
    expect(frame).toMatch(/ title="[^"]+"/);
  });
});

test('each frame shows what its page does', () => {
  const sources = pagesOf().map((page) => / src="([^"]*)"/.exec(answer(page).html)?.[1]);
  expect(sources).toEqual([
    `${BASE}embed.html`,
    ...krakatoa.views.map(({ id }) => `${BASE}embed.html?view=${id}`),
    ...krakatoa.events.map(({ id }) => `${BASE}embed.html?event=${id}`),
  ]);
});

test('no title leaves the element it stands in, not even after the filter', () => {
  for (const page of pagesOf(hostile)) {
    const html = filtered(answer(page, hostile).html);
    expect(html.match(/<[a-z]+/g)).toEqual(['<blockquote', '<a', '<iframe']);
    expect(JSON.stringify(html)).not.toContain(HOSTILE);
  }
});
