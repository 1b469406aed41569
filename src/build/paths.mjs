// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** @type {{ config: { dataset: string, element: string } }} */
const { config } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const ownDataset = config.dataset;

/** Name of the element that articles can use; with a hyphen in it, as all such names. */
export const ELEMENT = config.element;

/** The dataset that the site is built for: `DATA`, or ours. */
export const DATASET = path.resolve(process.env['DATA'] || path.join(ROOT, ownDataset));

/** What a dataset has to look like. */
export const SCHEMA = path.join(ROOT, 'data/timeline.schema.json');

/** Where everything that is built goes: `OUT`, so that two datasets can stand side by side, or dist. */
export const OUT = path.resolve(ROOT, process.env['OUT'] || 'dist');

/** What is built. */
export const FONTS = path.join(OUT, 'fonts');
export const WEB = path.join(OUT, 'web');
export const CLI = path.join(OUT, 'cli/timeline.js');
