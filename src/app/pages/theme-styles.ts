import type { Dataset } from '../../dataset/records.ts';
import { palettes, type PaletteName } from '../../scene/palette.ts';

/**
 * The colours of words about a theme, as a style sheet: they are data, and the pages' policy allows
 * neither style in markup nor a script that could set it.
 */
export function themeStyles({ themes }: Dataset): string {
  const rules = (palette: PaletteName) =>
    [
      ...themes.map(({ id, colour }) => ({ id, text: colour[palette].text })),
      { id: 'outside', text: palettes[palette].outside.text },
    ]
      .map(({ id, text }) => `[data-ink='${id}']{color:${text}}`)
      .join('');
  return `${rules('light')}@media screen and (prefers-color-scheme:dark){${rules('dark')}}`;
}
