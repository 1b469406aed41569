import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tools } from '../render/formats.ts';

/**
 * What the writers of pictures need, as Node gives it: the shipped fonts and the native rasteriser.
 *
 * @param fonts - the folder of the TTF files that are made at build.
 */
export function nodeTools(fonts: string): Tools {
  const fontFile = (stem: string) => {
    const file = path.join(fonts, `${stem}.ttf`);
    if (!existsSync(file)) {
      throw new Error(`The font file ${file} is missing. Run "npm run fonts" to make the fonts again.`);
    }
    return file;
  };
  return {
    font: async (stem) => readFile(fontFile(stem)),
    async rasterise(svg, scale, stems) {
      const fontFiles = stems.map(fontFile);
      const { Resvg } = await import('@resvg/resvg-js');
      const resvg = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles },
        fitTo: { mode: 'zoom', value: scale },
      });
      return resvg.render().asPng();
    },
  };
}
