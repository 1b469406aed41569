import type { Ticks } from '../time/ticks.ts';

/** From the top of the canvas to the lower row of labels, where nothing stands in the upper one, in px. */
export const FLAT = 20;

/**
 * Both rows of labels as one: a year begins where its first month does, and is named there instead. What is
 * under way where the view begins is named beside the axis.
 */
export function flattened(ticks: Ticks, from: number): Ticks {
  const starts = new Map(ticks.upper.map((tick) => [tick.at, tick]));
  const lower = ticks.lower.map((tick) => starts.get(tick.at) ?? tick);
  const alone = lower.some(({ strong }) => strong) ? [] : ticks.upper.filter(({ at }) => at < from);
  return { ...ticks, upper: alone.slice(-1), lower };
}
