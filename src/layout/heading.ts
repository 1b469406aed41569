import type { Locale } from '../locale/locale.ts';
import type { Lane } from '../model/lanes.ts';
import type { Run } from '../scene/scene.ts';
import type { Measure } from './metrics.ts';

/** Type of a lane's heading, in px. */
export const HEADING_SIZE = 13.5;

/** What a heading says in its three parts, its colours left open: name, count and note. */
export function headingRuns(lane: Lane, note: string, { canvas }: Locale): Run[] {
  const name: Run = {
    text: lane.name,
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
  return [name, small(`  ${count}`), ...(note === '' ? [] : [small(`    ${note}`)])];
}

/** How wide a heading is, in px. */
export const headingWidth = (runs: readonly Run[], measure: Measure): number =>
  runs.reduce((sum, run) => sum + measure.width(run, HEADING_SIZE), 0);
