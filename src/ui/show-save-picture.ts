import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import SavePictureDialog from './SavePictureDialog.svelte';

/** Shows the dialog that saves pictures until the reader closes it; focus then goes back to where it was. */
export function showSavePicture(explorer: Explorer): void {
  const opener = document.activeElement;
  const dialog = mount(SavePictureDialog, {
    target: document.body,
    props: {
      explorer,
      onclose() {
        void unmount(dialog).then(() => {
          if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
        });
      },
    },
  });
}
