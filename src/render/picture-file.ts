import { eventsIn } from '../view/events-in.ts';
import { composePicture } from '../scene/picture.ts';
import type { PictureRequest } from '../scene/picture-request.ts';
import { linkableView } from './address.ts';
import { assureCoverage } from './coverage.ts';
import { factsOf, type Particulars } from './facts.ts';
import { formats, type Drawing, type FormatName, type Tools } from './formats.ts';

export interface FileOptions extends Particulars {
  readonly format: FormatName;
  /** Pixels to the px of the picture; 1 if left out. */
  readonly scale?: number | undefined;
  /** Pixels to the inch that the file says it has; 96 times the scale if left out. */
  readonly dpi?: number | undefined;
}

const SCREEN_DPI = 96;

/**
 * Composes what a request asks for, ready to be written into a file of pictures.
 *
 * @throws Unwritable where no font has the characters of its words; RangeError where its size has no room.
 */
export function drawingOf(
  request: PictureRequest,
  { scale = 1, dpi, ...particulars }: Omit<FileOptions, 'format'> = {},
): Drawing {
  const linkable = { ...request, view: linkableView(request.view, request.timeline) };
  const scene = { ...composePicture(linkable), targets: [] };
  assureCoverage(scene, request.measure);
  return { scene, facts: factsOf(linkable, scene, particulars), scale, dpi: dpi ?? SCREEN_DPI * scale };
}

/** The view's events as a file's text. @throws as `drawingOf`. */
export async function writeEvents(
  request: PictureRequest,
  format: FormatName,
  particulars: Particulars = {},
): Promise<string | undefined> {
  const { holds, writer } = formats[format];
  if (holds !== 'events') return undefined;
  const { write } = await writer();
  const { timeline, locale } = request;
  const view = linkableView(request.view, timeline);
  const { facts } = drawingOf(request, particulars);
  return write({ dataset: timeline.dataset, events: eventsIn(view, timeline), view, facts, locale });
}

/**
 * Makes the file of what a request asks for: the same bytes for the same request, wherever it is made.
 *
 * @throws Unwritable, RangeError: see `drawingOf`; and whatever the tools throw.
 */
export async function pictureFile(
  request: PictureRequest,
  { format, ...options }: FileOptions,
  tools: Tools,
): Promise<Uint8Array<ArrayBuffer>> {
  const kind = formats[format];
  if (kind.holds === 'events') {
    return new TextEncoder().encode(await writeEvents(request, format, options));
  }
  const { write } = await kind.writer();
  return write(drawingOf(request, options), tools);
}
