import type { ArrangedLane, Arrangement } from './arrange.ts';

/** The arrangement made as high as `height` px, the room shared out evenly among its lanes. */
export function stretch(arrangement: Arrangement, height: number): Arrangement {
  const spare = height - arrangement.height;
  if (spare <= 0 || arrangement.lanes.length === 0) return arrangement;
  const share = Math.floor(spare / arrangement.lanes.length);
  const lanes = arrangement.lanes.map((lane, index): ArrangedLane => {
    const fall = share * index;
    const inner = fall + (arrangement.gutter > 0 ? Math.floor(share / 2) : 0);
    return {
      ...lane,
      y: lane.y + fall,
      height: lane.height + share,
      placed: lane.placed.map((placed) => ({ ...placed, y: placed.y + inner })),
      strands: lane.strands.map((strand) => ({ ...strand, y: strand.y + inner })),
      edges: lane.edges.map((edge) => ({ ...edge, y: edge.y + inner })),
    };
  });
  return { ...arrangement, lanes, height: arrangement.height + share * arrangement.lanes.length };
}
