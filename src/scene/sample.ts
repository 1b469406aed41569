import type { Form } from '../layout/form.ts';
import type { Moment } from '../time/moment.ts';
import { fadesIn } from './fades.ts';
import type { Ink } from './ink.ts';
import { drawMark } from './marks/mark.ts';
import type { Palette } from './palette.ts';
import type { Mark, Scene } from './scene.ts';

/** Form and width in px that each kind of date is shown with outside the canvas. */
const SAMPLES: Record<Moment['precision'], readonly [form: Form, width: number, height: number]> = {
  hour: ['needle', 11, 22],
  day: ['dot', 13, 13],
  days: ['bar', 32, 11],
  month: ['capsule', 32, 13],
  approximate: ['blur', 40, 13],
  repeated: ['ticks', 40, 9],
  open: ['line', 40, 9],
  planned: ['hollow', 11, 22],
};

/** Width and height of a sample, in px. */
export const SAMPLE = { width: 48, height: 28 };

/** Width of a sample without the room at its sides, in px. */
export const sampleWidth = (precision: Moment['precision']): number => SAMPLES[precision][1] + 2;

/** A mark on its own, centred in `width`, at the height of the origin. */
export function sampleMarks(
  moment: Moment,
  ink: Ink,
  palette: Palette,
  fades: string,
  width = SAMPLE.width,
): Mark[] {
  const [form, length, height] = SAMPLES[moment.precision];
  const left = (width - length) / 2;
  return drawMark(form, {
    left,
    right: left + length,
    from: left,
    to: left + length,
    cutLeft: moment.precision === 'open' && moment.startLimit === 'known',
    cutRight: moment.precision === 'open',
    height,
    level: 'year',
    moment,
    ink,
    palette,
    fades,
    stops: [],
    day: 1,
  });
}

/**
 * A sample as a picture of its own, for a key or beside a date.
 *
 * @param close - leaves out the room at its sides, which makes samples equally wide.
 */
export function sampleScene(
  moment: Moment,
  colours: { readonly mark: string; readonly text: string },
  palette: Palette,
  id: string,
  close = false,
): Scene {
  const ink = { name: 'sample', ...colours };
  const marks = sampleMarks(moment, ink, palette, id);
  const width = close ? sampleWidth(moment.precision) : SAMPLE.width;
  return {
    width,
    height: SAMPLE.height,
    ground: undefined,
    id,
    title: '',
    description: '',
    gradients: fadesIn(ink),
    clips: [],
    layers: [
      {
        key: 'mark',
        clip: undefined,
        groups: [{ key: 'mark', x: (width - SAMPLE.width) / 2, y: SAMPLE.height / 2, opacity: 1, marks }],
      },
    ],
    targets: [],
  };
}
