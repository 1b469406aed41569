import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import Menu from './Menu.svelte';
import type { PageView } from './page-view.ts';

/**
 * Shows all controls in a sheet until the reader closes it; focus then goes back to where it was, unless what was
 * chosen has opened a sheet of its own.
 */
export function showMenu(explorer: Explorer, views: readonly PageView[], current: string): void {
  const opener = document.activeElement;
  const menu = mount(Menu, {
    target: document.body,
    props: {
      explorer,
      views,
      current,
      onclose() {
        void unmount(menu).then(() => {
          if (opener instanceof HTMLElement && !document.querySelector('dialog[open]')) {
            opener.focus({ preventScroll: true });
          }
        });
      },
    },
  });
}
