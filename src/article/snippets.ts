import { escapeMarkdown, escapeMarkup } from './markup.ts';

/** What is to stand in an article, as far as the kind of snippet needs it. All addresses are full ones. */
export interface Clipping {
  /** Of the site, ending in "/". */
  readonly site: string;
  /** Of the page that tells the same to readers and crawlers. */
  readonly page: string;
  /** Of the frame, with its query. */
  readonly frame: string;
  readonly name: string;
  /** The timeline as a whole. */
  readonly title: string;
  readonly picture: Picture | undefined;
  readonly height: FrameHeight;
  /** Whether the frame has no ground of its own. */
  readonly bare: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly events: readonly ListedEvent[];
  readonly citation: string;
  readonly words: SnippetWords;
}

export interface Picture {
  readonly address: string;
  readonly alt: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

export interface ListedEvent {
  readonly date: string;
  readonly title: string;
  readonly address: string;
}

/** `auto`: as high as the frame says; else so many px, whatever it says. */
export type FrameHeight = 'auto' | 480 | 560;

export interface SnippetWords {
  /** The words of a link to the whole. */
  readonly open: string;
  readonly list: (events: number) => string;
  readonly alt: string;
}

export const SNIPPETS = ['frame', 'script', 'oembed', 'figure', 'markdown', 'image'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/** What is copied, by kind. */
export const snippets: Readonly<Record<SnippetKind, (clipping: Clipping) => string>> = {
  frame: (clipping) => {
    const { frame, name, height, bare } = clipping;
    const style = [
      'width:100%',
      ...(height === 'auto' ? ['min-height:480px', 'frame-sizing:content-height'] : [`height:${height}px`]),
      'border:0',
      ...(bare ? ['color-scheme:light'] : []),
    ].join(';');
    return [
      '<figure>',
      `<iframe${attributes({
        src: frame,
        title: name,
        width: '100%',
        ...(height === 'auto' ? {} : { height: String(height) }),
        loading: 'lazy',
        allow: 'clipboard-write; fullscreen',
        style,
      })}></iframe>`,
      caption(clipping),
      '</figure>',
    ].join('\n');
  },
  script: (clipping) =>
    [
      `<figure${attributes({ 'data-timeline': clipping.frame, 'data-label': clipping.name })}>`,
      ...linkedPicture(clipping),
      caption(clipping),
      '</figure>',
      `<script${attributes({ src: `${clipping.site}embed.js`, async: '' })}></script>`,
    ].join('\n'),
  oembed: ({ page }) => page,
  figure: (clipping) =>
    [
      '<figure>',
      ...linkedPicture(clipping),
      caption(clipping),
      '</figure>',
      '<details>',
      `<summary>${escapeMarkup(clipping.words.list(clipping.events.length))}</summary>`,
      '<dl>',
      ...clipping.events.map(
        ({ date, title, address }) =>
          `<dt>${escapeMarkup(date)}</dt><dd><a${attributes({ href: address })}>${escapeMarkup(title)}</a></dd>`,
      ),
      '</dl>',
      '</details>',
    ].join('\n'),
  markdown: ({ page, name, title, picture, words }) =>
    [
      ...(picture
        ? [`[![${escapeMarkdown(picture.alt)}](<${target(picture.address)}>)](<${target(page)}>)`, '']
        : []),
      `*${escapeMarkdown(name)}* – [${escapeMarkdown(name === title ? words.open : title)}](<${target(page)}>)`,
    ].join('\n'),
  image: ({ picture, page, citation, words }) =>
    [...(picture ? [picture.address, '', words.alt, picture.alt, ''] : []), citation, page].join('\n'),
};

function linkedPicture({ picture, page, name }: Clipping): string[] {
  if (!picture) return [`<a${attributes({ href: page })}>${escapeMarkup(name)}</a>`];
  const { address, alt, width, height } = picture;
  const image = attributes({
    src: address,
    alt,
    width: String(width),
    height: String(height),
    loading: 'lazy',
  });
  return [`<a${attributes({ href: page })}><img${image}></a>`];
}

function caption({ page, name, title, words }: Clipping): string {
  const own = name === title ? words.open : title;
  return `<figcaption>${escapeMarkup(name)}. <a${attributes({ href: page })}>${escapeMarkup(own)}</a></figcaption>`;
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeMarkup(value)}"`))
    .join('');

/** An address between < and >, where only these and a backslash would end it early. */
const target = (address: string): string =>
  address.replaceAll(/[<>\\]/g, (character) => encodeURIComponent(character));
