import type { Attachment } from 'svelte/attachments';
import type { Explorer } from '../view/explorer.svelte.ts';

/** The first sign that a reader turns to the canvas. A wheel over it comes after the pointer has entered. */
const SIGNS = ['pointerenter', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;

/** Loads the gestures when the reader first turns to the canvas: a reader of the words needs none. */
export const gestures =
  (explorer: Explorer): Attachment<HTMLElement> =>
  (element) => {
    let stop: (() => void) | undefined;
    let gone = false;
    const load = () => {
      forget();
      void import('./zoom.svelte.ts').then(({ zoomGestures }) => {
        if (gone) return;
        stop = zoomGestures(element, explorer);
        element.dataset['gestures'] = 'ready';
      });
    };
    const forget = () => {
      for (const sign of SIGNS) element.removeEventListener(sign, load);
    };
    for (const sign of SIGNS) element.addEventListener(sign, load, { passive: true });
    return () => {
      gone = true;
      forget();
      stop?.();
    };
  };
