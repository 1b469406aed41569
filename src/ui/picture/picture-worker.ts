import type { Drawing, FormatName } from '../../render/formats.ts';
import { drawFile } from './draw-file.ts';
import { failureOf, type Failure } from './failures.ts';

/** What a worker is sent; one order at a time: whoever gives it up ends the worker. */
export interface Order {
  readonly drawing: Drawing;
  readonly format: FormatName;
}

/** What it sends back: how much is done, any number of times, then the file or what went wrong. */
export type Answer =
  { readonly done: number } | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: Failure };

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  drawFile(data.drawing, data.format, (done) => {
    answer({ done });
  }).then(
    (bytes) => {
      answer({ bytes }, [bytes.buffer]);
    },
    (error: unknown) => {
      answer({ failure: failureOf(error) });
    },
  );
});

function answer(message: Answer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
