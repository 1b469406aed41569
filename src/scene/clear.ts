import type { Arrangement } from '../layout/arrange.ts';
import type { Box, Group } from './scene.ts';

/** What a picture without paper needs: lines make room for words, which have no ground to stand on. */
export interface ClearGround {
  /** The ground that the words of groups take, in px of the canvas. */
  words(groups: readonly Group[], arrangement: Arrangement): Box[];
  /** The canvas without boxes that stand in rows of their own. */
  besides(boxes: readonly Box[], arrangement: Arrangement): Box[];
}

export const clearGround: ClearGround = {
  words: (groups, { measure }) =>
    groups.flatMap(({ x, y, marks }) =>
      marks.flatMap((mark) => {
        if (mark.kind !== 'text') return [];
        const width = mark.runs.reduce((sum, run) => sum + measure.width(run, mark.size), 0);
        const left = x + mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
        return [{ x: left - 3, y: y + mark.y - mark.size, width: width + 6, height: mark.size * 1.3 }];
      }),
    ),
  besides(boxes, { width, height }) {
    const sorted = boxes.toSorted((a, b) => a.y - b.y);
    const strips = sorted.flatMap((box): Box[] => [
      { x: 0, y: box.y, width: box.x, height: box.height },
      { x: box.x + box.width, y: box.y, width: Math.max(0, width - box.x - box.width), height: box.height },
    ]);
    const gaps = [...sorted, undefined].map((box, index): Box => {
      const above = sorted[index - 1];
      const top = above ? above.y + above.height : 0;
      return { x: 0, y: top, width, height: Math.max(0, (box?.y ?? height) - top) };
    });
    return [...strips, ...gaps].filter((box) => box.width > 0 && box.height > 0);
  },
};
