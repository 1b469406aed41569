import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import { focusBack } from './focus-back.ts';
import SavePictureDialog from './SavePictureDialog.svelte';

/** Shows the dialog that saves pictures until the reader closes it; focus then goes back. */
export function showSavePicture(explorer: Explorer): void {
  const opener = document.activeElement;
  const dialog = mount(SavePictureDialog, {
    target: document.body,
    props: {
      explorer,
      onclose() {
        void unmount(dialog).then(() => {
          focusBack(opener);
        });
      },
    },
  });
}
