import type { Ribbon, RibbonRow } from '../layout/ribbon.ts';
import type { RibbonInset } from '../layout/ribbon-inset.ts';
import { inkOf } from './ink.ts';
import { px } from './marks/number.ts';
import { nightGround, palettes, type Palette } from './palette.ts';
import type { Mark } from './scene.ts';

/** From where words begin to the ground of an inset, to the left; in px. */
const OUT = 2;

/** The night as a dark picture in the column of words, its hours running down, tied to its mark by two hairlines. */
export function ribbonInsetMarks(
  row: RibbonRow,
  inset: RibbonInset,
  ribbon: Ribbon,
  palette: Palette,
): Mark[] {
  const night = palettes.dark;
  const ink = inkOf(row.event, ribbon.timeline, night);
  const ground = nightGround[palette.name];
  const left = ribbon.text[0] - OUT;
  const top = row.textTop;
  const { bar, width, height } = inset;
  const tie = (y: number): Mark => ({
    kind: 'line',
    x1: px(row.mark.x + row.mark.breadth / 2 + 1),
    y1: px(row.leader),
    x2: px(left),
    y2: px(y),
    stroke: palette.tertiary,
    strokeWidth: 1,
  });
  const frame = { kind: 'rect', x: px(left), y: px(top), width: px(width), height: px(height) } as const;
  return [
    tie(top),
    tie(top + height),
    { ...frame, fill: ground, ...(palette.name === 'dark' ? { stroke: night.rule, strokeWidth: 1 } : {}) },
    {
      kind: 'rect',
      x: px(left + bar.x),
      y: px(top + bar.y),
      width: bar.width,
      height: px(bar.height),
      fill: ink.mark,
    },
    ...inset.hours.map((hour): Mark => ({
      kind: 'line',
      x1: px(left + bar.x + bar.width - 5),
      y1: px(top + hour),
      x2: px(left + bar.x + bar.width),
      y2: px(top + hour),
      stroke: ground,
      strokeWidth: 1,
    })),
    ...inset.texts.flatMap(({ lines, size, pitch, x, baseline, lead, quiet }) =>
      lines.map((line, index): Mark => ({
        kind: 'text',
        x: px(left + x),
        y: px(top + baseline + index * pitch),
        size,
        anchor: 'start',
        runs: line.runs.map((run, place) => ({
          ...run,
          fill: quiet ? night.secondary : lead && index === 0 && place === 0 ? ink.text : night.ink,
        })),
      })),
    ),
  ];
}
