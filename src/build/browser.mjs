// @ts-check
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { run, runTool } from './run.mjs';

/** First those that are made to run without a window: with them the tests take two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];

/** Where browsers are put that are not in PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/**
 * A Chromium for the browser tests: `CHROMIUM_PATH`, one that is installed, Playwright's own, or, as root
 * on Debian and its kin, the system's package.
 *
 * @returns {Promise<string>} path of the program.
 * @throws Error saying what was tried.
 */
export async function findBrowser() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (await starts(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is "${given}", which does not start. Set it to a Chromium program, or leave it out.`,
    );
  }
  return (
    (await installed()) ??
    (await playwrights()) ??
    (await downloaded()) ??
    (await packaged()) ??
    Promise.reject(
      new Error(
        'The browser tests need Chromium, and none was found or could be fetched. ' +
          'Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program.',
      ),
    )
  );
}

/**
 * A Firefox for the browser tests: `FIREFOX_PATH`, or one that is installed. None is fetched: it is the
 * second engine, and the tests say so where it is not there.
 *
 * @returns {Promise<string | undefined>} path of the program.
 */
export async function findFirefox() {
  const given = process.env['FIREFOX_PATH'];
  return given
    ? given
    : installed(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox']);
}

/** @param {readonly string[]} names @param {readonly string[]} places */
async function installed(names = NAMES, places = PLACES) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const place of [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...places,
  ]) {
    if (await starts(place)) return place;
  }
  return undefined;
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const place = chromium.executablePath();
  return (await starts(place)) ? place : undefined;
}

async function downloaded() {
  console.error('Fetching a browser (playwright install chromium) …');
  return (await runTool('playwright', ['install', 'chromium'])) === 0 ? playwrights() : undefined;
}

async function packaged() {
  if (process.getuid?.() !== 0 || !(await exists('/usr/bin/apt-get'))) return undefined;
  console.error('Fetching a browser (apt-get install chromium chromium-headless-shell) …');
  /** @param {string[]} args */
  const apt = (...args) =>
    run('apt-get', [...args, '-q'], { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true });
  const install = ['install', '-y', '--no-install-recommends'];
  await apt('update');
  // Not every system has the second package; either will do.
  await apt(...install, 'chromium');
  await apt(...install, 'chromium-headless-shell');
  return installed();
}

/** @param {string} program */
async function exists(program) {
  return access(program).then(
    () => true,
    () => false,
  );
}

/** Ubuntu has a "chromium-browser" that only says where to get one, so being there is not enough. @param {string} program */
async function starts(program) {
  if (!(await exists(program))) return false;
  // On Windows, --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return promisify(execFile)(program, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
