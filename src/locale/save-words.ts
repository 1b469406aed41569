import type { Locale } from './locale.ts';
import { saveEn } from './save-en.ts';
import type { Script } from './scripts-en.ts';

/** The words of the dialog that saves pictures; they are loaded with it. */
export interface SaveWords {
  readonly title: string;
  readonly preview: string;
  /** What pictures are for, as words; `seen` is the view as it is on the page. */
  readonly what: string;
  readonly presets: Readonly<Record<'social' | 'square' | 'wide' | 'print' | 'seen', string>>;
  readonly size: (width: number, height: number) => string;
  readonly heading: string;
  readonly subheading: string;
  readonly palette: string;
  readonly light: string;
  readonly dark: string;
  readonly path: string;
  readonly transparent: string;
  readonly scale: string;
  readonly times: (scale: number) => string;
  readonly save: (format: string) => string;
  readonly copyPicture: string;
  readonly copyAlt: string;
  readonly altText: string;
  readonly drawing: string;
  readonly stop: string;
  readonly close: string;
  readonly said: {
    readonly saved: string;
    readonly savedByCanvas: string;
    readonly copied: string;
    readonly altCopied: string;
    readonly stopped: string;
  };
  /** What went wrong, and the way out. */
  readonly failed: {
    readonly inBrowser: string;
    readonly here: string;
    readonly tooLarge: (pixels: string) => string;
    readonly unreachable: string;
    /** Some characters, how many more, and the scripts of which there is nothing. */
    readonly characters: (some: readonly string[], more: number, scripts: readonly Script[]) => string;
    readonly noRoom: string;
    readonly notCopied: string;
    readonly altNotCopied: string;
  };
}

const languages: Readonly<Record<string, SaveWords>> = { en: saveEn };

export const saveWordsIn = ({ tag }: Locale): SaveWords => languages[tag] ?? saveEn;
