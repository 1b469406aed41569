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
  /** Whether context events are shown beside the core ones. */
  readonly context: boolean;
}
