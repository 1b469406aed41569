import type { Mark } from '../scene.ts';
import { px } from './number.ts';

/**
 * Marks with their two directions exchanged, so that a form drawn for time that runs to the right is the same
 * form for time that runs down. Not for text.
 */
export const turned = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => turnedMark(mark) ?? []);

function turnedMark(mark: Mark): Mark | undefined {
  switch (mark.kind) {
    case 'rect':
      return { ...mark, x: mark.y, y: mark.x, width: mark.height, height: mark.width };
    case 'circle':
      return { ...mark, cx: mark.cy, cy: mark.cx };
    case 'line':
      return { ...mark, x1: mark.y1, y1: mark.x1, x2: mark.y2, y2: mark.x2 };
    case 'path':
      return { ...mark, d: turnedPath(mark.d) };
    case 'text':
      return undefined;
  }
}

const TURNED: Readonly<Record<string, string>> = { H: 'V', V: 'H', h: 'v', v: 'h' };

/** Path data of the commands that the forms are drawn with: M, L, H, V, A and Z, absolute or relative. */
export function turnedPath(d: string): string {
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)]
    .map(([, command = '', rest = '']) => {
      const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
      if (/[hvz]/i.test(command)) return `${TURNED[command] ?? command}${numbers.map(px).join(' ')}`;
      if (/a/i.test(command)) {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = numbers;
        return `${command}${[ry, rx, turn, large, 1 - sweep, y, x].map(px).join(' ')}`;
      }
      if (!/[ml]/i.test(command)) {
        throw new RangeError(
          `A form is drawn with the path command "${command}", which cannot be turned yet. ` +
            'Expected M, L, H, V, A or Z. Teach turnedPath the command, or draw without it.',
        );
      }
      const pairs = numbers.flatMap((_, index) =>
        index % 2 === 0 ? [`${px(numbers[index + 1] ?? 0)} ${px(numbers[index] ?? 0)}`] : [],
      );
      return `${command}${pairs.join(' ')}`;
    })
    .join('');
}
