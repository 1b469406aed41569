import { create, type Font, type GlyphRun } from 'fontkit';
import type { Run, Text } from '../scene/scene.ts';
import { fileStem } from './faces.ts';

/** A run of text with the shapes of its letters and its place on the line. */
export interface SetRun {
  readonly run: Run;
  readonly font: Font;
  readonly glyphs: GlyphRun;
  /** Where it starts, in px from the origin of the text's group. */
  readonly x: number;
}

/** Sets lines of text in the shipped faces, kerning and ligatures included. */
export type Typesetter = (text: Text) => readonly SetRun[];

/**
 * Reads fonts and gives what sets lines in them.
 *
 * @param stems - the faces that are wanted.
 * @param load - gives the TTF file of a face.
 */
export async function createTypesetter(
  stems: readonly string[],
  load: (stem: string) => Promise<Uint8Array>,
): Promise<Typesetter> {
  const fonts = new Map(
    await Promise.all(stems.map(async (stem) => [stem, parse(await load(stem))] as const)),
  );
  const fontOf = (run: Run): Font => {
    const font = fonts.get(fileStem(run));
    if (!font) throw new Error(`No font was loaded for ${fileStem(run)}.`);
    return font;
  };

  return ({ runs, size, anchor, x }) => {
    const set = runs.map((run) => {
      const font = fontOf(run);
      const glyphs = font.layout(run.text);
      const width =
        (glyphs.advanceWidth * size) / font.unitsPerEm + glyphs.glyphs.length * (run.tracking ?? 0);
      return { run, font, glyphs, width };
    });
    const width = set.reduce((sum, each) => sum + each.width, 0);
    let at = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
    return set.map(({ run, font, glyphs, width: advance }) => {
      const start = at;
      at += advance;
      return { run, font, glyphs, x: start };
    });
  };
}

/** fontkit looks at its bytes as a Node buffer does, and takes any bytes for one. */
const parse = (bytes: Uint8Array): Font => create(bytes as Buffer) as Font;
