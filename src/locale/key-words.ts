import { keysEn } from './keys-en.ts';
import type { Locale } from './locale.ts';

/** The words of the table of keys; they are loaded with it. */
export interface KeyWords {
  readonly title: string;
  readonly key: string;
  readonly does: string;
  /** What each row of the table does. */
  readonly rows: Readonly<
    Record<
      | 'tab'
      | 'walk'
      | 'rows'
      | 'ends'
      | 'open'
      | 'relations'
      | 'follow'
      | 'back'
      | 'zoom'
      | 'pan'
      | 'home'
      | 'group'
      | 'search'
      | 'story'
      | 'step'
      | 'list'
      | 'close'
      | 'table',
      string
    >
  >;
  /** Names of keys that bear no character of their own. */
  readonly names: Readonly<Record<string, string>>;
  readonly where: string;
  /** The switch for keys that are a single character, and what it is for. */
  readonly single: string;
  readonly singleWhy: string;
  readonly done: string;
}

const languages: Readonly<Record<string, KeyWords>> = { en: keysEn };

export const keyWordsIn = ({ tag }: Locale): KeyWords => languages[tag] ?? keysEn;
