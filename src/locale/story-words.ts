import type { Locale } from './locale.ts';
import { storyEn } from './story-en.ts';

/** The words of the story's panel; they are loaded with it. */
export interface StoryWords {
  /** Name of the panel to those who hear it. */
  readonly region: (step: number, steps: number) => string;
  /** After the story's title: "6 of 12". */
  readonly count: (step: number, steps: number) => string;
  /** Name of the dots that lead to the steps. */
  readonly steps: string;
  readonly back: string;
  readonly next: (title: string) => string;
  /** In the place of the next step after the last. */
  readonly lookAround: string;
  /** After the caps of the keys that do so. */
  readonly step: string;
  readonly leave: string;
}

const languages: Readonly<Record<string, StoryWords>> = { en: storyEn };

export const storyWordsIn = ({ tag }: Locale): StoryWords => languages[tag] ?? storyEn;
