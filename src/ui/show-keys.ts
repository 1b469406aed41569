import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import { focusBack } from './focus-back.ts';
import KeyTable from './KeyTable.svelte';

/** Shows the table of keys until the reader closes it; focus then goes back. */
export function showKeys({ locale }: Explorer): void {
  if (document.querySelector('dialog.keys')) return;
  const opener = document.activeElement;
  const table = mount(KeyTable, {
    target: document.body,
    props: {
      locale,
      onclose: () =>
        void unmount(table).then(() => {
          focusBack(opener);
        }),
    },
  });
}
