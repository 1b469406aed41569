import { eventAddress } from '../model/addresses.ts';

/** Leads from the frame to the site that it belongs to. */
export interface SiteLinks {
  /** The explorer, with a query that reopens a view; empty for none. */
  explorer(query: string): string;
  /** The page of an event. */
  event(id: string): string;
}

/**
 * Addresses beside the frame's own, or under the one that the site is published at where the build was told.
 * Read from a disk, a folder's page has to be named.
 *
 * @param frame - address of the frame.
 */
export function siteLinks(frame: string, base: string | undefined): SiteLinks {
  const root = base ?? new URL('.', frame).href;
  const page = (folder: string) =>
    new URL(root.startsWith('file:') ? `${folder}index.html` : folder, root).href;
  return {
    explorer: (query) => `${page('')}${query === '' ? '' : `?${query}`}`,
    event: (id) => page(eventAddress(id)),
  };
}
