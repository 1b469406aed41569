import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../layout/metrics.ts';
import type { Run, Scene } from '../scene/scene.ts';

/** Faces that pictures use, as the files made at build are named; the style they answer to beside. */
const FACES = [
  { file: 'public-sans-400', family: 'Public Sans', weight: 400, style: 'normal' },
  { file: 'public-sans-600', family: 'Public Sans', weight: 600, style: 'normal' },
  { file: 'public-sans-700', family: 'Public Sans', weight: 700, style: 'normal' },
  { file: 'public-sans-600-italic', family: 'Public Sans', weight: 600, style: 'italic' },
  { file: 'source-serif-4-400', family: 'Source Serif 4', weight: 400, style: 'normal' },
  { file: 'source-serif-4-400-italic', family: 'Source Serif 4', weight: 400, style: 'italic' },
  { file: 'source-serif-4-600', family: 'Source Serif 4', weight: 600, style: 'normal' },
] as const;

const fontFile = (name: string) => {
  const file = fileURLToPath(new URL(`../fonts/${name}`, import.meta.url));
  if (!existsSync(file)) {
    throw new Error(
      `The font file ${name} is missing beside the command. Run "npm run fonts" to make the fonts again.`,
    );
  }
  return file;
};

const runsOf = (scene: Scene): Run[] =>
  scene.layers.flatMap(({ groups }) =>
    groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))),
  );

/**
 * Makes sure that every character of a scene is in its face: a rasteriser leaves out silently
 * what it lacks.
 *
 * @throws Error naming each character, where it stands and the face that lacks it.
 */
export function coverageOf(scene: Scene, measure: Measure): void {
  const missing = runsOf(scene).flatMap((run) =>
    measure
      .missing(run)
      .map(
        (character) =>
          `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) ` +
          `in “${run.text.trim()}” is not in ${run.family} ${run.weight}${run.italic ? ' italic' : ''}.`,
      ),
  );
  if (missing.length > 0) {
    throw new Error(
      `${[...new Set(missing)].join('\n')}\nWrite these words with other characters; nothing was drawn.`,
    );
  }
}

/** Draws an SVG document into a PNG, with the shipped faces only. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const resvg = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map(({ file }) => fontFile(`${file}.ttf`)),
      defaultFontFamily: 'Public Sans',
    },
    fitTo: { mode: 'zoom', value: scale },
  });
  return resvg.render().asPng();
}

/** The faces that a scene uses, as a style sheet to carry inside an SVG file. */
export async function fontStyle(scene: Scene): Promise<string> {
  const runs = runsOf(scene);
  const used = FACES.filter(({ family, weight, style }) =>
    runs.some((run) => run.family === family && run.weight === weight && run.italic === (style === 'italic')),
  );
  const rules = await Promise.all(
    used.map(async ({ file, family, weight, style }) => {
      const data = (await readFile(fontFile(`${file}.woff2`))).toString('base64');
      return (
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
        `src:url(data:font/woff2;base64,${data}) format('woff2')}`
      );
    }),
  );
  return rules.join('');
}
