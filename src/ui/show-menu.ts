import { mount, unmount, type ComponentProps } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import Menu from './Menu.svelte';

/** Shows all controls in a sheet until the reader closes it; focus then goes back to where it was. */
export function showMenu(
  explorer: Explorer,
  views: ComponentProps<typeof Menu>['views'],
  current: string,
): void {
  const opener = document.activeElement;
  const menu = mount(Menu, {
    target: document.body,
    props: {
      explorer,
      views,
      current,
      onclose() {
        void unmount(menu);
        if (opener instanceof HTMLElement && !document.querySelector('dialog[open]:not(:has(nav))')) {
          opener.focus({ preventScroll: true });
        }
      },
    },
  });
}
