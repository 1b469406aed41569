import { RIBBON, type Ribbon, type RibbonSection } from '../layout/ribbon.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { Mark } from './scene.ts';

/** Half of a tooth of a torn edge: how far along, and how far up and down; in px. */
const TOOTH = { along: 10, deep: 4.5 };

/** Months folded away: a strip from edge to edge, torn above and below, that says what it hides. */
export function tearMarks(section: RibbonSection, ribbon: Ribbon, palette: Palette): Mark[] {
  const { torn } = ribbon;
  const strip = stripOf(section);
  const top = teeth(strip.top, torn, 1);
  const bottom = teeth(strip.bottom, torn, -1);
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

/** What of a section is torn out of the page: the first strip stands clear of what is stuck over the ribbon. */
const stripOf = ({ kind, y, height }: RibbonSection) => ({
  top: y + (kind === 'beyond' && y === 0 ? RIBBON.clear : 0),
  bottom: y + height,
});

/** Half of the chevron of a strip that can be opened, in px. */
const CHEVRON = 4.5;

/** Shows that a strip can be opened, or closed again; at its right end. */
export function chevronMarks(section: RibbonSection, { width }: Ribbon, palette: Palette): Mark[] {
  const { top, bottom } = stripOf(section);
  const x = width - RIBBON.margin - CHEVRON;
  const y = (top + bottom) / 2;
  const deep = section.fold?.open === true ? -CHEVRON / 2 : CHEVRON / 2;
  return [
    {
      kind: 'path',
      d: `M${px(x - CHEVRON)} ${px(y - deep)}L${px(x)} ${px(y + deep)}L${px(x + CHEVRON)} ${px(y - deep)}`,
      fill: 'none',
      stroke: palette.ink,
      strokeWidth: 1.75,
    },
  ];
}

/** From end to end, first up or down. */
function teeth(y: number, [from, to]: Ribbon['torn'], first: 1 | -1): string[] {
  const points: string[] = [];
  for (let index = 0; points.length === 0 || from + (index - 1) * TOOTH.along < to; index += 1) {
    const side = index % 2 === 0 ? first : -first;
    const x = Math.min(to, from + index * TOOTH.along);
    points.push(`${px(x)} ${px(y + (side * TOOTH.deep) / 2)}`);
  }
  return points;
}

/** Baseline of a month's name, from the rule over it, in px. */
export const NAMED = 19;

/** What is said of months with nothing, on a strip or under a month's name. */
export function noteMarks(section: RibbonSection, ribbon: Ribbon, palette: Palette): Mark[] {
  const pitch = RIBBON.line * ribbon.scale;
  const strip = stripOf(section);
  const middle = (strip.top + strip.bottom - section.note.length * pitch) / 2;
  // On the line of the month's name, which is set smaller.
  const top = section.kind === 'month' ? section.y + NAMED * ribbon.scale - 0.74 * pitch : middle;
  const fill = section.kind === 'beyond' ? palette.ink : palette.secondary;
  return section.note.map((line, index) => ({
    kind: 'text',
    x: ribbon.text[0],
    y: px(top + (index + 0.74) * pitch),
    size: RIBBON.size * ribbon.scale,
    anchor: 'start',
    runs: line.runs.map((run) => ({ ...run, fill })),
  }));
}
