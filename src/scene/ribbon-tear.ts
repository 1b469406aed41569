import { RIBBON, type Ribbon, type RibbonSection } from '../layout/ribbon.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Mark } from './scene.ts';

/** Half of a tooth of a torn edge: how far along, and how far up and down; in px. */
const TOOTH = { along: 10, deep: 4.5 };

/** Months folded away: a strip from edge to edge, torn above and below, that says what it hides. */
export function tearMarks(section: RibbonSection, ribbon: Ribbon, palette: Palette): Mark[] {
  const { width } = ribbon;
  const top = teeth(section.y, width, 1);
  const bottom = teeth(section.y + section.height, width, -1);
  const line = (points: readonly string[]): Mark => ({
    kind: 'path',
    d: `M${points.join('L')}`,
    fill: 'none',
    stroke: palette.rule,
    strokeWidth: 1.25,
  });
  return [
    { kind: 'path', d: `M${[...top, ...bottom.toReversed()].join('L')}Z`, fill: palette.sunken },
    line(top),
    line(bottom),
  ];
}

/** From edge to edge of the page, first up or down. */
function teeth(y: number, width: number, first: 1 | -1): string[] {
  const points: string[] = [];
  for (let index = 0; (index - 1) * TOOTH.along <= width; index += 1) {
    const side = index % 2 === 0 ? first : -first;
    points.push(`${px(index * TOOTH.along - TOOTH.along / 2)} ${px(y + (side * TOOTH.deep) / 2)}`);
  }
  return points;
}

/** What is said of months with nothing, on a strip or under a month's name. */
export function noteMarks(section: RibbonSection, ribbon: Ribbon, palette: Palette): Mark[] {
  const pitch = RIBBON.line * ribbon.scale;
  const top = section.y + (section.height - section.note.length * pitch) / 2;
  return section.note.map((line, index) => ({
    kind: 'text',
    x: ribbon.text[0],
    y: px(top + (index + 0.74) * pitch),
    size: RIBBON.size * ribbon.scale,
    anchor: 'start',
    runs: line.runs.map((run) => ({ ...run, fill: palette.secondary })),
  }));
}
