import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import metrics from 'virtual:metrics';
import { ownTools } from '../cli/own-tools.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { inventDataset, inventMany } from '../gallery/invent.ts';
import { arrange, type Arrangement } from '../layout/arrange.ts';
import { createMeasure } from '../layout/metrics.ts';
import { en } from '../locale/en.ts';
import { EVERYTHING } from '../model/filter.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import { FORMAT_NAMES } from '../render/formats.ts';
import { drawingOf, pictureFile } from '../render/picture-file.ts';
import { toSvg } from '../render/svg.ts';
import { closeUp } from '../scene/close-up.ts';
import { compose } from '../scene/compose.ts';
import { palettes } from '../scene/palette.ts';
import type { PictureRequest } from '../scene/picture-request.ts';
import type { Scene } from '../scene/scene.ts';
import { panDomain, spanOf, type Domain } from '../time/domain.ts';
import { DAY } from '../time/durations.ts';

const COUNTS = [60, 500, 1_000, 10_000, 100_000];
const WIDTH = 992;
const RUNS = 15;
const measure = createMeasure(metrics);

interface Figures {
  readonly median: number;
  readonly max: number;
}

/** Milliseconds that a piece of work takes, after two runs to warm up. `run` counts from 0. */
async function timed(work: (run: number) => unknown, runs = RUNS): Promise<Figures> {
  const times: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const start = performance.now();
    await work(run + 2);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, max: times.at(-1) ?? 0 };
}

const row = (name: string, ...cells: readonly string[]) =>
  console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join(''));
const report = (name: string, { median, max }: Figures, ...more: readonly string[]) =>
  row(name, median.toFixed(2), max.toFixed(2), ...more);

const marksIn = (scene: Scene) =>
  scene.layers.reduce((sum, { groups }) => sum + groups.reduce((all, { marks }) => all + marks.length, 0), 0);

/** A frame of a pan: the arrangement stays, the domain moves a little at each. */
const frame = (arrangement: Arrangement, run: number) =>
  compose({
    arrangement,
    domain: panDomain(arrangement.domain, (spanOf(arrangement.domain) * run) / 500),
    palette: palettes.light,
    closeUp,
    id: 'bench',
  });

async function benchView(timeline: Timeline, name: string, domain: Domain): Promise<void> {
  const view = { domain, group: 'theme', selected: undefined, filter: EVERYTHING } as const;
  const arranged = () => arrange({ timeline, view, width: WIDTH, measure, locale: en });
  report(`  arrange, ${name}`, await timed(arranged));
  const arrangement = arranged();
  const scene = frame(arrangement, 0);
  report(
    `  compose a frame, ${name}`,
    await timed((run) => frame(arrangement, run)),
    `${marksIn(scene)} marks`,
  );
  const length = toSvg(scene).length;
  report(`  write SVG, ${name}`, await timed(() => toSvg(scene)), `${(length / 1024).toFixed(0)} KiB`);
}

row('ms', 'median', 'max');
for (const count of COUNTS) {
  const dataset = inventDataset(inventMany(count));
  console.log(`\n${count.toLocaleString('en')} events`);
  report('  index', await timed(() => createTimeline(dataset)));
  const timeline = createTimeline(dataset);
  const [from, to] = dataset.extent;
  const middle = (from + to) / 2;
  await benchView(timeline, 'whole extent', dataset.extent);
  await benchView(timeline, 'a year', [middle - 200 * DAY, middle + 200 * DAY]);
  await benchView(timeline, 'a week', [middle - 3.5 * DAY, middle + 3.5 * DAY]);
}

console.log('\nA picture, 1200 × 630');
const request: PictureRequest = {
  timeline: createTimeline(krakatoa),
  view: { domain: krakatoa.home, group: 'theme', selected: undefined, filter: EVERYTHING },
  width: 1200,
  height: 630,
  palette: palettes.light,
  measure,
  locale: en,
};
report('  compose', await timed(() => drawingOf(request)));
for (const format of FORMAT_NAMES) {
  const { bytes } = await pictureFile(request, { format }, ownTools);
  report(
    `  whole, ${format}`,
    await timed(() => pictureFile(request, { format }, ownTools)),
    `${(bytes.length / 1024).toFixed(0)} KiB`,
  );
}
report('  whole, png at 2×', await timed(() => pictureFile(request, { format: 'png', scale: 2 }, ownTools)));

const command = fileURLToPath(new URL('../cli/timeline.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const exported = (...args: readonly string[]) =>
  execFileSync(process.execPath, [command, 'export', ...args], { cwd: folder, encoding: 'utf8' });
const drawAll = () => exported('--views', 'all', '--out', 'all');

console.log('\nThe command, from start to end');
report('  first picture', await timed(() => exported('--out', 'a.png'), 5));
const count = Number(/^\d+/.exec(drawAll())?.[0]);
const all = await timed(drawAll, 3);
report(
  '  every view and event',
  all,
  `${count} pictures`,
  `${((count * 1000) / all.median).toFixed(1)} a second`,
);
rmSync(folder, { recursive: true });

/** The data block of a page with so many invented events. */
export const dataOf = (count: number): string =>
  JSON.stringify({ dataset: inventDataset(inventMany(count)), metrics }).replaceAll('<', '\\u003c');
