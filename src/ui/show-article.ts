import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import ArticleDialog from './ArticleDialog.svelte';

/** Shows what an editor can copy until the dialog is closed; focus then goes to what led here: “Share”, or the menu. */
export function showArticle(explorer: Explorer): void {
  if (document.querySelector('dialog.article')) return;
  const dialog = mount(ArticleDialog, {
    target: document.body,
    props: {
      explorer,
      onclose: () => {
        void unmount(dialog);
        [...document.querySelectorAll<HTMLElement>('.top .share button, .menu-opener')]
          .find((opener) => opener.checkVisibility())
          ?.focus();
      },
    },
  });
}
