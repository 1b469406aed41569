import dataset from 'virtual:dataset';
import metrics from 'virtual:metrics';
import { createMeasure } from '../../src/layout/metrics.ts';
import { localeFor } from '../../src/locale/locale.ts';
import { createTimeline } from '../../src/model/timeline.ts';
import type { FileOptions } from '../../src/render/picture-file.ts';
import { palettes } from '../../src/scene/palette.ts';
import type { PictureRequest } from '../../src/scene/picture-request.ts';
import { makePicture } from '../../src/ui/picture/make-picture.ts';
import { viewAt } from '../../src/view/view-at.ts';

/** What a test asks of the page: a picture of what an address leads to. */
export interface Asked extends FileOptions {
  readonly at: string;
  readonly picture: Pick<PictureRequest, 'width' | 'height'> &
    Partial<Pick<PictureRequest, 'preset' | 'title' | 'baseAddress'>>;
  /** Gives the picture up once so much is done. */
  readonly giveUpAt?: number;
}

export interface Given {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly how: string;
  readonly progress: readonly number[];
}

const timeline = createTimeline(dataset);

async function make({ at, picture, giveUpAt, ...options }: Asked): Promise<Given> {
  const { view, palette = 'light' } = viewAt(at, timeline);
  const progress: number[] = [];
  const given = new AbortController();
  const { blob, how } = await makePicture(
    {
      timeline,
      view,
      palette: palettes[palette],
      measure: createMeasure(metrics),
      locale: localeFor(dataset.language),
      ...picture,
    },
    {
      ...options,
      signal: given.signal,
      onProgress: (share) => {
        progress.push(share);
        if (giveUpAt !== undefined && share >= giveUpAt) given.abort();
      },
    },
  );
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, size: blob.size, type: blob.type, how, progress };
}

declare global {
  interface Window {
    make: typeof make;
  }
}
window.make = make;
