import type { Mark } from './scene.ts';

/** Gives back the marks made last time for a key, as long as its signature is the same. */
export type Memo = (key: string, signature: string, make: () => Mark[]) => readonly Mark[];

/**
 * Remembers marks between frames. It changes no picture, only the work: marks that are the same
 * array are not looked into again.
 */
export function createMemo(): Memo {
  const known = new Map<string, { signature: string; marks: readonly Mark[] }>();
  return (key, signature, make) => {
    const before = known.get(key);
    if (before?.signature === signature) return before.marks;
    const marks = make();
    known.set(key, { signature, marks });
    return marks;
  };
}
