import { mount, unmount } from 'svelte';
import type { Explorer } from '../view/explorer.svelte.ts';
import KeyTable from './KeyTable.svelte';

/** Shows the table of keys until the reader closes it; focus then goes back to where it was. */
export function showKeys({ locale }: Explorer): void {
  if (document.querySelector('dialog.keys')) return;
  const table = mount(KeyTable, {
    target: document.body,
    props: { locale, onclose: () => void unmount(table) },
  });
}
