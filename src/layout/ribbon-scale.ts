import type { MonthPlace } from '../time/months.ts';

/** A stretch of time with its place on the ribbon, in px from its top. */
export interface Piece {
  readonly from: MonthPlace;
  readonly to: MonthPlace;
  readonly y: number;
  readonly height: number;
}

/** The ribbon's scale: linear within each piece, and from one to the next as high as what is in it needs. */
export interface RibbonScale {
  /**
   * Px from the top; what lies before or after the ribbon is at its ends.
   *
   * @param isEnd - whether something ends there rather than begins: it then keeps above what takes up no time.
   */
  readonly y: (place: MonthPlace, isEnd?: boolean) => number;
  /** The inverse. */
  readonly place: (y: number) => MonthPlace;
}

/** @param pieces - in order, without gaps in time or in place; at least one. */
export function ribbonScale(pieces: readonly Piece[]): RibbonScale {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last)
    throw new RangeError('A ribbon without any time has no scale. Expected a piece at least.');
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const share = (value: number, start: number, length: number) =>
    length === 0 ? 0 : within((value - start) / length, 0, 1);
  return {
    y(place, isEnd = false) {
      const piece = pieces.find(({ to }) => place < to || (isEnd && place === to)) ?? last;
      return piece.y + share(place, piece.from, piece.to - piece.from) * piece.height;
    },
    place(y) {
      const piece = pieces.find((each) => y < each.y + each.height) ?? last;
      return piece.from + share(y, piece.y, piece.height) * (piece.to - piece.from);
    },
  };
}
