import { writeState } from '../view/url.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

/** The query that gives what a frame shows, in the explorer and in a frame alike. */
export function frameAddress({ timeline, arrangement, told, usual }: Explorer): string {
  const { view } = arrangement;
  return writeState(
    {
      ...usual,
      domain: view.domain,
      group: view.group,
      selected: view.selected,
      filter: view.filter,
      step: told?.id,
    },
    usual,
    timeline,
  );
}
