/** A plain turn of the wheel over the canvas scrolls the article; this far, in px, and a reader may want to zoom. */
const TURN = 40;
/** Shown at most so often in a visit: a hint is no nagging. */
const MOST = 2;
/** Turns further apart than this, in ms, are not one. */
const PAUSE = 400;

export interface HintCounter {
  /** Takes note of a plain turn or swipe. @returns whether the hint is due. */
  turned(by: number, at: number): boolean;
}

/** Says when to tell how to zoom. */
export function createHintCounter(): HintCounter {
  let shown = 0;
  let turn = 0;
  let last = -Infinity;
  let quiet = -Infinity;
  return {
    turned(by, at) {
      if (at - last > PAUSE) turn = 0;
      last = at;
      turn += Math.abs(by);
      if (turn <= TURN || shown >= MOST || at < quiet) return false;
      shown += 1;
      turn = 0;
      quiet = at + HINT.in + HINT.held + HINT.out;
      return true;
    },
  };
}

/** How long the hint takes to come, stays, and takes to go, in ms. */
export const HINT = { in: 120, held: 1200, out: 300 } as const;
