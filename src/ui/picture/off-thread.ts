import type { Drawing, FormatName } from '../../render/formats.ts';
import { errorOf } from './failures.ts';
import type { Answer, Order } from './picture-worker.ts';

/** No worker could be started here. */
export class NoWorker extends Error {}

/** The worker that has nothing to do; it has read the rasteriser and the fonts already. */
let idle: Worker | undefined;
let restUntil: ReturnType<typeof setTimeout> | undefined;

/** The time, in ms, after which its memory is given back. */
const REST = 60_000;

/** Keeps a worker for the next picture, for a while. */
function keep(worker: Worker): void {
  idle?.terminate();
  idle = worker;
  clearTimeout(restUntil);
  restUntil = setTimeout(() => {
    idle?.terminate();
    idle = undefined;
  }, REST);
}

/**
 * Writes a drawing into a file without holding up the page.
 *
 * @throws NoWorker; the signal's reason; Unreachable, NoRasteriser.
 */
export function drawOffThread(
  drawing: Drawing,
  format: FormatName,
  report: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = idle ?? started();
    idle = undefined;
    const stop = () => {
      worker.terminate();
      reject(signal?.reason as Error);
    };
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', stop);
      worker.onmessage = null;
      keep(worker);
      settle();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('done' in data) report(data.done);
      else if ('bytes' in data) finish(() => resolve(data.bytes));
      else finish(() => reject(errorOf(data.failure)));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      reject(new NoWorker(event.message));
    };
    worker.postMessage({ drawing, format } satisfies Order);
  });
}

function started(): Worker {
  try {
    return new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    throw new NoWorker((error as Error).message);
  }
}
