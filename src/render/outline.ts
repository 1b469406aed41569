import type { Glyph } from 'fontkit';
import type { Text } from '../scene/scene.ts';
import type { SetRun, Typesetter } from './typesetting.ts';

const LETTER: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/**
 * Writes lines of text as shapes, one path a run, so that they look the same wherever the file is opened,
 * whatever fonts there are.
 */
export const outlined =
  (typeset: Typesetter) =>
  (text: Text): string =>
    typeset(text)
      .map((set) => writeRun(set, text))
      .join('');

/** Letters are drawn in the units of their font, rounded to whole ones, with the baseline at 0 and y upwards. */
function writeRun({ run, font, glyphs, x }: SetRun, { y, size }: Text): string {
  const scale = size / font.unitsPerEm;
  const tracking = (run.tracking ?? 0) / scale;
  let pen = 0;
  let d = '';
  glyphs.glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = glyphs.positions[index] ?? {};
    d += outlineOf(glyph, Math.round(pen + xOffset), Math.round(yOffset));
    pen += xAdvance + tracking;
  });
  if (d === '') return '';
  return `<path transform="matrix(${fine(scale)} 0 0 ${fine(-scale)} ${fine(x)} ${y})" d="${d}" fill="${run.fill}"></path>`;
}

/** The shape of a letter; each point but the first is given from the one before, which takes half the room. */
function outlineOf({ path }: Glyph, right: number, up: number): string {
  let d = '';
  let from = [0, 0] as readonly [number, number];
  let start = from;
  for (const { command, args } of path.commands) {
    const isMove = command === 'moveTo';
    const points: number[] = [];
    for (let at = 0; at + 1 < args.length; at += 2) {
      const point = [Math.round(args[at] ?? 0) + right, Math.round(args[at + 1] ?? 0) + up] as const;
      points.push(...(isMove ? point : [point[0] - from[0], point[1] - from[1]]));
      if (at + 2 === args.length) from = point;
    }
    if (isMove) start = from;
    else if (command === 'closePath') from = start;
    d += (LETTER[command] ?? '') + points.join(' ').replaceAll(' -', '-');
  }
  return d;
}

const fine = (value: number) => Math.round(value * 100_000) / 100_000;
