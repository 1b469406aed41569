/**
 * The picture, settled: shapes of SVG with every attribute decided. Lengths are px, colours hex or
 * `url(#id)`, opacities 0 to 1. The writer (`render/svg.ts`) and the page (`ui/SceneView.svelte`)
 * only copy it, so that what is exported is what was seen.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Size at which it is shown, in px, where that is not its own: a picture for print. */
  readonly shown?: { readonly width: number; readonly height: number };
  /** Ground of the whole picture; left out where it is transparent. */
  readonly ground: string | undefined;
  /** Prefix of every id in `defs`, unique in a page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The same at length, where there is more to say. */
  readonly details?: string;
  readonly gradients: readonly Gradient[];
  readonly clips: readonly Clip[];
  /** Painted in order. */
  readonly layers: readonly Layer[];
  /** Where events can be pointed at, in time order; not painted. */
  readonly targets: readonly Target[];
}

/** A fade along the axis of time. Offsets and opacities 0 to 1. */
export interface Gradient {
  readonly id: string;
  /** Whether time runs down; left out where it runs to the right. */
  readonly down?: boolean;
  readonly colour: string;
  readonly stops: readonly { readonly offset: number; readonly opacity: number }[];
}

/** Rectangles that a layer is cut to. */
export interface Clip {
  readonly id: string;
  readonly rects: readonly Box[];
}

/** Groups under one clip: the day's picture, or the night's. */
export interface Layer {
  readonly key: string;
  readonly clip: string | undefined;
  readonly groups: readonly Group[];
}

/**
 * Marks that move together. A pan changes `x` alone; while `marks` is the same array, nothing
 * inside is touched.
 */
export interface Group {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  readonly marks: readonly Mark[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Mark = Rect | Circle | Line | Path | Text;

interface Painted {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: string;
}

export interface Rect extends Painted, Box {
  readonly kind: 'rect';
  readonly radius?: number;
}

export interface Circle extends Painted {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface Line {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeOpacity?: number;
  readonly dash?: string;
  readonly round?: boolean;
}

export interface Path extends Painted {
  readonly kind: 'path';
  readonly d: string;
  readonly round?: boolean;
}

/** One line of text: runs follow one another; the first run starts (or the last ends) at `x`. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly Run[];
}

export interface Run {
  readonly text: string;
  readonly family: Family;
  readonly weight: number;
  readonly italic: boolean;
  readonly fill: string;
  /** Extra room between letters, in px. */
  readonly tracking?: number;
}

export type Family = 'Public Sans' | 'Source Serif 4' | 'Noto Serif SC';

export interface Target extends Box {
  /** The event's id. */
  readonly event: string;
  /** Centre of the mark, where rings and flags go. */
  readonly cx: number;
  readonly cy: number;
  /** Set for a pointer to an event that lies out of view, at that side. */
  readonly edge?: 'left' | 'right';
  /** Half width and half height of the drawn mark. */
  readonly rx: number;
  readonly ry: number;
}
