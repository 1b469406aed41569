import { parentPort, workerData } from 'node:worker_threads';
import type { Timeline } from '../model/timeline.ts';
import { createTimeline } from '../model/timeline.ts';
import type { Entry } from './manifest.ts';
import type { Job } from './export-options.ts';
import { loadDataset } from './load-dataset.ts';
import { makeFile } from './make-file.ts';
import { Misuse } from './misuse.ts';
import { writeWhole } from './write-whole.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** The file of the dataset. */
  readonly dataset: string;
}

/** A picture to make, and where to write it; nowhere if left out. */
export interface ThreadOrder {
  readonly job: Job;
  readonly target: string | undefined;
}

export type ThreadAnswer =
  { readonly entry: Entry } | { readonly file: string; readonly message: string; readonly misuse: boolean };

/** Makes a picture, and writes it if it is to be written. */
export async function carryOut({ job, target }: ThreadOrder, timeline: Timeline): Promise<Entry> {
  const { file, order } = job;
  const { bytes, sha256, alt, source } = await makeFile(order, timeline);
  if (target !== undefined) await writeWhole(target, bytes);
  return { file, size: bytes.length, sha256, alt, ...(source !== undefined && { source }), order };
}

/** Answers orders, one after another, until it is told that there are no more. */
export async function runThread(): Promise<void> {
  const timeline = createTimeline(await loadDataset((workerData as ThreadData).dataset));
  parentPort?.on('message', (order: ThreadOrder | 'done') => {
    if (order === 'done') {
      parentPort?.close();
      return;
    }
    carryOut(order, timeline).then(
      (entry) => parentPort?.postMessage({ entry } satisfies ThreadAnswer),
      (error: unknown) => {
        const { message } = error as Error;
        const answer: ThreadAnswer = { file: order.job.file, message, misuse: error instanceof Misuse };
        parentPort?.postMessage(answer);
      },
    );
  });
}
