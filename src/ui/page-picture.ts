import type { Picture } from '../article/snippets.ts';

/** Size of every page's picture, in px. */
const SIZE = { width: 1200, height: 630 };

/**
 * The picture of a page of the site. Its name holds a hash, so it is read from the page's own head.
 *
 * @param path - of the page, from the folder of the site.
 * @param here - folder that the site is open in.
 * @param site - folder that it is published in.
 * @returns nothing where the page does not come, or names no picture.
 */
export async function pictureOf(path: string, here: string, site: string): Promise<Picture | undefined> {
  const source = path === '' ? document : await documentAt(here + path);
  const link = source?.querySelector<HTMLLinkElement>('link[rel="image_src"]');
  const href = link?.getAttribute('href');
  if (!link || !href) return undefined;
  return { address: new URL(href, site + path).href, alt: link.title, ...SIZE };
}

async function documentAt(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}
