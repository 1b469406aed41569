/** The rails that the marks of a ribbon stand on, and where its text begins; in px from its left. */
export interface RailRoom {
  readonly xs: readonly number[];
  readonly text: number;
}

/** Below this width of the ribbon, at the usual size of text, rails stand closer. In px. */
const NARROW = 360;
const FIRST = 31;
/** Rails never stand closer than this: their marks would cover each other. */
const CLOSEST = 12;

/**
 * Makes room for as many rails as there are lanes, as far as it goes; further lanes share the last rail. Four
 * rails, which is usual, stand at 31, 51, 71 and 91 px with text from 116, or 16 px apart with text from 96.
 *
 * @param widest - from the first to the last, in px, where there is more room than usual.
 */
export function railRoom(lanes: number, width: number, widest = 0): RailRoom {
  const narrow = width < NARROW;
  const usual = narrow ? { pitch: 16, gap: 17, most: 72 } : { pitch: 20, gap: 25, most: 96 };
  const { pitch, gap } = usual;
  const most = Math.max(usual.most, widest);
  const count = Math.max(1, Math.min(lanes, Math.floor(most / CLOSEST) + 1));
  const own = count < 2 ? pitch : Math.min(pitch, most / (count - 1));
  const xs = Array.from({ length: count }, (_, index) => FIRST + index * own);
  return { xs, text: FIRST + (count - 1) * own + gap };
}

/** Something that takes up room along a rail. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Which of so many columns of its rail something keeps to. */
export interface Column {
  readonly column: number;
  readonly of: number;
}

/** Shares the width of one rail out among what runs along it at the same time, each in the first column that is free. */
export function columnsOf<T extends Run>(runs: readonly T[]): Map<T, Column> {
  const found = new Map<T, Column>();
  let cluster: { run: T; column: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { run, column } of cluster) found.set(run, { column, of: ends.length });
    cluster = [];
    ends = [];
  };
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    if (ends.every((end) => end <= run.from)) close();
    const free = ends.findIndex((end) => end <= run.from);
    const column = free < 0 ? ends.length : free;
    ends[column] = run.to;
    cluster.push({ run, column });
  }
  close();
  return found;
}
