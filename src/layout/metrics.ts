import type { Family, Run } from '../scene/scene.ts';

/** One face that is shipped, with the room each character takes in it, in thousandths of an em. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly ascent: number;
  readonly descent: number;
  readonly advances: Readonly<Record<string, number>>;
}

export interface Metrics {
  readonly faces: readonly Face[];
}

/** Widths of text in the shipped faces, in px. */
export interface Measure {
  width(run: Pick<Run, 'text' | 'family' | 'weight' | 'italic' | 'tracking'>, size: number): number;
  /** Characters of the run that no shipped face of its family holds. */
  missing(run: Pick<Run, 'text' | 'family' | 'weight' | 'italic'>): string[];
}

/** A character that no face holds is given the room of a Han character, the widest there is. */
const WIDEST = 1000;

/**
 * Measures by adding advance widths. Kerning is left out, which makes a width an upper bound in
 * practice: pairs are drawn closer far more often than further apart.
 */
export function createMeasure(metrics: Metrics): Measure {
  const faces = new Map<string, Face[]>();
  for (const face of metrics.faces) {
    const key = faceKey(face.family, face.weight, face.style === 'italic');
    faces.set(key, [...(faces.get(key) ?? []), face]);
  }
  // Texts are measured word by word: the next is mostly of the same face.
  let last: { family: Family; weight: number; italic: boolean; found: readonly Face[] } | undefined;
  const parts = ({ family, weight, italic }: { family: Family; weight: number; italic: boolean }) => {
    if (last?.family === family && last.weight === weight && last.italic === italic) return last.found;
    const found = faces.get(faceKey(family, weight, italic));
    if (!found) {
      throw new RangeError(
        `No shipped face answers to ${family} ${weight}${italic ? ' italic' : ''}; ` +
          `there are ${[...faces.keys()].join(', ')}. Add it to the table of faces, or use one of these.`,
      );
    }
    last = { family, weight, italic, found };
    return found;
  };
  const advance = (found: readonly Face[], character: string) => {
    for (const face of found) {
      const width = face.advances[character];
      if (width !== undefined) return width;
    }
    return undefined;
  };

  return {
    width(run, size) {
      const found = parts(run);
      let sum = 0;
      let length = 0;
      for (const character of run.text) {
        sum += advance(found, character) ?? WIDEST;
        length += 1;
      }
      return (sum * size) / 1000 + length * (run.tracking ?? 0);
    },
    missing(run) {
      // A family that no text of the dataset needs has no face at all.
      const found = faces.get(faceKey(run.family, run.weight, run.italic)) ?? [];
      return [...run.text].filter((character) => advance(found, character) === undefined);
    },
  };
}

const faceKey = (family: string, weight: number, italic: boolean) =>
  `${family} ${weight}${italic ? ' italic' : ''}`;
