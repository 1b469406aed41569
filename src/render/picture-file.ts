import { eventsIn } from '../view/events-in.ts';
import { composePicture } from '../scene/picture.ts';
import type { PictureRequest } from '../scene/picture-request.ts';
import { linkableView } from './address.ts';
import { assureCoverage } from './coverage.ts';
import { printedDay } from './day.ts';
import { factsOf, type Facts, type Particulars } from './facts.ts';
import { formats, type Drawing, type Excerpt, type FormatName, type Tools } from './formats.ts';

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
  const { day } = particulars;
  const linkable = {
    ...request,
    view: linkableView(request.view, request.timeline),
    date: request.date ?? (day === undefined ? undefined : printedDay(day, request.locale)),
  };
  const scene = { ...composePicture(linkable), targets: [] };
  assureCoverage(scene, request.measure);
  return { scene, facts: factsOf(linkable, scene, particulars), scale, dpi: dpi ?? SCREEN_DPI * scale };
}

/** A file, and what it says about itself. */
export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly facts: Facts;
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
): Promise<PictureFile> {
  const kind = formats[format];
  const drawing = drawingOf(request, options);
  const { facts } = drawing;
  if (kind.holds === 'picture') {
    const { write } = await kind.writer();
    return { bytes: await write(drawing, tools), facts };
  }
  const { write } = await kind.writer();
  return { bytes: new TextEncoder().encode(write(excerptOf(request, facts))), facts };
}

/** The events of a view, ready to be written as a table. */
export function excerptOf({ timeline, locale, ...request }: PictureRequest, facts: Facts): Excerpt {
  const view = linkableView(request.view, timeline);
  return { dataset: timeline.dataset, events: eventsIn(view, timeline), view, facts, locale };
}
