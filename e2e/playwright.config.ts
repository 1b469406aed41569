import { defineConfig, devices } from '@playwright/test';

const baseURL = process.env['SERVED_AT'];
const executablePath = process.env['CHROMIUM_PATH'];
const firefox = process.env['FIREFOX_PATH'];
if (!baseURL || !executablePath) {
  throw new Error('The browser tests need the page served and a browser found. Run them with: npm run e2e');
}

/** What a second engine is asked: what readers do. The options for colours, motion and touch it would not heed. */
const IN_FIREFOX = /(address|embed-\w+|explore|keyboard|list)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: process.env['RESULTS'] ?? '../dist/test/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  },
  projects: [
    {
      name: 'Chromium',
      use: {
        launchOptions: {
          executablePath,
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-quic',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
    ...(firefox
      ? [
          {
            name: 'Firefox',
            testMatch: IN_FIREFOX,
            // These go through event after event by pointer, or through width after width in both palettes, which
            // takes minutes over its line; and one turns scripts off, which its driver cannot.
            grepInvert:
              /opens by a click on its mark|stays where it is when it is chosen|with context on|all of it is there|the frame has the picture/,
            // It is driven over a slower line: a look at every event takes three times as long.
            timeout: 90_000,
            use: {
              ...devices['Desktop Firefox'],
              viewport: { width: 1440, height: 900 },
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
});
