import type { ShortInset } from '../layout/short-inset.ts';
import type { MakeShort } from '../layout/inset.ts';
import { SHORT_INSET, shortInset } from '../layout/short-inset.ts';
import type { Ink } from './ink.ts';
import { px } from './marks/number.ts';
import { nightOf, palettes, type Palette } from './palette.ts';
import type { Mark, Run } from './scene.ts';

const run = (text: string, fill: string, weight = 400): Run => ({
  text,
  family: 'Public Sans',
  weight,
  italic: false,
  fill,
});

/** An event's time in two lines, on a dark ground. */
export const makeShort: MakeShort = (event, context) => {
  const inset = shortInset(event, context);
  return {
    width: inset.width,
    height: inset.height,
    draw: (left, top, ink, palette) => shortInsetMarks(inset, left, top, ink, palette),
  };
};

/** The two lines on their dark ground, from their upper left corner. */
function shortInsetMarks(inset: ShortInset, left: number, top: number, ink: Ink, palette: Palette): Mark[] {
  const night = palette.plain ? palette : palettes.dark;
  const { size, small, pad, gap } = SHORT_INSET;
  const { width, height, bar } = inset;
  const text = (x: number, y: number, of: number, runs: readonly Run[]): Mark => ({
    kind: 'text',
    x: px(x),
    y: px(y),
    size: of,
    anchor: 'start',
    runs,
  });
  const edge: Mark[] =
    palette.name === 'dark'
      ? [
          {
            kind: 'rect',
            x: left + 0.5,
            y: top + 0.5,
            width: width - 1,
            height: height - 1,
            fill: 'none',
            stroke: night.rule,
            strokeWidth: 1,
          },
        ]
      : [];
  return [
    { kind: 'rect', x: left, y: top, width, height, fill: nightOf(palette).paper },
    ...edge,
    text(left + pad, top + 20.5, size, [run(inset.date, ink.text, 700), run(inset.title, night.ink)]),
    { kind: 'rect', x: left + pad, y: top + 28.5, width: bar, height: 15, fill: ink.mark },
    {
      kind: 'text',
      x: px(left + pad + bar / 2),
      y: top + 40,
      size: small,
      anchor: 'middle',
      runs: [run(inset.span, night.plain ? night.paper : palettes.light.ink, 600)],
    },
    text(left + pad + bar + gap, top + 40.5, size, [
      run(inset.end, ink.text, 700),
      run(inset.after, night.ink),
    ]),
  ];
}
