import type { Dataset } from '../dataset/records.ts';
import { nightGround, palettes, type PaletteName } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';

/** Colours by their place in both palettes, light first. */
function pairsOf({ themes }: Dataset): readonly (readonly [light: string, dark: string])[] {
  const { light, dark } = palettes;
  const inks = ['paper', 'sunken', 'ink', 'secondary', 'tertiary', 'rule', 'grid'] as const;
  return [
    ...inks.map((name) => [light[name], dark[name]] as const),
    [light.outside.mark, dark.outside.mark],
    [light.outside.text, dark.outside.text],
    [nightGround.light, nightGround.dark],
    ...themes.flatMap(
      ({ colour }) =>
        [
          [colour.light.mark, colour.dark.mark],
          [colour.light.text, colour.dark.text],
        ] as const,
    ),
  ];
}

/**
 * A scene in light colours whose colours are left to a style sheet: before any script one picture has to do for
 * readers of both palettes. What is dark in both, an inset of the night, stays as it is.
 */
export function themed(scene: Scene, dataset: Dataset): Scene {
  const names = new Map<string, string>();
  pairsOf(dataset).forEach(([light], index) => {
    if (!names.has(light)) names.set(light, `var(--c${index},${light})`);
  });
  const replaced = JSON.stringify(scene, (key, value: unknown) =>
    ['fill', 'stroke', 'colour', 'ground'].includes(key) && typeof value === 'string'
      ? (names.get(value) ?? value)
      : value,
  );
  return JSON.parse(replaced) as Scene;
}

/** The style sheet that goes with it. */
export function themedStyles(dataset: Dataset): string {
  const rules = (palette: PaletteName) =>
    pairsOf(dataset)
      .map(([light, dark], index) => `--c${index}:${palette === 'light' ? light : dark}`)
      .join(';');
  return (
    `:root{${rules('light')}}:root[data-palette=dark]{${rules('dark')}}` +
    `@media screen and (prefers-color-scheme:dark){:root[data-palette=system]{${rules('dark')}}}`
  );
}
