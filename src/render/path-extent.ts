import type { Mark, Text } from '../scene/scene.ts';

/** How many numbers a command of a path takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  Q: 4,
  S: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Where a mark begins and ends from left to right, in px; control points of curves count as if they were drawn. */
export function extentOf(mark: Exclude<Mark, Text>): readonly [left: number, right: number] {
  switch (mark.kind) {
    case 'rect':
      return [mark.x, mark.x + mark.width];
    case 'circle':
      return [mark.cx - mark.r, mark.cx + mark.r];
    case 'line':
      return [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)];
    case 'path':
      return extentOfPath(mark.d);
  }
}

function extentOfPath(d: string): readonly [left: number, right: number] {
  let [x, start, left, right] = [0, 0, Infinity, -Infinity];
  const reach = (to: number) => {
    left = Math.min(left, to);
    right = Math.max(right, to);
  };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const from = letter === command ? 0 : undefined;
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([text]) => Number(text));
    const takes = TAKES[command] ?? 0;
    if (command === 'Z') x = start;
    for (let at = 0; takes > 0 && at + takes <= numbers.length; at += takes) {
      const origin = from ?? x;
      const across =
        command === 'V'
          ? []
          : command === 'A'
            ? [numbers[at + 5] ?? 0]
            : numbers.slice(at, at + takes).filter((_, index) => command === 'H' || index % 2 === 0);
      for (const value of across) reach(origin + value);
      const last = across.at(-1);
      if (last !== undefined) x = origin + last;
      if (command === 'M' && at === 0) start = x;
    }
  }
  return [left, right];
}
