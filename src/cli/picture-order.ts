import type { Measure } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import type { FileOptions } from '../render/picture-file.ts';
import { palettes, type PaletteName } from '../scene/palette.ts';
import type { PictureRequest } from '../scene/picture-request.ts';

/**
 * A picture that is to be made, as plain data: so it can be sent to another thread, and written down to be made again.
 */
export interface PictureOrder
  extends
    Pick<
      PictureRequest,
      'view' | 'width' | 'height' | 'preset' | 'title' | 'subtitle' | 'path' | 'transparent' | 'baseAddress'
    >,
    FileOptions {
  readonly palette: PaletteName;
}

/** An order in full, with all that its picture is drawn from. */
export function requestOf(order: PictureOrder, timeline: Timeline, measure: Measure): PictureRequest {
  return {
    ...order,
    timeline,
    measure,
    palette: palettes[order.palette],
    locale: localeFor(timeline.dataset.language),
  };
}
