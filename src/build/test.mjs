// @ts-check
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { run, runTool } from './run.mjs';
import { setUp } from './set-up.mjs';
import { CHECKS, runStages } from './stages.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */

/** The unit tests run where they are; time is told again where clocks differ most, half an hour included. */
const OTHER_ZONES = ['Pacific/Kiritimati', 'America/St_Johns'];

/** What is laid out and told of events, whichever they are; controls, addresses, frames and files are the same. */
const ABOUT_EVENTS = ['explore', 'layout', 'list', 'pages', 'regroup', 'relations', 'ribbon', 'story'];
/** What assistive technology meets is the same whatever the events are. */
const WHATEVER = ['--grep-invert', 'in the way'];

const RESULTS = path.join(ROOT, 'dist/test');

try {
  await rm(RESULTS, { recursive: true, force: true });
  await setUp();
  const { findBrowser } = await import('./browser.mjs');
  process.env['CHROMIUM_PATH'] = await findBrowser();
  const { passed, failed } = await runStages([
    ...CHECKS,
    units('unit tests', ['--exclude', 'src/gallery/**']),
    ...OTHER_ZONES.map((zone) => units(`time in ${zone}`, ['src/time'], { TZ: zone })),
    units('picture tests', ['src/gallery']),
    { name: 'build', run: build },
    { name: 'browser tests', run: browserTests, counts: () => browserCounts('browser.json') },
    {
      name: 'browser tests of another dataset',
      run: otherDataset,
      counts: () => browserCounts('other-dataset.json'),
    },
  ]);
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  console.log('\n0 passed, 1 failed');
}

/**
 * @param {string} name
 * @param {string[]} args - for Vitest.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Stage}
 */
function units(name, args, env) {
  const results = path.join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    run: () =>
      runTool(
        'vitest',
        ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${results}`],
        env,
      ),
    counts: async () => {
      const { numPassedTests, numFailedTests } = JSON.parse(await readFile(results, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
}

async function build() {
  const { buildSite } = await import('./build-site.mjs');
  await buildSite({ log: 'warn' });
  return 0;
}

async function browserTests() {
  const { runBrowserTests } = await import('./browser-tests.mjs');
  return runBrowserTests();
}

/**
 * What is about events, but not about ours, has to hold for a dataset on another subject, and for a site that
 * knows where it is published.
 */
function otherDataset() {
  const specs = ABOUT_EVENTS.map((name) => `e2e/${name}.spec.ts`);
  return run(
    process.execPath,
    [path.join(ROOT, 'src/build/e2e.mjs'), '--project=Chromium', ...WHATEVER, ...specs],
    {
      env: {
        DATA: path.join(ROOT, 'src/gallery/krakatoa-1883.json'),
        OUT: path.join(ROOT, 'dist/other-dataset'),
        BASE_URL: 'https://timeline.example/published/',
        RESULTS: path.join(RESULTS, 'other-dataset.json'),
      },
    },
  );
}

/** @param {string} file */
async function browserCounts(file) {
  const { stats } = JSON.parse(await readFile(path.join(RESULTS, file), 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
