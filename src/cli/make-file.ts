import { createHash } from 'node:crypto';
import metrics from 'virtual:metrics';
import { createMeasure } from '../layout/metrics.ts';
import type { Timeline } from '../model/timeline.ts';
import { Unwritable } from '../render/coverage.ts';
import { pictureFile } from '../render/picture-file.ts';
import { Misuse } from './misuse.ts';
import { ownTools } from './own-tools.ts';
import { requestOf, type PictureOrder } from './picture-order.ts';

const measure = createMeasure(metrics);

/** A file that was made, and what a manifest says of it. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly alt: string;
  /** Address that reopens it. */
  readonly source: string | undefined;
}

/** Makes what an order asks for. @throws Misuse where its words or its size cannot be drawn. */
export async function makeFile(order: PictureOrder, timeline: Timeline): Promise<MadeFile> {
  const request = requestOf(order, timeline, measure);
  const { bytes, facts } = await pictureFile(request, order, ownTools).catch((error: unknown) => {
    throw error instanceof Unwritable || error instanceof RangeError ? new Misuse(error.message) : error;
  });
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    alt: facts.alt,
    source: facts.address,
  };
}
