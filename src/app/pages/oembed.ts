import { writeFrameQuery } from '../../article/frame-query.ts';
import { heightFor } from '../../article/frame-size.ts';
import { CARD, type Card } from './card.ts';
import { escapeMarkup } from './markup.ts';
import type { Page, Site } from './page.ts';

/** Size of the frame where its host knows nothing better, in px. */
const FRAME = { width: 640, height: heightFor(640) } as const;

/** An answer of type "rich" by oEmbed 1.0, as a file. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** In seconds. */
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

const DAY_IN_SECONDS = 86_400;

/**
 * Has an editor's system frame what a page shows, after a paste of the page's address.
 *
 * The form is what WordPress lets pass of those it does not know: a quotation first, then a frame. It shows
 * the quotation until the frame has told its height; others put the text in as it stands, and there
 * `hidden` hides the quotation. The view stands in the query, because WordPress sets the hash.
 */
export function oEmbed(page: Page, base: string, { timeline, words }: Site, card: Card): OEmbed {
  const { title: whole, credit } = timeline.dataset;
  const { name, path } = page;
  const address = escapeMarkup(`${base}${path}`);
  const source = escapeMarkup(`${base}${frameAddress(page)}`);
  return {
    version: '1.0',
    type: 'rich',
    title: name,
    author_name: credit,
    author_url: base,
    provider_name: whole,
    provider_url: base,
    cache_age: DAY_IN_SECONDS,
    ...FRAME,
    html:
      `<blockquote hidden><a href="${address}">${escapeMarkup(name)}</a> ` +
      `${escapeMarkup(words.inFrame(whole))}</blockquote>` +
      `<iframe src="${source}" title="${escapeMarkup(name)}" width="${FRAME.width}" height="${FRAME.height}" ` +
      `frameborder="0" marginwidth="0" marginheight="0" loading="lazy" style="max-width:100%" ` +
      `allow="clipboard-write; fullscreen"></iframe>`,
    thumbnail_url: `${base}${card.file}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/** What is framed, from the folder of the site. */
function frameAddress(page: Page): string {
  const query = writeFrameQuery({
    view: page.kind === 'view' ? page.named.id : undefined,
    event: page.kind === 'event' ? page.event.id : undefined,
  });
  return query === '' ? 'embed.html' : `embed.html?${query}`;
}
