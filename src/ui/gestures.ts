import type { Attachment } from 'svelte/attachments';
import type { Explorer } from '../view/explorer.svelte.ts';

/** The first sign of a reader who may turn to the canvas, wherever on the page it is given. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/** Loads the gestures, and what draws relations under a pointer, at the reader's first sign of life: until then the page is only read. */
export const gestures =
  (explorer: Explorer): Attachment<HTMLElement> =>
  (element) => {
    const page = element.ownerDocument;
    let stop: (() => void) | undefined;
    let gone = false;
    const load = () => {
      forget();
      Promise.all([import('../scene/relations.ts'), import('./zoom.svelte.ts')]).then(
        ([{ relationGroups }, { zoomGestures }]) => {
          explorer.relations = relationGroups;
          if (gone) return;
          stop = zoomGestures(element, explorer);
          element.dataset['gestures'] = 'ready';
        },
        listen,
      );
    };
    const listen = () => {
      for (const sign of SIGNS) page.addEventListener(sign, load, { passive: true });
    };
    const forget = () => {
      for (const sign of SIGNS) page.removeEventListener(sign, load);
    };
    listen();
    return () => {
      gone = true;
      forget();
      stop?.();
    };
  };
