import type { Source } from '../dataset/records.ts';

/** A source, or a page that is cited like one. */
export interface Citable extends Source {
  /** The day it was read, YYYY-MM-DD: for what may change. */
  readonly accessed?: string;
}
