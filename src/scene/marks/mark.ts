import type { Form } from '../../layout/form.ts';
import type { Level } from '../../time/ticks.ts';
import type { Moment } from '../../time/moment.ts';
import type { Ink } from '../ink.ts';
import type { Palette } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { bar } from './bar.ts';
import { blur, blurRing } from './blur.ts';
import { capsule } from './capsule.ts';
import { dot, dots } from './dot.ts';
import { hours } from './hours.ts';
import { line } from './line.ts';
import { hollow, needle } from './needle.ts';
import { px } from './number.ts';
import { ring } from './ring.ts';
import { ticks } from './ticks.ts';

/**
 * What a mark is drawn from. Lengths in px; `left`, `right` and `stops` are counted from the
 * group's origin, which is the left end of what is drawn, at the height of the row's centre.
 */
export interface Glyph {
  /** Ends of the drawn mark. */
  readonly left: number;
  readonly right: number;
  /** Ends of the date itself, which may lie out of view. */
  readonly from: number;
  readonly to: number;
  /** An end that lies out of view: drawn without a limit, with a chevron at the edge. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  readonly height: number;
  readonly level: Level;
  readonly moment: Moment;
  readonly ink: Ink;
  readonly palette: Palette;
  /** Prefix for references to the scene's gradients. */
  readonly fades: string;
  /** Instants inside the mark that it shows: hours of a bar, days of a set. */
  readonly stops: readonly number[];
  /** Length of a day, in px. */
  readonly day: number;
}

/** One form, one file; the compiler finds the missing one. */
const glyphs: Record<Form, (glyph: Glyph) => Mark[]> = {
  needle,
  hours,
  dot,
  dots,
  bar,
  ring,
  capsule,
  'blur-ring': blurRing,
  blur,
  hollow,
  ticks,
  line,
};

/** A mark in a form, with heavier strokes where its palette has them. */
export function drawMark(form: Form, glyph: Glyph): Mark[] {
  const marks = glyphs[form](glyph);
  const { heavier } = glyph.palette;
  if (heavier === undefined) return marks;
  return marks.map((mark) =>
    mark.kind === 'text' || mark.strokeWidth === undefined
      ? mark
      : { ...mark, strokeWidth: px(mark.strokeWidth * heavier) },
  );
}
