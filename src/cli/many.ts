import { Worker } from 'node:worker_threads';
import { createTimeline } from '../model/timeline.ts';
import type { Job } from './export-options.ts';
import { loadDataset } from './load-dataset.ts';
import type { Entry } from './manifest.ts';
import { Misuse } from './misuse.ts';
import { carryOut, type ThreadAnswer, type ThreadData, type ThreadOrder } from './picture-thread.ts';

export interface ManyOptions {
  readonly dataset: string;
  readonly jobs: readonly Job[];
  /** Where a job's file goes; left out where nothing is to be written. */
  readonly target?: (file: string) => string;
  /** How many threads at most. */
  readonly threads: number;
  /** The script of the command itself, which threads start with. */
  readonly script: URL;
  /** Is told how many are done, and which was the last. */
  readonly progress: (done: number, file: string) => void;
}

/** Starting a thread takes as long as drawing a few pictures. */
const WORTH_A_THREAD = 4;

/**
 * Makes many pictures, in several threads where that is faster.
 *
 * @returns what was made, in the order of the jobs.
 * @throws Misuse or Error for the first that fails; those that are written already stay.
 */
export async function makeMany(options: ManyOptions): Promise<Entry[]> {
  const { jobs, target, dataset, progress } = options;
  const threads = Math.min(options.threads, Math.floor(jobs.length / WORTH_A_THREAD));
  const orders = jobs.map((job): ThreadOrder => ({ job, target: target?.(job.file) }));
  if (threads > 1) return inThreads(orders, threads, options);

  const timeline = createTimeline(await loadDataset(dataset));
  const entries: Entry[] = [];
  for (const order of orders) {
    entries.push(await carryOut(order, timeline).catch((error: unknown) => fail(order.job.file, error)));
    progress(entries.length, order.job.file);
  }
  return entries;
}

async function inThreads(
  orders: readonly ThreadOrder[],
  threads: number,
  { dataset, script, progress }: ManyOptions,
): Promise<Entry[]> {
  const entries = new Map<string, Entry>();
  let next = 0;
  const workers: Worker[] = [];
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script, { workerData: { dataset } satisfies ThreadData });
      workers.push(worker);
      const give = () => {
        const order = orders[next];
        next += 1;
        // A thread that is told to end does so itself: one that is ended may be in the midst of foreign code.
        worker.postMessage(order ?? 'done');
      };
      worker.on('message', (answer: ThreadAnswer) => {
        if ('entry' in answer) {
          entries.set(answer.entry.file, answer.entry);
          progress(entries.size, answer.entry.file);
          give();
        } else {
          const text = `${answer.file} was not made. ${answer.message}`;
          reject(answer.misuse ? new Misuse(text) : new Error(text));
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        resolve();
      });
      give();
    });
  try {
    await Promise.all(Array.from({ length: threads }, run));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return orders.map(({ job }) => {
    const entry = entries.get(job.file);
    if (!entry) throw new Error(`${job.file} was not made: the thread that was to make it has ended.`);
    return entry;
  });
}

function fail(file: string, error: unknown): never {
  const { message } = error as Error;
  const text = `${file} was not made. ${message}`;
  throw error instanceof Misuse ? new Misuse(text) : new Error(text);
}
