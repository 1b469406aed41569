import { readFile } from 'node:fs/promises';
import { FORMAT_NAMES } from '../render/formats.ts';
import { Misuse } from './misuse.ts';
import type { PictureOrder } from './picture-order.ts';
import { reasonOf } from './reasons.ts';

/** What a folder of pictures holds, and all that makes them anew. */
export interface Manifest {
  /** Id of the dataset that they were drawn from. */
  readonly dataset: string;
  readonly pictures: readonly Entry[];
}

export interface Entry {
  /** From the folder of the manifest, with slashes. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Alternative text, for whoever shows the picture. */
  readonly alt: string;
  /** Address that reopens the view; left out where it is not known where the timeline is published. */
  readonly source?: string;
  readonly order: PictureOrder;
}

export const MANIFEST = 'manifest.json';

export const writeManifest = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** @throws Misuse where it cannot be read, or is no manifest of pictures. */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Misuse(`${file} cannot be read: ${reasonOf(error)}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Misuse(
      `${file} is not JSON: ${(error as Error).message}. It was cut off or changed: ` +
        'draw the pictures again with "timeline export --views", which writes it anew.',
    );
  }
  if (!isManifest(value)) {
    throw new Misuse(
      `${file} is no manifest of pictures. "timeline export --views all --out FOLDER" writes one into the folder.`,
    );
  }
  return value;
}

function isManifest(value: unknown): value is Manifest {
  return isRecord(value) && typeof value['dataset'] === 'string' && listOf(value['pictures'], isEntry);
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { file, sha256, order } = value;
  if (typeof file !== 'string' || typeof sha256 !== 'string' || !isRecord(order)) return false;
  const { view, width, height, format, palette } = order;
  return (
    isRecord(view) &&
    listOf(view['domain'], isNumber) &&
    isRecord(view['filter']) &&
    isNumber(width) &&
    isNumber(height) &&
    FORMAT_NAMES.some((name) => name === format) &&
    (palette === 'light' || palette === 'dark')
  );
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
