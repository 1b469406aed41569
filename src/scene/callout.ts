import { CANVAS, type Placed } from '../layout/arrange.ts';
import { CALLOUT, LABEL, type Label } from '../layout/labels.ts';
import { heightOf, type Extent } from '../layout/form.ts';
import { wordClock } from '../time/wording.ts';
import type { Canvas } from './events.ts';
import type { LabelInk } from './label.ts';
import { px } from './marks/number.ts';
import { palettes } from './palette.ts';
import type { Mark, Run } from './scene.ts';

const { size: TIME_SIZE, indent: INDENT } = CALLOUT;
/** The length inside: rather smaller than over a border of day and night, or close to it; in px. */
const SPAN = { sizes: [18, 16.5, 15], indent: 16, clear: 4 };

/**
 * The hours of an event told above it: its start and its end in display type, its length inside.
 * Origin: top left of the label.
 */
export function calloutMarks(placed: Placed, extent: Extent, canvas: Canvas) {
  return (label: Pick<Label, 'lines' | 'height' | 'dx'>, ink: LabelInk): Mark[] => {
    const { arrangement, palette, dusks } = canvas;
    const { locale, width, measure } = arrangement;
    const { event } = placed;
    const { start, end, zone, startLimit, endLimit } = event.moment;
    const captions = event.captions ?? { start: '', span: '', end: '' };
    const serif = (text: string, fill: string): Run => ({
      text,
      family: 'Source Serif 4',
      weight: 600,
      italic: false,
      fill,
      tracking: -0.2,
    });
    const plain = (text: string): Run => ({
      text,
      family: 'Public Sans',
      weight: 400,
      italic: false,
      fill: ink.words,
    });
    const clock = (instant: number, rough: boolean) =>
      `${rough ? locale.words.about : ''}${wordClock(instant, zone, locale).text}`;
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const stem = (x: number): Mark => ({
      kind: 'line',
      x1: px(x),
      y1: 0,
      x2: px(x),
      y2: px(label.height),
      stroke: ink.words,
      strokeWidth: 1.25,
    });
    const endX = extent.right - extent.left - label.dx;
    const due = serif(capital(clock(end.latest, endLimit === 'rough')), ink.words);
    const said = Math.max(measure.width(due, TIME_SIZE), measure.width(plain(captions.end), LABEL.size));
    const endFits = extent.right + INDENT + said + CANVAS.edge <= width;
    const middle = label.height + heightOf(extent.form, canvas.level) / 2;
    const span = serif(capital(captions.span), palettes.light.ink);
    const from = extent.left + label.dx + SPAN.indent;
    const spanSize = SPAN.sizes.find((size) => {
      const to = from + measure.width(span, size);
      const cut = dusks.some((dusk) => dusk > from && dusk < to + SPAN.clear);
      return measure.width(span, size) + 40 < endX && (!cut || size === SPAN.sizes.at(-1));
    });
    return [
      stem(0),
      {
        kind: 'text',
        x: INDENT,
        y: 20,
        size: TIME_SIZE,
        anchor: 'start',
        runs: [serif(capital(clock(start.earliest, startLimit === 'rough')), ink.words)],
      },
      ...label.lines.map((line, index): Mark => ({
        kind: 'text',
        x: INDENT,
        y: px(CALLOUT.time + 10 + index * LABEL.line),
        size: LABEL.size,
        anchor: 'start',
        runs: line.runs.map((run) => ({ ...run, fill: ink.words })),
      })),
      ...(endFits
        ? [
            stem(endX),
            {
              kind: 'text',
              x: px(endX + INDENT),
              y: 20,
              size: TIME_SIZE,
              anchor: 'start',
              runs: [due],
            } satisfies Mark,
            {
              kind: 'text',
              x: px(endX + INDENT),
              y: CALLOUT.time + 10,
              size: LABEL.size,
              anchor: 'start',
              runs: [plain(captions.end)],
            } satisfies Mark,
          ]
        : []),
      ...(spanSize !== undefined
        ? [
            {
              kind: 'text',
              x: SPAN.indent,
              y: px(middle + 3),
              size: spanSize,
              anchor: 'start',
              runs: [
                {
                  ...span,
                  fill: palette.plain
                    ? palette.paper
                    : palette.name === 'dark'
                      ? palettes.light.ink
                      : palettes.dark.ink,
                },
              ],
            } satisfies Mark,
          ]
        : []),
    ];
  };
}
