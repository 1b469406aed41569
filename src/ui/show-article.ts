import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import ArticleDialog from './ArticleDialog.svelte';
import { focusBack } from './focus-back.ts';

/** Shows what an editor can copy until the dialog is closed; focus then goes back. */
export function showArticle(explorer: Explorer): void {
  if (document.querySelector('dialog.article')) return;
  const opener = document.activeElement;
  const dialog = mount(ArticleDialog, {
    target: document.body,
    props: {
      explorer,
      onclose: () => {
        void unmount(dialog).then(() => {
          focusBack(opener);
        });
      },
    },
  });
}
