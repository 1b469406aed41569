import type { RelationType } from '../dataset/records.ts';
import type { Locale } from './locale.ts';
import { relationEn } from './relation-en.ts';

/** The words of what events are joined by; they are loaded with it. */
export interface RelationWords {
  readonly joinedTo: string;
  readonly incoming: Readonly<Record<RelationType, string>>;
  readonly ourReading: string;
}

const languages: Readonly<Record<string, RelationWords>> = { en: relationEn };

export const relationWordsIn = ({ tag }: Locale): RelationWords => languages[tag] ?? relationEn;
