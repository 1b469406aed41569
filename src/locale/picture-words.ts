import type { Locale } from './locale.ts';
import { pictureEn } from './picture-en.ts';

/** What there is to say of a picture. Dates and names are in words already. */
export interface AltParts {
  readonly title: string;
  readonly time: string;
  /** What is filtered; left out where all is shown. */
  readonly only: string | undefined;
  /** Whether time runs down, so that rows are columns. */
  readonly upright: boolean;
  /** Rows with how many events each shows. */
  readonly rows: readonly { readonly name: string; readonly count: number }[];
  /** Events with dates, and those that repeat or run on without. */
  readonly dated: number;
  readonly undated: number;
  /** Where more than half of the dated ones fall. */
  readonly pattern: { readonly count: number; readonly time: string } | undefined;
  /** The event whose date is known best, and to what. */
  readonly surest: { readonly date: string; readonly title: string; readonly to: string } | undefined;
  /** How many events the story's path joins. */
  readonly joined: number;
  /** Times of sunset and sunrise, where a night is drawn. */
  readonly night: { readonly sunset: string; readonly sunrise: string } | undefined;
}

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
  /** What a picture shows, for those who do not see it: in at most 150 characters, and at length. */
  readonly alt: (parts: AltParts) => { readonly short: string; readonly long: string };
  readonly sources: string;
  /** That the list of sources is a choice. */
  readonly moreSources: (shown: number, all: number) => string;
}

const languages: Readonly<Record<string, PictureWords>> = { en: pictureEn };

export const pictureWordsIn = ({ tag }: Locale): PictureWords => languages[tag] ?? pictureEn;
