import { arrange } from '../../layout/arrange.ts';
import type { Measure } from '../../layout/metrics.ts';
import { closeUp } from '../../scene/close-up.ts';
import { compose } from '../../scene/compose.ts';
import { palettes, type PaletteName } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import type { View } from '../../view/view.ts';
import type { Site } from './page.ts';

/** How wide the picture of a page is drawn, in px; which of these is seen depends on the room there is. */
export const WIDTHS = { narrow: 340, middle: 680, wide: 992 } as const;
export type PictureWidth = keyof typeof WIDTHS;

/** A view, drawn at a width in both palettes. */
export interface Picture {
  readonly width: PictureWidth;
  readonly scenes: Readonly<Record<PaletteName, Scene>>;
}

export const PICTURE_WIDTHS: readonly PictureWidth[] = ['narrow', 'middle', 'wide'];

/** A view in every width that a page shows it at. */
export const picturesOf = (view: View, { timeline, locale }: Site, measure: Measure): readonly Picture[] =>
  PICTURE_WIDTHS.map((width) => {
    const arrangement = arrange({ timeline, view, width: WIDTHS[width], measure, locale, still: true });
    const scene = (palette: PaletteName) =>
      compose({
        arrangement,
        domain: view.domain,
        palette: palettes[palette],
        closeUp,
        id: `${width}-${palette}`,
      });
    return { width, scenes: { light: scene('light'), dark: scene('dark') } };
  });
