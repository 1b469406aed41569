import metrics from 'virtual:metrics';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../app/pages/page.ts';
import type { Dataset } from '../dataset/records.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { HOSTILE, hostile } from '../gallery/hostile.ts';
import { createMeasure } from '../layout/metrics.ts';
import { siteFiles } from './site-files.ts';

const BASE = 'https://example.org/lake/';
const SHARED = ['<link rel="stylesheet" crossorigin href="./assets/index-0123.css">'];

async function build(dataset: Dataset, base?: string) {
  const drawn: unknown[] = [];
  const { head, files } = await siteFiles({
    site: siteOf(dataset, base),
    measure: createMeasure(metrics),
    draw: ({ view }) => {
      drawn.push(view);
      return Promise.resolve({ png: new TextEncoder().encode(JSON.stringify(view)), alt: 'A timeline.' });
    },
    distributions: [{ name: 'CSV', file: 'data/record.csv', mime: 'text/csv' }],
    shared: SHARED,
  });
  return { head, drawn, files: new Map(files.map(({ path, content }) => [path, content])) };
}

/** Built once, for the tests that only read. */
const published = build(krakatoa, BASE);
const unpublished = build(krakatoa);

const leavesOf = ({ views, events }: Dataset) => [
  ...views.map(({ id }) => `views/${id}/`),
  ...events.map(({ id }) => `events/${id}/`),
];

describe('a site that knows its address', () => {
  test('has a page, a picture and an oEmbed file for each view and each event', async () => {
    const { files, drawn, head } = await published;
    const leaves = leavesOf(krakatoa);
    expect(drawn).toHaveLength(leaves.length + 1);
    for (const leaf of leaves) {
      const html = String(files.get(`${leaf}index.html`));
      expect(html, leaf).toContain(`<link rel="canonical" href="${BASE}${leaf}">`);
      expect(html, leaf).toContain(`href="${BASE}${leaf}oembed.json"`);
      const picture = /<meta property="og:image" content="([^"]*)">/.exec(html)?.[1] ?? '';
      expect(files.has(picture.replace(BASE, '')), picture).toBe(true);
      expect(JSON.parse(String(files.get(`${leaf}oembed.json`)))).toMatchObject({ thumbnail_url: picture });
    }
    expect(files.has('oembed.json')).toBe(true);
    expect(head).toContain(`<link rel="canonical" href="${BASE}">`);
    expect(String(files.get('sitemap.xml')).match(/<loc>/g)).toHaveLength(leaves.length + 1);
    expect(files.get('robots.txt')).toContain(`${BASE}sitemap.xml`);
  });

  test('shows the oEmbed link before anything large, well within the first 150 kB', async () => {
    const { files } = await published;
    for (const leaf of leavesOf(krakatoa)) {
      const html = String(files.get(`${leaf}index.html`));
      expect(html.indexOf('application/json+oembed')).toBeLessThan(3_000);
      expect(html.indexOf('</head>')).toBeLessThan(150_000);
    }
  });
});

describe('a site that does not', () => {
  test('has every page and picture all the same, and nothing that would need an address', async () => {
    const { files, head } = await unpublished;
    for (const leaf of leavesOf(krakatoa)) expect([...files.keys()]).toContain(`${leaf}index.html`);
    expect([...files.keys()].filter((path) => /oembed|sitemap/.test(path))).toEqual([]);
    const pages = [
      head,
      ...[...files].flatMap(([path, content]) => (path.endsWith('html') ? [String(content)] : [])),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/rel="canonical"|oembed|og:url|og:image|twitter:image|summary_large_image/);
      expect(page).toContain('property="og:title"');
    }
    expect(files.get('robots.txt')).not.toContain('Sitemap');
  });
});

test('what has a hash in its name has another name once it is another thing', async () => {
  const before = await unpublished;
  const after = await build({ ...krakatoa, home: [krakatoa.home[0], krakatoa.home[1] - 86_400_000] });
  const cards = ({ files }: typeof before) =>
    [...files.keys()].filter((path) => /assets\/card-[0-9a-f]{10}\.png/.test(path));
  expect(cards(before)).toHaveLength(1);
  expect(cards(after)).not.toEqual(cards(before));
});

test('every page finds what all share, and the others, from where it lies', async () => {
  const { files } = await published;
  const known = new Set([...files.keys(), 'assets/index-0123.css', 'index.html']);
  for (const leaf of leavesOf(krakatoa)) {
    const html = String(files.get(`${leaf}index.html`));
    expect(html).toContain('href="../../assets/index-0123.css"');
    const local = [...html.matchAll(/ href="(\.[^"]*)"/g)].map(([, href = '']) => new URL(href, BASE + leaf));
    for (const { href, pathname } of local) {
      const path = pathname.slice('/lake/'.length);
      if (path.startsWith('data/')) continue;
      expect(known.has(path === '' || path.endsWith('/') ? `${path}index.html` : path), href).toBe(true);
    }
  }
});

test('pages of hostile titles hold no element that is not ours', async () => {
  const { files } = await build(hostile, BASE);
  for (const leaf of leavesOf(hostile)) {
    const html = String(files.get(`${leaf}index.html`));
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html.match(/<\/head>/g)).toHaveLength(1);
    expect(html).not.toContain('<b onload');
    expect(html).not.toContain('javascript:');
    const json = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ name: HOSTILE });
  }
});
