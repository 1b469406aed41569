import type { Relation, TimelineEvent } from '../dataset/records.ts';
import { curveBetween, joinsOf, reachOf, VERB, verbBox, type Curve } from '../layout/relations.ts';
import { withRing, type Point } from '../layout/way.ts';
import { sameDomain, type Domain } from '../time/domain.ts';
import type { Canvas } from './events.ts';
import { px } from './marks/number.ts';
import type { Group, Mark } from './scene.ts';

/** An open arrowhead, in px. */
const HEAD = { length: 7, half: 4.2 };
const STROKE = 1.5;
/** Of the line that the reader points at. */
const STRONG = 2.75;

/**
 * What an event is joined to: curves of ink in the order in which they are read, an arrowhead at the end
 * that each leads to, and the verb on it. Lines belong under the words of events, verbs over all.
 *
 * @param pointed - the relation that the reader points at.
 */
export function relationGroups(
  canvas: Canvas,
  domain: Domain,
  event: TimelineEvent,
  pointed: Relation | undefined,
): { readonly lines: Group[]; readonly verbs: Group[] } {
  const { arrangement, x, palette, grounds } = canvas;
  const lines: Group[] = [];
  const verbs: Group[] = [];
  const atRest = sameDomain(domain, arrangement.domain);
  const from = reachOf(event, arrangement, x, atRest);
  if (!from) return { lines, verbs };
  const ringed = withRing(from);
  joinsOf(arrangement, event).forEach(({ relation, other, outgoing, bend, slide, verb }, index) => {
    const to = reachOf(other, arrangement, x, atRest);
    const curve = to && curveBetween(ringed, to, bend, slide);
    if (!curve) return;
    const isPointed = relation === pointed;
    const stroke = { stroke: palette.ink, strokeWidth: isPointed ? STRONG : STROKE };
    const drawn = (d: string): Mark => ({ kind: 'path', d, fill: 'none', ...stroke, round: true });
    lines.push({
      key: `relation ${index}`,
      x: 0,
      y: 0,
      opacity: 1,
      marks: [drawn(curvePath(curve)), drawn(headPath(curve, outgoing))],
    });
    const box = verbBox(curve, verb);
    const anchor = verb.side === 'right' ? 'start' : verb.side === 'left' ? 'end' : 'middle';
    const at = { start: 0, middle: box.width / 2, end: box.width }[anchor];
    verbs.push({
      key: `verb ${index}`,
      x: px(box.x),
      y: px(box.y),
      opacity: 1,
      marks: verb.lines.flatMap(({ runs, width }, row): Mark[] => [
        ...(grounds
          ? [
              {
                kind: 'rect',
                x: px({ start: 0, middle: (box.width - width) / 2, end: box.width - width }[anchor] - 3),
                y: row * VERB.line,
                width: px(width + 6),
                height: VERB.line,
                fill: palette.paper,
              } satisfies Mark,
            ]
          : []),
        {
          kind: 'text',
          x: px(at),
          y: row * VERB.line + 13.5,
          size: VERB.size,
          anchor,
          runs: runs.map((run) => ({ ...run, fill: palette.ink })),
        },
      ]),
    });
  });
  return { lines, verbs };
}

const at = ({ x, y }: Point) => `${px(x)} ${px(y)}`;

const curvePath = ({ start, first, second, end }: Curve) =>
  `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`;

/** The head at the curve's end, or at its start where the relation is read the other way. */
function headPath({ start, first, second, end }: Curve, outgoing: boolean): string {
  const [tip, before] = outgoing ? [end, second] : [start, first];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const barb = (side: 1 | -1): Point => ({
    x: tip.x - ux * HEAD.length - uy * HEAD.half * side,
    y: tip.y - uy * HEAD.length + ux * HEAD.half * side,
  });
  return `M${at(barb(1))}L${at(tip)}L${at(barb(-1))}`;
}
