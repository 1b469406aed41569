import { createHash } from 'node:crypto';
import type { Card } from '../app/pages/card.ts';
import { htmlDocument } from '../app/pages/document.ts';
import { linkedData, type Distribution } from '../app/pages/linked-data.ts';
import { dataBlock, emptyElement } from '../app/pages/markup.ts';
import { oEmbed } from '../app/pages/oembed.ts';
import { eventPages, viewPages, wholePage, type Page, type Site } from '../app/pages/page.ts';
import { renderPage } from '../app/pages/render-page.ts';
import { OEMBED_FILE, shareTags } from '../app/pages/share-tags.ts';
import { robots, sitemap } from '../app/pages/sitemap.ts';
import { themeStyles } from '../app/pages/theme-styles.ts';
import type { Measure } from '../layout/metrics.ts';

/** A file of the site. */
export interface SiteFile {
  /** From the folder of the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface SiteOptions {
  readonly site: Site;
  readonly measure: Measure;
  /** Draws what is shown beside a link to a page, and says it in words. */
  readonly draw: (page: Page) => Promise<{ png: Uint8Array; alt: string }>;
  /** Files that hold the record, for those who look for data. */
  readonly distributions: readonly Distribution[];
  /** Elements of the front page's head that all pages share, with addresses from the folder of the site. */
  readonly shared: readonly string[];
}

/** The folder of files whose names hold a hash of what is in them, so that they may be kept for ever. */
const ASSETS = 'assets';

/**
 * Makes the pages of all views and events, their pictures, and what leads to them.
 *
 * @returns what the head of the front page is to hold, and all the files.
 */
export async function siteFiles(options: SiteOptions): Promise<{ head: string; files: SiteFile[] }> {
  const { site, measure, shared } = options;
  const { dataset } = site.timeline;
  const front = wholePage(site);
  const leaves = [...viewPages(site), ...eventPages(site)];
  const files: SiteFile[] = [];

  const cardOf = async (page: Page): Promise<Card> => {
    const { png, alt } = await options.draw(page);
    const file = hashed(`${ASSETS}/${cardName(page)}`, png, 'png');
    files.push({ path: file, content: png });
    return { file, alt };
  };
  const headOf = (page: Page, card: Card): readonly string[] => {
    if (site.base !== undefined) {
      const content = JSON.stringify(oEmbed(page, site.base, site, card));
      files.push({ path: page.path + OEMBED_FILE, content });
    }
    // For those who make a link to a page on this site: the picture's name is in no other place.
    const picture = {
      rel: 'image_src',
      href: `${page.path === '' ? './' : '../../'}${card.file}`,
      title: card.alt,
    };
    return [
      ...shareTags(page, site, card),
      emptyElement('link', picture),
      dataBlock('application/ld+json', linkedData(page, site, card, options.distributions)),
    ];
  };

  const styles = themeStyles(dataset);
  const colours = hashed(`${ASSETS}/themes`, styles, 'css');
  files.push({ path: colours, content: styles });
  const sharedByLeaves = [...shared, emptyElement('link', { rel: 'stylesheet', href: `./${colours}` })].map(
    (element) => element.replace('href="./', 'href="../../'),
  );

  for (const page of leaves) {
    const card = await cardOf(page);
    const content = htmlDocument(dataset, {
      title: page.title,
      head: headOf(page, card),
      body: renderPage(page, site, card, measure),
      shared: sharedByLeaves,
    });
    files.push({ path: `${page.path}index.html`, content });
  }
  files.push({ path: 'robots.txt', content: robots(site.base) });
  if (site.base !== undefined) {
    files.push({ path: 'sitemap.xml', content: sitemap([front, ...leaves], site.base) });
  }
  return { head: headOf(front, await cardOf(front)).join('\n'), files };
}

/** A file's name with a hash of its content, after which it may be asked for once and kept. */
function hashed(name: string, content: string | Uint8Array, ending: string): string {
  return `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`;
}

function cardName(page: Page): string {
  switch (page.kind) {
    case 'whole':
      return 'card';
    case 'view':
      return `card-view-${page.named.id}`;
    case 'event':
      return `card-event-${page.event.id}`;
  }
}
