/** Top and bottom of something in the window, in px. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** From a mark to the edge: the words of a mark may stand under it, on three lines. */
const WORDS = 66;
/** Between a mark, or a line, and the edge at least. */
const GAP = 5;
/** What stays above a mark: the axis, and the name of its lane. */
const ABOVE = 72;

/**
 * How far to scroll, in px, so that an edge of the window from which all below is covered leaves a mark in sight with
 * room for its words, and goes through no line of text where that can be helped.
 */
export function clearOf(edge: number, mark: Extent, lines: readonly Extent[]): number {
  const least = Math.max(0, mark.bottom + GAP - edge);
  const most = Math.max(least, mark.top - ABOVE);
  const wanted = Math.min(most, Math.max(0, mark.bottom + WORDS - edge));
  let far = wanted;
  for (const { top, bottom } of lines.toSorted((a, b) => a.bottom - b.bottom)) {
    if (far > top - edge - GAP && far < bottom - edge + GAP) far = bottom - edge + GAP;
  }
  return far > most ? wanted : far;
}
