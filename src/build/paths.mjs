// @ts-check
import path from 'node:path';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The dataset that the site is built for: `DATA`, or ours. */
export const DATASET = path.resolve(process.env['DATA'] || path.join(ROOT, 'data/cyber-diplomacy-2014.json'));

/** What is built. */
export const FONTS = path.join(ROOT, 'dist/fonts');
export const WEB = path.join(ROOT, 'dist/web');
export const CLI = path.join(ROOT, 'dist/cli/timeline.js');
