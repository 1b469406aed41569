import path from 'node:path';
import type { Plugin } from 'vite';

/** Faces of the first words that a reader sees. */
const FIRST = ['public-sans-400.woff2', 'source-serif-4-400.woff2', 'source-serif-4-600.woff2'];

/** Has the browser fetch the first faces along with the page, before it has read the style sheet. */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === 'asset')
          .filter(({ originalFileNames }) =>
            originalFileNames.some((name) => FIRST.includes(path.basename(name))),
          )
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `./${fileName}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
            },
            injectTo: 'head',
          })),
    },
  };
}
