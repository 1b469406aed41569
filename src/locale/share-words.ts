import type { CitationWords } from '../downloads/plain-citation.ts';
import type { Locale } from './locale.ts';
import { shareEn } from './share-en.ts';

export const CITATION_FORMATS = ['plain', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The words for taking a link or a citation along, and for writing to the editors; loaded with them. */
export interface ShareWords extends CitationWords {
  /** What the link that is copied leads to. */
  readonly exactly: string;
  readonly address: string;
  /** Leads to what editors can paste. */
  readonly forArticle: string;
  readonly cite: string;
  readonly citeWhole: string;
  readonly formats: Readonly<Record<CitationFormat, string>>;
  readonly sources: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly correct: string;
  readonly correctionSubject: (title: string) => string;
  readonly correctionBody: (title: string, address: string) => string;
}

const languages: Readonly<Record<string, ShareWords>> = { en: shareEn };

export const shareWordsIn = ({ tag }: Locale): ShareWords => languages[tag] ?? shareEn;
