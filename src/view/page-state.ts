import { CORE, type Filter } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';
import type { PaletteName } from '../scene/palette.ts';
import type { Domain } from '../time/domain.ts';
import type { Grouping } from './view.ts';

/** Which of the page's two forms is shown. */
export type Mode = 'explore' | 'list';

/** All of the page's state that a link carries. */
export interface PageState {
  readonly domain: Domain;
  readonly group: Grouping;
  readonly selected: string | undefined;
  readonly filter: Filter;
  /** Ids of the lanes that are shown as marks only. */
  readonly collapsed: readonly string[];
  /** What is looked for; empty where nothing is. */
  readonly query: string;
  /** Id of the step of the story that is being told. */
  readonly step: string | undefined;
  readonly mode: Mode;
  /** Left open, the reader's system decides. */
  readonly palette: PaletteName | undefined;
}

/** The state that a link without a query stands for, where the explorer comes first. */
export const usualState = ({ dataset }: Timeline): PageState => ({
  domain: dataset.home,
  group: 'theme',
  selected: undefined,
  filter: CORE,
  collapsed: [],
  query: '',
  step: undefined,
  mode: 'explore',
  palette: undefined,
});
