import { createSearch, type Search } from '../model/search.ts';
import type { Timeline } from '../model/timeline.ts';

const made = new WeakMap<Timeline, Search>();

/** The index of a timeline: built when it is first asked for, then kept. */
export function searchOf(timeline: Timeline): Search {
  const search = made.get(timeline) ?? createSearch(timeline);
  made.set(timeline, search);
  return search;
}
