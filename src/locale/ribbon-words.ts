import type { Locale } from './locale.ts';
import { ribbonEn } from './ribbon-en.ts';

/** The words of the ribbon, which a narrow screen shows; they are loaded with it. */
export interface RibbonWords {
  /** A date known to a month or a longer period, so that it reads as what it is. */
  readonly someTime: (period: string) => string;
  /** The same for a part of a year, which is no proper name. */
  readonly someTimeInPart: (part: string) => string;
  /**
   * On months that are left out, or on a single empty one: from, to and how many of them there are. `marked`
   * where a mark runs through them; `filtered` where something may be dated to them that is not shown.
   */
  readonly nothing: (parts: {
    readonly from: string;
    readonly to: string;
    readonly months: number;
    readonly marked: boolean;
    readonly filtered: boolean;
  }) => string;
  /** On a single month, under its name. */
  readonly nothingHere: (filtered: boolean) => string;
  /**
   * On what lies before or after the home view, which a press shows and hides again: the year or month that it
   * lies before or after, and how many events it holds.
   */
  readonly beyond: (parts: {
    readonly side: 'early' | 'late';
    readonly period: string;
    readonly count: number;
    readonly filtered: boolean;
  }) => string;
  /** What is under way when the ribbon begins, to those who hear its lists. */
  readonly undated: string;
  /** How long the story is, what matters most first: the rest is left out where a line has no room for it. */
  readonly storyLength: (steps: number, minutes: number) => readonly string[];
  readonly close: string;
  /** Over the switches of the themes. */
  readonly themes: string;
  readonly events: (count: number) => string;
  /** The slider on the strip. */
  readonly strip: string;
  readonly group: string;
  readonly filters: string;
  readonly colours: string;
  readonly lookedFor: (query: string) => string;
  readonly lookNoMore: string;
  readonly shown: (shown: number, all: number) => string;
}

const languages: Readonly<Record<string, RibbonWords>> = { en: ribbonEn };

export const ribbonWordsIn = ({ tag }: Pick<Locale, 'tag'>): RibbonWords => languages[tag] ?? ribbonEn;
