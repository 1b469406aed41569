import { LABEL } from '../layout/labels.ts';
import { sameDomain, type Domain } from '../time/domain.ts';
import type { Canvas } from './events.ts';
import { inkOf } from './ink.ts';
import { labelMarks } from './label.ts';
import { px } from './marks/number.ts';
import type { Group, Target } from './scene.ts';

const CHEVRON = 15;

/** Pointers to events out of view. They speak of one domain, so they are gone while a gesture lasts. */
export function edgeGroups(canvas: Canvas, domain: Domain): { group: Group; target: Target }[] {
  const { arrangement, palette, lit, grounds } = canvas;
  const { width, timeline } = arrangement;
  if (!sameDomain(domain, arrangement.domain)) return [];
  return arrangement.lanes.flatMap(({ edges }) =>
    edges.map(({ event, side, lines, name, width: room, y }) => {
      const ink = inkOf(event, timeline, palette);
      const left = side === 'left';
      const isLit = lit(event.id);
      const group: Group = {
        key: `edge ${event.id}`,
        x: left ? CHEVRON : px(width - CHEVRON),
        y: px(y - LABEL.line / 2),
        opacity: 1,
        marks: [
          ...labelMarks(
            { lines, align: left ? 'start' : 'end', ...(name && { name }) },
            {
              date: isLit ? ink.text : palette.tertiary,
              words: isLit ? palette.ink : palette.tertiary,
              ground: grounds ? palette.paper : undefined,
              strong: false,
            },
          ),
          {
            kind: 'path',
            d: left
              ? `M-8 ${LABEL.line / 2 - 4.5}l-4.5 4.5l4.5 4.5`
              : `M8 ${LABEL.line / 2 - 4.5}l4.5 4.5l-4.5 4.5`,
            fill: 'none',
            stroke: isLit ? ink.mark : palette.tertiary,
            strokeWidth: 2,
          },
        ],
      };
      const target: Target = {
        event: event.id,
        edge: side,
        x: left ? 0 : px(width - room),
        y: px(y - 14),
        width: px(room),
        height: Math.max(28, (lines.length + (name ? 1 : 0)) * LABEL.line + 6),
        cx: left ? 5 : px(width - 5),
        cy: y,
        rx: 6,
        ry: 6,
      };
      return { group, target };
    }),
  );
}
