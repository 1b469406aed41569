// @ts-check
import { runTool } from './run.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<number>} run - gives an exit code.
 * @property {() => Promise<Counts>} [counts] - how many tests passed and failed.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** All that can be known without running the page. @type {(Stage | Stage[])[]} */
export const CHECKS = [
  // Each keeps one core busy, and says nothing unless something is wrong.
  [
    {
      name: 'types',
      run: async () =>
        (await runTool('tsc', ['--project', '.'])) ||
        (await runTool('svelte-check', [
          '--tsconfig',
          'tsconfig.json',
          '--fail-on-warnings',
          '--output',
          'human',
        ])),
    },
    {
      name: 'lint',
      run: () =>
        runTool('eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', 'dist/eslint/']),
    },
    {
      name: 'format',
      run: () =>
        runTool('prettier', [
          '.',
          '--check',
          '--log-level',
          'warn',
          '--cache',
          '--cache-location',
          'dist/prettier',
        ]),
    },
  ],
  { name: 'dataset', run: checkDatasets },
];

async function checkDatasets() {
  const [{ buildCli }, { CLI, DATASET }, { run }] = await Promise.all([
    import('./build-site.mjs'),
    import('./paths.mjs'),
    import('./run.mjs'),
  ]);
  await buildCli();
  return run(process.execPath, [CLI, 'check', DATASET]);
}

/**
 * Runs stages one after another, those of a list side by side, and goes no further once one has failed.
 *
 * @param {readonly (Stage | readonly Stage[])[]} stages
 * @returns {Promise<Counts & { failedStage?: string }>} a failed stage without tests of its own counts as
 *   one failure.
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const ended = await Promise.all([stage].flat().map(runStage));
    for (const { passed, failed } of ended) {
      total.passed += passed;
      total.failed += failed;
    }
    const failedStage = ended.find(({ failed }) => failed > 0)?.name;
    if (failedStage !== undefined) return { ...total, failedStage };
  }
  return total;
}

/** @param {Stage} stage @returns {Promise<Counts & { name: string }>} */
async function runStage({ name, run, counts }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const failed = await run().then(
    (code) => code !== 0,
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      return true;
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = (await counts?.().catch(() => undefined)) ?? { passed: 0, failed: 0 };
  console.log(failed ? `✗ ${name} failed after ${seconds} s` : `✓ ${name}, ${seconds} s`);
  return { name, passed: counted.passed, failed: failed ? Math.max(1, counted.failed) : counted.failed };
}
