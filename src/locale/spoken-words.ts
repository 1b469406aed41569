import type { Facet } from '../model/filter.ts';
import type { Grouping } from '../view/view.ts';
import type { Locale } from './locale.ts';
import { spokenEn } from './spoken-en.ts';

/** Sentences about what has changed and about what is not there to be seen; loaded after the page is drawn. */
export interface SpokenWords {
  /** What the timeline holds, in one paragraph. */
  readonly summary: (parts: {
    events: number;
    lanes: number;
    grouping: Grouping;
    dated: number;
    /** Most of the dated events lie within these months. */
    most: { count: number; from: string; to: string } | undefined;
    /** The date that is known best. */
    surest: string | undefined;
  }) => string;
  readonly view: (parts: {
    span: string;
    domain: string;
    /** Whether the axis shows hours. */
    byTheHour: boolean;
    /** The clock times of what happens at night, and when the night is. */
    dark: { at: string | undefined; from: string; to: string } | undefined;
    events: number;
  }) => string;
  readonly grouped: (grouping: Grouping, lanes: number) => string;
  readonly filtered: (
    names: Readonly<Record<Facet, readonly string[]>>,
    shown: number,
    all: number,
  ) => string;
  readonly everything: (count: number) => string;
  readonly context: (shown: boolean, count: number) => string;
  readonly noMatch: string;
  readonly step: (number: number, steps: number, title: string, domain: string, byTheHour: boolean) => string;
  readonly storyLeft: string;
  readonly selected: (title: string, joined: number) => string;
  /** What a relation of the selected event leads to, or comes from. */
  readonly pointed: (parts: {
    outgoing: boolean;
    verb: string;
    title: string;
    date: string;
    /** Which of how many relations it is. */
    number: number;
    count: number;
  }) => string;
  readonly found: (count: number) => string;
  readonly folded: (name: string, folded: boolean) => string;
}

const languages: Readonly<Record<string, SpokenWords>> = { en: spokenEn };

export const spokenWordsIn = ({ tag }: Locale): SpokenWords => languages[tag] ?? spokenEn;
