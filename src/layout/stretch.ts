import type { ArrangedLane, Arrangement } from './arrange.ts';

/** How much further apart rows may stand than they need to. */
const MOST_SPREAD = 1.7;
/** What an empty lane takes of spare room, beside one that holds something. */
const EMPTY_SHARE = 0.25;

/**
 * The arrangement made as high as `height` px: the room is shared out among its lanes, whose rows move apart
 * and stay in the middle.
 */
export function stretch(arrangement: Arrangement, height: number): Arrangement {
  const spare = height - arrangement.height;
  if (spare <= 0 || arrangement.lanes.length === 0) return arrangement;
  const partOf = ({ placed, strands }: ArrangedLane) =>
    placed.length + strands.length > 0 ? 1 : EMPTY_SHARE;
  const whole = arrangement.lanes.reduce((sum, lane) => sum + partOf(lane), 0);
  let fall = 0;
  const lanes = arrangement.lanes.map((lane): ArrangedLane => {
    const share = Math.floor((spare * partOf(lane)) / whole);
    const stretched = stretchLane(lane, fall, share);
    fall += share;
    return stretched;
  });
  return { ...arrangement, lanes, height: arrangement.height + fall };
}

function stretchLane(lane: ArrangedLane, fall: number, share: number): ArrangedLane {
  const rows = lane.placed.map(({ y }) => y);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const spread = bottom > top ? Math.min(MOST_SPREAD, 1 + (share * 0.6) / (bottom - top)) : 1;
  const grown = rows.length > 0 ? (bottom - top) * (spread - 1) : 0;
  const start = fall + (share - grown) / (lane.strands.length > 0 ? 3 : 2);
  const moved = (y: number) => (rows.length > 0 ? top + (y - top) * spread + start : y + start);
  const foot = fall + share - (share - grown) / 3;
  return {
    ...lane,
    y: lane.y + fall,
    height: lane.height + share,
    placed: lane.placed.map((placed) => ({ ...placed, y: Math.round(moved(placed.y)) })),
    strands: lane.strands.map((strand) => ({ ...strand, y: Math.round(strand.y + foot) })),
    edges: lane.edges.map((edge) => ({ ...edge, y: Math.round(edge.y + start) })),
  };
}
