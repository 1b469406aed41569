import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is written. Vite wraps it to fetch the styles of a part along with it; the page has
 * one sheet of styles for all its parts, so the wrapping would be 1 kB that every reader loads for nothing.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  apply: 'build',
  configResolved({ plugins }) {
    const wraps = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
    if (wraps === -1)
      throw new Error('Vite has no plugin "native:import-analysis-build" any more: see plain-imports.ts.');
    (plugins as Plugin[]).splice(wraps, 1);
  },
});
