import type { Locale } from './locale.ts';
import { pictureEn } from './picture-en.ts';

/** The words that are written on a picture to publish; they are loaded with what draws it. */
export interface PictureWords {
  /** That only a part is shown: the names asked for, facet by facet. */
  readonly only: (names: readonly (readonly string[])[]) => string;
  /** A subtitle's parts: what is filtered, what it is part of, and the time shown. */
  readonly subtitle: (parts: {
    readonly only?: string;
    readonly whole?: string;
    readonly time: string;
  }) => string;
  /** One source in a list: its title stands in square brackets already where it is a description. */
  readonly source: (parts: {
    readonly author: string | undefined;
    readonly title: string;
    readonly publisher: string;
    readonly year: string | undefined;
  }) => string;
  readonly sources: string;
  /** That the list of sources is a choice. */
  readonly moreSources: (shown: number, all: number) => string;
}

const languages: Readonly<Record<string, PictureWords>> = { en: pictureEn };

export const pictureWordsIn = ({ tag }: Locale): PictureWords => languages[tag] ?? pictureEn;
