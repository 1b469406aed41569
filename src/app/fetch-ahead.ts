import type { Explorer } from '../view/explorer.svelte.ts';

/** What is loaded when a reader first asks for it. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./address.svelte.ts'),
  () => import('../ui/Details.svelte'),
  () => import('../ui/Insets.svelte'),
  () => import('../ui/SearchResults.svelte'),
  () => import('../ui/FilterMenu.svelte'),
  () => import('../ui/FilterWords.svelte'),
  () => import('../ui/LaneSwitches.svelte'),
  () => import('../ui/Nothing.svelte'),
  () => import('../ui/SheetGrip.svelte'),
  () => import('../ui/ListView.svelte'),
  () => import('../ui/SharePanel.svelte'),
  () => import('../ui/show-save-picture.ts'),
  () => import('../ui/show-article.ts'),
  () => import('../ui/Citation.svelte'),
  () => import('../ui/Story.svelte'),
  () => import('../ui/Ribbon.svelte'),
  () => import('../ui/show-menu.ts'),
  () => import('../ui/Summary.svelte'),
  () => import('../ui/Minimap.svelte'),
  () => import('../ui/Spoken.svelte'),
  () => import('../ui/canvas-keys.ts'),
  () => import('../ui/show-keys.ts'),
  () => import('../scene/relations.ts'),
  () => import('../ui/zoom.svelte.ts'),
];

/**
 * Fetches, one after the other, what the reader has not asked for yet: it is there at once when they do, and
 * without a network too.
 *
 * @returns whether the page is now whole: nothing that it can show has to be fetched any more.
 */
export async function fetchAhead(explorer: Explorer): Promise<boolean> {
  const paper = () => import('./on-paper.ts').then(({ readyForPaper }) => readyForPaper(explorer));
  const faces = [...document.fonts].map((face) => () => face.load());
  let whole = true;
  for (const part of [...PARTS, paper, ...faces]) {
    // What cannot be fetched now is asked for again when it is needed, and then says so.
    await part().catch(() => (whole = false));
  }
  return whole;
}
