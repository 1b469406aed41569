import type { FrameHeight, SnippetKind, SnippetWords } from '../article/snippets.ts';
import { articleEn } from './article-en.ts';
import type { Locale } from './locale.ts';

/** The words of the dialog that writes what an article is to hold; loaded with it. */
export interface ArticleWords {
  readonly open: string;
  readonly title: string;
  readonly lead: string;
  readonly view: string;
  readonly asItIs: string;
  readonly whole: string;
  readonly palette: string;
  readonly palettes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly height: string;
  readonly heights: Readonly<Record<FrameHeight, string>>;
  readonly language: string;
  readonly languageName: (tag: string) => string;
  readonly preview: string;
  readonly previewAt: (width: number) => string;
  readonly kind: string;
  readonly kinds: Readonly<Record<SnippetKind, { readonly name: string; readonly where: string }>>;
  readonly nearest: (name: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly here: (address: string) => string;
  readonly local: string;
  readonly noPicture: string;
  readonly close: string;
  readonly snippet: SnippetWords;
}

const languages: Readonly<Record<string, ArticleWords>> = { en: articleEn };

export const articleWordsIn = ({ tag }: Locale): ArticleWords => languages[tag] ?? articleEn;
