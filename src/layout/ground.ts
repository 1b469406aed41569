import type { Box } from '../scene/scene.ts';
import { overlaps } from './box.ts';

/** Ground that marks and labels have taken. */
export interface Ground {
  readonly boxes: Box[];
  take(box: Box): void;
  isFree(box: Box): boolean;
}

/** Height of the rows that boxes are sorted into, in px: about that of a row of marks. */
const ROW = 23;

/** Sorts what is taken into rows, so that a box is compared only with what lies as high as it does. */
export function createGround(reserved: readonly Box[]): Ground {
  const boxes: Box[] = [];
  const rows = new Map<number, Box[]>();
  const firstRow = ({ y }: Box) => Math.floor(y / ROW);
  const lastRow = ({ y, height }: Box) => Math.floor((y + height) / ROW);
  const take = (box: Box) => {
    boxes.push(box);
    for (let row = firstRow(box); row <= lastRow(box); row += 1) {
      const known = rows.get(row);
      if (known) known.push(box);
      else rows.set(row, [box]);
    }
  };
  reserved.forEach(take);
  return {
    boxes,
    take,
    isFree(box) {
      for (let row = firstRow(box); row <= lastRow(box); row += 1) {
        if (rows.get(row)?.some((other) => overlaps(other, box))) return false;
      }
      return true;
    },
  };
}
