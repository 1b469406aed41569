// @ts-check

const EXAMPLE = 'BASE_URL=https://example.org/timeline/';

/** What is missing from a site that does not know its address, in one line. */
export const WITHOUT_BASE =
  'BASE_URL is not set, so the pages have no canonical addresses, no pictures for previews of links, no oEmbed ' +
  `and no sitemap.xml: all of these must name the site’s full address. To have them, build with ${EXAMPLE}`;

/**
 * Reads the address that the site is to be published at.
 *
 * @param {string | undefined} text - as the environment gives it.
 * @returns {string | undefined} the address, ending in "/"; `undefined` where none is given.
 * @throws Error if it cannot be the address of a folder on the web.
 */
export function baseAddress(text) {
  const given = (text ?? '').trim();
  if (given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const wrong = !url
    ? 'is not a full address'
    : url.protocol !== 'https:' && url.protocol !== 'http:'
      ? 'starts with neither https:// nor http://'
      : url.username || url.password
        ? 'holds a name or a password'
        : /[?#]/.test(given)
          ? 'has a query or a fragment'
          : /\.html?\/?$/i.test(url.pathname)
            ? 'is that of a page, not of a folder'
            : undefined;
  if (!url || wrong) {
    throw new Error(
      `BASE_URL is "${given}", which ${wrong}. Give the address of the folder that the site will be served from, ` +
        `as in ${EXAMPLE}, or leave it out.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
