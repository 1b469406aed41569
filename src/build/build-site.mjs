// @ts-check
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseAddress, WITHOUT_BASE } from './base-address.mjs';
import { embedPage, oneScript, partsOf } from './embed-page.mjs';
import { unlessCurrent } from './fingerprint.mjs';
import { makeFonts } from './fonts/make-fonts.mjs';
import { CLI, DATASET, ELEMENT, FONTS, OUT, ROOT, SCHEMA, WEB } from './paths.mjs';

const INDEX = path.join(WEB, 'index.html');

/**
 * Builds everything: fonts, page, command line, prerendered page. What is current is left as it is.
 *
 * @param {{ log?: 'info' | 'warn' }} [options]
 */
export async function buildSite({ log = 'info' } = {}) {
  await buildCli();
  const base = baseAddress(process.env['BASE_URL']);
  await unlessCurrent(
    INDEX,
    async () => {
      await bundle({ logLevel: log });
      await prerender(base);
    },
    base,
  );
  if (base === undefined && log === 'info') console.log(WITHOUT_BASE);
}

/** Builds the fonts and the command line, if they are missing or stale. */
export async function buildCli() {
  // Problems with the dataset's characters fail the page, not the command that reports them all.
  await makeFonts({ dataset: DATASET, out: FONTS });
  await unlessCurrent(CLI, async () => {
    await bundleForNode('src/cli/timeline.ts', CLI);
    await chmod(CLI, 0o755);
  });
}

/**
 * Writes what the page shows before any script has run into its HTML, and beside it the pages of single views
 * and events and the files that it offers.
 *
 * @param {string | undefined} base - address that the site is published at.
 */
async function prerender(base) {
  const file = path.join(OUT, 'prerender/prerender.js');
  await bundleForNode('src/build/prerender.ts', file);
  // The query makes Node read the file anew if it is built twice in one process.
  const module = await import(`${pathToFileURL(file).href}?${Date.now()}`);

  let html = await readFile(INDEX, 'utf8');
  const { page, files, framed } = await module.prerender(base, sharedElements(html));
  const parts = {
    '<!--app-head-->': page.head,
    '<!--app-body-->': page.body,
    '<!--app-language-->': page.language,
  };
  for (const [marker, text] of Object.entries(parts)) {
    if (html.split(marker).length !== 2) {
      throw new Error(`src/index.html has to hold ${marker} once, for the prerendered page.`);
    }
    html = html.replace(marker, () => text);
  }
  await writeFile(INDEX, html);
  await Promise.all(files.map(writeSiteFile));
  await writeDownloads(module.offered);
  await writeFramedPage(framed, page.language, base);
  await writeHostScript();
}

/**
 * Writes `embed.html`, which articles frame.
 *
 * @param {import('../embed/prerender.ts').FramedPage} framed
 * @param {string} language
 * @param {string | undefined} base
 */
async function writeFramedPage(framed, language, base) {
  const { script, styles } = partsOf(await bundle(oneScript('src/embed/main.svelte.ts')));
  const html = await embedPage({ ...framed, language, base, script, styles: styles + framed.styles });
  await writeFile(path.join(WEB, 'embed.html'), html);
}

/** Writes `embed.js`, the script for pages that frame a timeline, and its types. */
async function writeHostScript() {
  const { script } = partsOf(
    await bundle(oneScript('src/embed/host/main.ts', { ELEMENT_NAME: JSON.stringify(ELEMENT) })),
  );
  const types = await readFile(path.join(ROOT, 'src/embed/host/api.d.ts'), 'utf8');
  await writeFile(path.join(WEB, 'embed.js'), `/*! ${ELEMENT}: MIT licence */\n${script}\n`);
  await writeFile(path.join(WEB, 'embed.d.ts'), types.replaceAll('timeline-element', ELEMENT));
}

/** Style sheets, fonts to load first and the sign, as the bundler has put them. @param {string} html */
function sharedElements(html) {
  return html.match(/<link\b[^>]*\brel="(?:stylesheet|preload|icon)"[^>]*>/g) ?? [];
}

/** @param {{ path: string, content: string | Uint8Array }} file */
async function writeSiteFile({ path: place, content }) {
  const target = path.join(WEB, place);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

/** @param {readonly ({ name: string } & ({ text: string } | { copyOf: 'dataset' | 'schema' }))[]} files */
async function writeDownloads(files) {
  const folder = path.join(WEB, 'data');
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    const target = path.join(folder, file.name);
    if ('text' in file) await writeFile(target, file.text);
    else await copyFile(file.copyOf === 'schema' ? SCHEMA : DATASET, target);
  }
}

/**
 * @param {string} entry
 * @param {string} file - where the bundle goes; chunks go beside it.
 */
export async function bundleForNode(entry, file) {
  await bundle({
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.join(ROOT, entry),
      target: 'node20',
      outDir: path.dirname(file),
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          entryFileNames: path.basename(file),
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: true,
        },
      },
    },
    // One file starts three times faster than a tree of packages; the rasteriser is native and stays outside.
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  });
}

/** @param {import('vite').InlineConfig} config */
async function bundle(config) {
  const { build } = await import('vite');
  return build({ configFile: path.join(ROOT, 'vite.config.ts'), ...config });
}
