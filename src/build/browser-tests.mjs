// @ts-check
import { findBrowser, findFirefox } from './browser.mjs';
import { WEB } from './paths.mjs';
import { runTool } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * Runs the browser tests against the built page, on a port of their own.
 *
 * @param {readonly string[]} args - for Playwright.
 * @returns {Promise<number>} its exit code.
 */
export async function runBrowserTests(args = []) {
  const browser = await findBrowser();
  const firefox = await findFirefox();
  if (!firefox) console.log('Firefox is not installed, so the tests run in Chromium alone.');
  const server = await serve(WEB, { port: 0 });
  try {
    return await runTool('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
      SERVED_AT: server.address,
      CHROMIUM_PATH: browser,
      ...(firefox && { FIREFOX_PATH: firefox }),
    });
  } finally {
    await server.close();
  }
}
