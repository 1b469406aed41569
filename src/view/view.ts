import type { Filter } from '../model/filter.ts';
import type { Domain } from '../time/domain.ts';

export const GROUPINGS = ['theme', 'forum', 'actor', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the reader looks at: all that the picture depends on besides the data and the size. */
export interface View {
  readonly domain: Domain;
  readonly group: Grouping;
  readonly selected: string | undefined;
  /** An event that has the reader's attention: drawn even where it would be counted only. */
  readonly attended?: string | undefined;
  readonly filter: Filter;
  /** Lanes that are shown as marks only, by id. */
  readonly collapsed?: readonly string[];
  /** Events that a search has found; left out where nothing is looked for. */
  readonly hits?: ReadonlySet<string> | undefined;
  /** The step of the story that is being told, counting from 0. */
  readonly step?: number | undefined;
}
