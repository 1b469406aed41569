import type { Attachment } from 'svelte/attachments';
import type { Explorer } from '../view/explorer.svelte.ts';

/** The story's title; for a moment a copy of the one before fades over it. */
const titleIn = (element: ParentNode) => element.querySelector<HTMLElement>('.blend > :not(.before) h1');

/**
 * Moves focus to the title of a part of the page that the reader has gone to by keyboard, or whose way
 * there took the focused control from the page. One who has moved on since, or came by pointer, keeps
 * their focus.
 */
export const titleFocus =
  (explorer: Explorer): Attachment<HTMLElement> =>
  (element) => {
    let origin: { readonly at: Element | null; readonly moves: boolean } | undefined;
    $effect(() => {
      if (explorer.due !== 'story') return;
      const { activeElement: at, body } = document;
      origin ??= { at, moves: at === null || at === body || at.matches(':focus-visible') };
      if (explorer.read !== explorer.step) return;
      const moves = origin.moves && (at === origin.at || at === null || at === body);
      origin = undefined;
      explorer.due = undefined;
      if (moves) titleIn(element)?.focus();
    });
  };

/** Puts focus on the story's title, from where a step by key takes it along. */
export const focusStory = () => titleIn(document)?.focus({ preventScroll: true });
