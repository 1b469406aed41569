import type { Dataset } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import type { Scene } from '../scene/scene.ts';
import type { View } from '../view/view.ts';
import type { Facts } from './facts.ts';

/** A picture that is to be written into a file. Holds nothing but data, so that another thread can write it. */
export interface Drawing {
  readonly scene: Scene;
  readonly facts: Facts;
  /** Pixels to the px of the scene, where the format has pixels. */
  readonly scale: number;
  /** Pixels to the inch that the file says it has. */
  readonly dpi: number;
}

/** What writers need of the system that they run on. */
export interface Tools {
  /** The TTF file of a face, by its stem. */
  readonly font: (stem: string) => Promise<Uint8Array>;
  /** Draws an SVG document as a PNG, with these faces only. */
  readonly rasterise: (svg: string, scale: number, stems: readonly string[]) => Promise<Uint8Array>;
}

export type SceneWriter = (drawing: Drawing, tools: Tools) => Promise<Uint8Array<ArrayBuffer>>;

/** The events of a view, with the dataset that they are from. */
export interface Excerpt {
  readonly dataset: Dataset;
  readonly events: Dataset['events'];
  readonly view: View;
  readonly facts: Facts;
  readonly locale: Locale;
}

export type EventsWriter = (excerpt: Excerpt) => string;

/** A kind of file that a view can be saved as. */
export type Format = {
  /** With its dot. */
  readonly extension: string;
  /** Media type. */
  readonly type: string;
} & (
  | {
      readonly holds: 'picture';
      /** Whether it is made of pixels, so that scale and density matter. */
      readonly pixels: boolean;
      readonly writer: () => Promise<{ readonly write: SceneWriter }>;
    }
  | { readonly holds: 'events'; readonly writer: () => Promise<{ readonly write: EventsWriter }> }
);

export const FORMAT_NAMES = ['png', 'svg', 'pdf', 'csv', 'json'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Every kind of file; a new one is a file and a line. What writes it is loaded when it is asked for. */
export const formats: Readonly<Record<FormatName, Format>> = {
  png: {
    extension: '.png',
    type: 'image/png',
    holds: 'picture',
    pixels: true,
    writer: () => import('./png-file.ts'),
  },
  svg: {
    extension: '.svg',
    type: 'image/svg+xml',
    holds: 'picture',
    pixels: false,
    writer: () => import('./svg-file.ts'),
  },
  pdf: {
    extension: '.pdf',
    type: 'application/pdf',
    holds: 'picture',
    pixels: false,
    writer: () => import('./pdf-file.ts'),
  },
  csv: {
    extension: '.csv',
    type: 'text/csv',
    holds: 'events',
    writer: () => import('./csv-file.ts'),
  },
  json: {
    extension: '.json',
    type: 'application/json',
    holds: 'events',
    writer: () => import('./json-file.ts'),
  },
};
