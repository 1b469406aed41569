/** Size of every card, in px: what previews of links are made for. */
export const CARD = { width: 1200, height: 630 } as const;

/** The picture that is shown beside a link to a page. */
export interface Card {
  /** From the folder of the site. */
  readonly file: string;
  /** What it shows, in words. */
  readonly alt: string;
}
