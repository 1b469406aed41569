import type { Dates } from '../dates.ts';
import type { Finding } from '../problem.ts';
import type { DatasetRecord } from '../records.ts';

/** What a rule may know besides the dataset. */
export interface CheckContext {
  readonly dates: Dates;
  /** Colour of the paper in each palette, as six-digit hex. */
  readonly papers: Papers;
  /** Whether our fonts can draw a character; left out where the fonts are not at hand. */
  readonly covers: ((character: string) => boolean) | undefined;
  /** Whether a title of an event has room in the label it is written for; left out likewise. */
  readonly fits: ((length: 'title' | 'short' | 'tiny', text: string) => boolean) | undefined;
  /** True where the value is an empty stand-in, because the author's is missing or broken. */
  readonly isStandIn: (path: string) => boolean;
  /** True where nothing is missing or broken, so that "never used" can be said. */
  readonly isWhole: boolean;
}

export interface Papers {
  readonly light: string;
  readonly dark: string;
}

/**
 * Looks for one kind of mistake. Runs over a dataset that has the right structure but may hold any
 * values, and must not throw. What it finds at a stand-in is dropped by the caller.
 */
export type Rule = (record: DatasetRecord, context: CheckContext) => Iterable<Finding>;
