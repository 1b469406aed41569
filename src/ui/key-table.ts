import type { KeyWords } from '../locale/key-words.ts';
import { CORE, isFiltering } from '../model/filter.ts';
import type { Explorer } from '../view/explorer.svelte.ts';
import { GROUPINGS } from '../view/view.ts';
import { middleOf, neighbour } from './neighbour.ts';
import { showKeys } from './show-keys.ts';
import { focusStory } from './title-focus.svelte.ts';
import { follow, goBack, pointOn } from './walk.ts';

/** What a key pressed on the canvas acts on. */
export interface CanvasHand {
  readonly explorer: Explorer;
  /** The event whose mark has focus. */
  readonly focused: string | undefined;
  /** Moves focus to the mark of an event. */
  readonly focusOn: (id: string) => void;
}

/** What a key pressed elsewhere acts on. */
export interface PageHand {
  readonly explorer: Explorer;
  /** Closes the details, and gives focus back to their mark. */
  readonly closeDetails: () => void;
}

interface Row {
  /** As `KeyboardEvent.key` gives them, letters in lower case. */
  readonly keys: readonly string[];
  /** Other names of the same keys, which the table leaves out. */
  readonly also?: readonly string[];
  readonly shift?: true;
  readonly does: keyof KeyWords['rows'];
}

/** Does what its row says; false where there is nothing to do, and the key is as any other. */
type Act<Hand> = (hand: Hand, key: string) => boolean;

/** A row of the table of keys, and what is done. Every control acts on some keys by itself. */
export type Key = Row &
  (
    | { readonly where: 'control' }
    | { readonly where: 'canvas'; readonly act: Act<CanvasHand> }
    | { readonly where: 'story' | 'page'; readonly act: Act<PageHand> }
  );

const done = (act: () => void) => {
  act();
  return true;
};
const go = ({ focusOn }: CanvasHand, id: string | undefined) => {
  if (id !== undefined) focusOn(id);
  return true;
};
const visible = ({ explorer }: CanvasHand) => explorer.timeline.visible(explorer.filter);

export const KEYS: readonly Key[] = [
  { keys: ['Tab'], does: 'tab', where: 'control' },
  {
    keys: ['ArrowRight', 'ArrowLeft'],
    does: 'walk',
    where: 'canvas',
    act(hand, key) {
      const events = visible(hand);
      const index = events.findIndex(({ id }) => id === hand.focused);
      const next = key === 'ArrowRight' ? Math.min(events.length - 1, index + 1) : Math.max(0, index - 1);
      return go(hand, events[next]?.id);
    },
  },
  {
    keys: ['ArrowDown', 'ArrowUp'],
    does: 'rows',
    where: 'canvas',
    act: (hand, key) => go(hand, neighbour(hand.explorer, hand.focused, key === 'ArrowDown' ? 1 : -1)?.id),
  },
  {
    keys: ['Home', 'End'],
    does: 'ends',
    where: 'canvas',
    act: (hand, key) => go(hand, visible(hand).at(key === 'Home' ? 0 : -1)?.id),
  },
  { keys: ['Enter', ' '], does: 'open', where: 'control' },
  { keys: ['r'], does: 'relations', where: 'canvas', act: pointOn },
  { keys: ['Enter'], does: 'follow', where: 'canvas', act: follow },
  { keys: ['Backspace'], does: 'back', where: 'canvas', act: goBack },
  {
    keys: ['+', '-'],
    also: ['='],
    does: 'zoom',
    where: 'canvas',
    act: ({ explorer, focused }, key) =>
      done(() => explorer.zoomStep(key === '-' ? -1 : 1, middleOf(explorer.timeline.event(focused ?? '')))),
  },
  {
    keys: ['ArrowRight', 'ArrowLeft'],
    shift: true,
    does: 'pan',
    where: 'canvas',
    act: ({ explorer }, key) => done(() => explorer.pan(key === 'ArrowRight' ? 0.25 : -0.25)),
  },
  { keys: ['0'], does: 'home', where: 'canvas', act: ({ explorer }) => done(() => explorer.home()) },
  {
    keys: ['g'],
    does: 'group',
    where: 'canvas',
    act({ explorer }) {
      const next = GROUPINGS[(GROUPINGS.indexOf(explorer.group) + 1) % GROUPINGS.length];
      return done(() => explorer.regroup(next ?? 'theme'));
    },
  },
  {
    keys: ['/'],
    does: 'search',
    where: 'canvas',
    act() {
      const field = document.getElementById('search');
      field?.focus();
      return field !== null;
    },
  },
  {
    keys: ['j'],
    does: 'story',
    where: 'canvas',
    act({ explorer }) {
      explorer.resume();
      return explorer.steps.length > 0;
    },
  },
  {
    keys: ['ArrowRight', 'ArrowLeft'],
    does: 'step',
    where: 'story',
    act({ explorer }, key) {
      const { step } = explorer;
      if (step === undefined) return false;
      focusStory();
      return done(() => explorer.tell(step + (key === 'ArrowRight' ? 1 : -1)));
    },
  },
  {
    keys: ['l'],
    does: 'list',
    where: 'canvas',
    act({ explorer }) {
      explorer.mode = 'list';
      explorer.due = 'list';
      return true;
    },
  },
  {
    keys: ['Escape'],
    does: 'close',
    where: 'page',
    act({ explorer, closeDetails }) {
      if (explorer.mode === 'list') return false;
      if (explorer.selected !== undefined) return done(() => closeDetails());
      if (explorer.step !== undefined) return done(() => explorer.leaveStory());
      if (!isFiltering(explorer.filter)) return false;
      return done(() => explorer.filterBy({ ...CORE, context: explorer.filter.context }));
    },
  },
  { keys: ['?'], does: 'table', where: 'canvas', act: ({ explorer }) => done(() => showKeys(explorer)) },
];
