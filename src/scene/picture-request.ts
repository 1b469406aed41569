import type { Measure } from '../layout/metrics.ts';
import type { Locale } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import type { View } from '../view/view.ts';
import type { Palette } from './palette.ts';
import type { PresetName } from './presets.ts';

/** All that decides a picture to publish: the same request gives the same picture anywhere. */
export interface PictureRequest {
  readonly timeline: Timeline;
  /** What is shown, and how it is grouped and filtered. */
  readonly view: View;
  /** Of the whole picture, in px, from 320 to 8000 each. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly locale: Locale;
  /**
   * What it is for, which decides the size of its type and how much it says. Left out, the size decides: that of a
   * preset has its purpose.
   * `seen` draws the view as the page draws it at `width`; its height then follows from what it holds.
   */
  readonly preset?: PresetName | 'seen' | undefined;
  /** The headline; the dataset's, the event's or the named view's if left out. Plain text of any length. */
  readonly title?: string | undefined;
  /** One sentence under it; written from the view if left out, none if empty. */
  readonly subtitle?: string | undefined;
  /** Whether the story's path is drawn; it is if left out. */
  readonly path?: boolean | undefined;
  /** Whether the picture has no ground of its own. */
  readonly transparent?: boolean | undefined;
  /** Day of export, as it is to be printed; left out where there is none. */
  readonly date?: string | undefined;
  /** Where the timeline is published, in full; printed as the source's address if given. */
  readonly baseAddress?: string | undefined;
}
