import { citation } from './citation.ts';
import { contrast } from './contrast.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { duplicateId } from './duplicate-id.ts';
import { extent } from './extent.ts';
import { glyph } from './glyph.ts';
import { heading } from './heading.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { insight } from './insight.ts';
import { languageTag } from './language-tag.ts';
import { link } from './link.ts';
import { night } from './night.ts';
import { parentCycle } from './parent-cycle.ts';
import { parentDate } from './parent-date.ts';
import { relation } from './relation.ts';
import type { Rule } from './rule.ts';
import { symbol } from './symbol.ts';
import { textLength } from './text-length.ts';
import { titleWidth } from './title-width.ts';
import { titles } from './titles.ts';
import { typography } from './typography.ts';
import { unknownReference } from './unknown-reference.ts';
import { unused } from './unused.ts';
import { zone } from './zone.ts';

export type RuleId =
  | 'unknown-reference'
  | 'duplicate-id'
  | 'date'
  | 'zone'
  | 'language-tag'
  | 'extent'
  | 'parent-cycle'
  | 'parent-date'
  | 'relation'
  | 'night'
  | 'country'
  | 'insight'
  | 'citation'
  | 'titles'
  | 'heading'
  | 'text-length'
  | 'link'
  | 'symbol'
  | 'hidden-character'
  | 'typography'
  | 'glyph'
  | 'title-width'
  | 'contrast'
  | 'unused';

/** The rules of our own, besides the schema; each in the file of its name. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  'unknown-reference': unknownReference,
  'duplicate-id': duplicateId,
  date,
  zone,
  'language-tag': languageTag,
  extent,
  'parent-cycle': parentCycle,
  'parent-date': parentDate,
  relation,
  night,
  country,
  insight,
  citation,
  titles,
  heading,
  'text-length': textLength,
  link,
  symbol,
  'hidden-character': hiddenCharacter,
  typography,
  glyph,
  'title-width': titleWidth,
  contrast,
  unused,
};
