import { commandFor } from '../../render/command-for.ts';
import { formats, type Drawing } from '../../render/formats.ts';
import { drawingOf, excerptOf, type FileOptions } from '../../render/picture-file.ts';
import type { PictureRequest } from '../../scene/picture-request.ts';
import { NoRasteriser, reachable, TooLarge } from './failures.ts';
import { drawOffThread, NoWorker } from './off-thread.ts';

export interface MakeOptions extends FileOptions {
  /** Gives the picture up; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** A file that was made in the page. */
export interface MadePicture {
  readonly blob: Blob;
  /** How: by the rasteriser, with the bytes that the command line gives, or by the canvas of this browser. */
  readonly how: 'resvg' | 'canvas';
}

/** Browsers of telephones draw no larger canvas, and others little; 4096 × 4096 px. */
const MOST_PIXELS = 4096 ** 2;

/**
 * Makes the file of a view in the page. What writes it is fetched when it is first asked for.
 *
 * @throws TooLarge, naming the command that draws it all the same; Unreachable where a part could not be fetched;
 *   Unwritable and RangeError as `drawingOf`; the signal's reason where it was given up.
 */
export async function makePicture(
  request: PictureRequest,
  { format, signal, onProgress, ...options }: MakeOptions,
): Promise<MadePicture> {
  const report = (share: number) => {
    if (!signal?.aborted) onProgress?.(share);
  };
  signal?.throwIfAborted();
  report(0);
  const kind = formats[format];
  const made = (part: BlobPart, how: MadePicture['how']): MadePicture => {
    signal?.throwIfAborted();
    report(1);
    return { blob: new Blob([part], { type: kind.type }), how };
  };

  const { scale = 1 } = options;
  if (kind.holds === 'picture' && kind.pixels && request.width * request.height * scale ** 2 > MOST_PIXELS) {
    throw tooLarge(request, { format, ...options });
  }
  const drawing = drawingOf(request, options);
  report(0.1);
  signal?.throwIfAborted();
  if (kind.holds === 'events') {
    const { write } = await reachable(kind.writer());
    return made(write(excerptOf(request, drawing.facts)), 'resvg');
  }
  const drawn = (share: number) => {
    report(0.1 + share * 0.8);
  };
  try {
    return made(await drawFile(drawing, format, drawn, signal), 'resvg');
  } catch (error) {
    if (!(error instanceof NoRasteriser) || format !== 'png') throw error;
    const { drawOnCanvas } = await reachable(import('./draw-on-canvas.ts'));
    return made(await drawOnCanvas(drawing), 'canvas');
  }
}

async function drawFile(
  drawing: Drawing,
  format: FileOptions['format'],
  report: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await drawOffThread(drawing, format, report, signal);
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error;
    const here = await reachable(import('./draw-file.ts'));
    return here.drawFile(drawing, format, report);
  }
}

function tooLarge(request: PictureRequest, options: FileOptions): TooLarge {
  const { width, height } = request;
  const { scale = 1 } = options;
  const pixels = `${Math.round(width * scale)} × ${Math.round(height * scale)}`;
  const command = commandFor(request, options);
  return new TooLarge(
    `${pixels} px is more than a browser can be trusted to draw. At a command line this draws it: ${command}`,
    command,
  );
}
