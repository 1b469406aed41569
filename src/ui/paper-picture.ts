import { arrange, FULL } from '../layout/arrange.ts';
import { closeUp } from '../scene/close-up.ts';
import { compose } from '../scene/compose.ts';
import { palettes } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { Domain } from '../time/domain.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

/** Of a picture, in px: on a page of A4 its words are then 8.5 points high. */
const WIDTH = 1184;
const PALETTE = { ...palettes.light, paper: '#ffffff' };

/** What the page shows, for a sheet of paper: a stretch of time on white, with the theme of every event in words. */
export function paperPicture(explorer: Explorer, domain: Domain, id: string): Scene {
  const { timeline, locale, measure, group, filter } = explorer;
  const view = { domain, group, filter, selected: undefined };
  const density = { ...FULL, inset: false };
  const paper = { width: WIDTH, density, themeNames: 'every' as const, still: true };
  return compose({
    arrangement: arrange({ timeline, view, measure, locale, ...paper }),
    domain,
    closeUp,
    palette: PALETTE,
    id,
  });
}
