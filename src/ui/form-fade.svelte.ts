import type { RecentZoom } from '../scene/events.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

/** How long a mark takes to fade from one form to another, in ms. */
const FADE = 120;
/** A zoom that has not changed for longer than this, in ms, is at rest: then fading needs frames of its own. */
const REST = 24;

/**
 * Remembers the zooms of the last moments, so that the scene can let a mark's form fade into the next while the zoom
 * goes on. Not where the reader wishes for less motion.
 */
export function fadeForms(explorer: Explorer): {
  readonly recent: () => readonly RecentZoom[];
  readonly stop: () => void;
} {
  /** The latest first: what is shown, which has not been left, and what was. */
  let zooms: { readonly pxPerDay: number; left: number }[] = [];
  let changed = -Infinity;
  let frame = 0;
  const goneAt = (left: number) => Math.max(0, (performance.now() - left) / FADE);
  const beat = () => {
    const still = performance.now() - changed;
    frame = still < FADE ? requestAnimationFrame(beat) : 0;
    if (still > REST) explorer.beat += 1;
  };
  const stop = $effect.root(() => {
    $effect(() => {
      const { pxPerDay } = explorer;
      if (explorer.surroundings.reducedMotion()) zooms = [];
      const [last] = zooms;
      if (last?.pxPerDay === pxPerDay) return;
      changed = performance.now();
      if (last) last.left = changed;
      zooms = [{ pxPerDay, left: Infinity }, ...zooms.filter(({ left }) => goneAt(left) < 1)];
      frame ||= requestAnimationFrame(beat);
    });
  });
  return {
    recent: () =>
      zooms.map(({ pxPerDay, left }) => ({ pxPerDay, gone: goneAt(left) })).filter(({ gone }) => gone < 1),
    stop: () => {
      cancelAnimationFrame(frame);
      stop();
    },
  };
}
