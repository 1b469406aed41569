import { LABEL, type Label } from '../layout/labels.ts';
import { NAME_SIZE } from '../layout/theme-name.ts';
import type { WrappedLine } from '../layout/wrap.ts';
import type { Mark, Run } from './scene.ts';
import { px } from './marks/number.ts';

/** Colours of a label: its date, its words, and the ground behind its lines (none over a band). */
export interface LabelInk {
  readonly date: string;
  readonly words: string;
  readonly ground: string | undefined;
  readonly strong: boolean;
}

/** A label's lines, each on its own ground, with the label's top left (or right) end at the origin. */
export function labelMarks(
  { lines, align, name, leads = 1 }: Pick<Label, 'lines' | 'align' | 'name' | 'leads'>,
  ink: LabelInk,
): Mark[] {
  const grounds: Mark[] = [];
  const texts: Mark[] = [];
  const first = name ? 1 : 0;
  (name ? [name, ...lines] : lines).forEach((line, index) => {
    const top = index * LABEL.line;
    if (ink.ground !== undefined) {
      grounds.push({
        kind: 'rect',
        x: px(align === 'start' ? -3 : -line.width - 3),
        y: px(top),
        width: px(line.width + 6),
        height: LABEL.line + 1,
        fill: ink.ground,
      });
    }
    texts.push({
      kind: 'text',
      x: 0,
      y: px(top + 12.6),
      size: index < first ? NAME_SIZE : LABEL.size,
      anchor: align,
      runs: coloured(line, index < first ? 1 : index === first ? leads : 0, ink),
    });
  });
  return [...grounds, ...texts];
}

/** The runs that lead a line, its date or its theme's name, have the theme's colour. */
function coloured(line: WrappedLine, leads: number, ink: LabelInk): Run[] {
  return line.runs.map((run, index) => ({
    ...run,
    weight: ink.strong && run.weight === 400 ? 600 : run.weight,
    fill: index < leads ? ink.date : ink.words,
  }));
}
