import type { Locale } from '../locale/locale.ts';
import type { Lane } from '../model/lanes.ts';
import type { Run } from '../scene/scene.ts';
import { CANVAS } from './arrange.ts';
import type { Measure } from './metrics.ts';

/**
 * What a heading says in its parts, its colours left open: name, count and note. Beside a row of marks the name is as
 * short as it comes, and there is no count.
 */
export function headingRuns(lane: Lane, note: string, { canvas }: Locale, beside: boolean): Run[] {
  const name: Run = {
    text: beside ? (lane.short ?? lane.name) : lane.name,
    family: 'Public Sans',
    weight: 700,
    italic: false,
    fill: '',
    tracking: -0.07,
  };
  const small = (text: string): Run => ({
    text,
    family: 'Public Sans',
    weight: 400,
    italic: false,
    fill: '',
  });
  const count = lane.count === lane.total ? String(lane.count) : canvas.partOf(lane.count, lane.total);
  return [name, ...(beside ? [] : [small(`  ${count}`)]), ...(note === '' ? [] : [small(`    ${note}`)])];
}

/** How wide a heading is, in px. */
export const headingWidth = (runs: readonly Run[], measure: Measure): number =>
  runs.reduce((sum, run) => sum + measure.width(run, CANVAS.headSize), 0);
