import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { FONTS, ROOT, WEB } from './src/build/paths.mjs';
import { plainImports } from './src/build/plain-imports.ts';
import { preloadFonts } from './src/build/preload-fonts.ts';
import { virtualModules } from './src/build/virtual-modules.ts';

const UNUSED = path.join(ROOT, 'src/ui/unused.ts');

/**
 * The page, and what it shares with the tests. `src/build/build.mjs` builds the command line and the
 * prerendered page with the same settings.
 */
export default defineConfig({
  root: path.join(ROOT, 'src'),
  publicDir: path.join(ROOT, 'public'),
  base: './',
  plugins: [svelte({ configFile: false }), virtualModules(), preloadFonts(), plainImports()],
  resolve: {
    alias: [
      { find: /^d3-(transition|color)$/, replacement: UNUSED },
      // One build everywhere, so that a PDF has the same bytes wherever it is made; the other squeezes it with Node's zlib.
      { find: /^pdfkit$/, replacement: path.join(ROOT, 'node_modules/pdfkit/js/pdfkit.browser.mjs') },
    ],
  },
  // What draws pictures off the page's own thread, in parts as the page is.
  worker: { format: 'es', plugins: () => [virtualModules()] },
  server: { port: 5173, fs: { allow: [ROOT, FONTS] } },
  build: {
    outDir: WEB,
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files, and nothing is written inline: the page's policy forbids both.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What d3's packages make on loading and the page does not use: colours, curves of colours, other calendars.
    rolldownOptions: {
      // What the page needs at first stays in one file, which is smaller than many.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What binds the fields of forms is for dialogs alone.
            { name: 'forms', test: /svelte.*bindings.(select|input)\.js$/, priority: 1 },
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
      treeshake: {
        // Svelte's support for custom elements makes a class on loading, whether one is used or not.
        moduleSideEffects: [
          { test: /svelte.*(custom-element|bindings.(select|input))\.js$/, sideEffects: false },
        ],
        manualPureFunctions: [
          'rgbSpline',
          'hsl',
          'hcl',
          'cubehelix',
          'timeInterval',
          'timeWeekday',
          'utcWeekday',
          'ticker',
          'shuffler',
        ],
      },
    },
  },
  test: {
    root: ROOT,
    environment: 'node',
    setupFiles: ['src/build/property-seed.ts'],
    include: ['src/**/*.test.ts'],
    // No test changes what another shares with it, so what they read is read once, which halves their time.
    isolate: false,
    // A bound against hanging, not on speed: property tests take long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
