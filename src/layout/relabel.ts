import type { Box } from '../scene/scene.ts';
import {
  CANVAS,
  type ArrangedLane,
  type Arrangement,
  type Density,
  type LaneContext,
  type Placed,
  type Shown,
} from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { boxOf, type Label } from './labels.ts';
import { nightsIn } from './night.ts';
import { claimOf, groundOf, itemsOf, type Item } from './placement.ts';
import { outside, type Way } from './way.ts';

/** What each line that runs through a label costs, beside the preferences of labels. */
const CROSSED = 45;
/** What it costs to leave a label out. */
const SILENT = 260;
const MOST_ROUNDS = 4;

/**
 * The same marks with their labels placed once more, now that the lines between the marks are known: a
 * label stands clear of them where another place exists. Local search: each label in turn, and each pair
 * of which one makes room for the other, moves for as long as that is cheaper.
 */
export function relabel(arrangement: Arrangement, density: Density, ways: readonly Way[]): Arrangement {
  return {
    ...arrangement,
    lanes: arrangement.lanes.map((lane, index) => relabelLane(lane, index === 0, arrangement, density, ways)),
  };
}

/** A place that a label may take, with the ground it needs and what it costs by itself. */
interface Choice {
  readonly label: Label | undefined;
  readonly ground: Box | undefined;
  readonly cost: number;
}

function relabelLane(
  lane: ArrangedLane,
  isFirst: boolean,
  arrangement: Arrangement,
  density: Density,
  ways: readonly Way[],
): ArrangedLane {
  const { gutter, width, timeline, view, level, padTop } = arrangement;
  const context = {
    ...arrangement,
    density,
    known: new Map<string, Placed>(),
    // A picture follows no other zoom.
    slack: 1,
    steady: false,
    rests: false,
    told: [],
  };
  const counted = countsWithRoom(lane.placed, context);
  const items = itemsOf(counted, context);
  const sun = isFirst && nightsIn(timeline, view, level).length > 0 ? CANVAS.sunNotes + padTop : 0;
  const fixed: Box[] = items.map((item, index) => claimOf(item, (lane.placed[index] as Placed).y));
  lane.placed.forEach((placed, index) => {
    const ground = groundOf(
      { label: undefined, inset: placed.inset },
      (items[index] as Item).extent,
      placed.y,
    );
    if (ground) fixed.push(ground);
  });
  if (gutter === 0 && view.group !== 'none') {
    const named = density.poster?.room(lane.lane, arrangement);
    const height = padTop + CANVAS.headHeight;
    fixed.push({ x: 0, y: lane.y, width: named ? named.wide + 10 : width / 2, height });
  }
  const strands = lane.strands[0];
  const top = lane.y + 2 + sun;
  const bottom = strands ? strands.y - CANVAS.undatedPitch / 2 : lane.y + lane.height - 1;

  const choices = lane.placed.map((placed, index): readonly Choice[] => {
    const item = items[index] as Item;
    const own = fixed[index];
    if (placed.inset) return [{ label: undefined, ground: undefined, cost: 0 }];
    const weigh = (cost: number, label: Label) => {
      const words = inflate(boxOf(label, item.extent.left, placed.y), 0, -2);
      const crossed = ways.filter((way) => passesThrough(way, words)).length;
      return (cost + crossed * CROSSED) * placed.event.weight;
    };
    const count = item.more > 0 ? countBox(item, placed.y) : undefined;
    const isClear = (ground: Box | undefined) =>
      ground !== undefined &&
      fixed.every((box) => box === own || !overlaps(box, ground)) &&
      !(count && overlaps(count, ground));
    const keeps: Choice[] = placed.label
      ? [placed.label].flatMap((label) => {
          const ground = groundOf({ label, inset: undefined }, item.extent, placed.y);
          const known = item.options().find((each) => each.label && isSame(each.label, label));
          return isClear(ground) ? [{ label, ground, cost: weigh(known?.cost ?? 20, label) }] : [];
        })
      : [];
    const others = item.options().flatMap(({ label, cost }): Choice[] => {
      const ground = label && groundOf({ label, inset: undefined }, item.extent, placed.y);
      if (!label || !ground || label.side === 'callout') return [];
      const inside = ground.y >= top && ground.y + ground.height <= bottom;
      return inside && isClear(ground) ? [{ label, ground, cost: weigh(cost, label) }] : [];
    });
    const silent: Choice = { label: undefined, ground: undefined, cost: SILENT * placed.event.weight };
    return placed.label?.side === 'callout' ? keeps : [...keeps, ...others, silent];
  });
  const chosen = search(
    choices,
    lane.placed.map(({ label }, index) => label !== undefined && choices[index]?.[0]?.label === label),
  );
  return {
    ...lane,
    placed: lane.placed.map((placed, index) => ({
      ...placed,
      label: chosen[index]?.label,
      more: counted[index]?.more ?? 0,
    })),
  };
}

/** Room for a count beside its mark, in px. */
const COUNT = { width: 24, height: 12 };

const countBox = ({ extent }: Item, y: number): Box => ({
  x: extent.right,
  y: y - COUNT.height / 2,
  ...COUNT,
});

/** The marks with their counts, without those counts that would stand on another mark. */
function countsWithRoom(placed: readonly Placed[], context: LaneContext): Shown[] {
  const items = itemsOf(
    placed.map(({ event }) => ({ event, more: 0 })),
    context,
  );
  const marks = items.map((item, index) => claimOf(item, placed[index]?.y ?? 0));
  const taken: Box[] = [];
  return placed.map(({ event, more, y }, index) => {
    const box = countBox(items[index] as Item, y);
    const blocked =
      box.x + COUNT.width > context.width ||
      marks.some((mark, other) => other !== index && overlaps(mark, box)) ||
      taken.some((other) => overlaps(other, box));
    if (more > 0 && !blocked) taken.push(box);
    return { event, more: blocked ? 0 : more };
  });
}

/** Whether a way passes through a box: something of it is not outside. */
const passesThrough = (way: Way, box: Box): boolean =>
  outside(way, [0, 1], [box]).reduce((sum, [from, to]) => sum + to - from, 0) < 1 - 1e-6;

const isSame = (a: Label, b: Label) =>
  a.side === b.side && a.length === b.length && a.lines.length === b.lines.length;

/** The choices that cost least, as far as moves of one and of two can tell. No two grounds overlap. */
function search(
  choices: readonly (readonly Choice[])[],
  keep: readonly boolean[],
): readonly (Choice | undefined)[] {
  const chosen = choices.map((own, index) => own[keep[index] ? 0 : own.length - 1] as Choice);
  const blockers = (choice: Choice, self: number) =>
    chosen.flatMap((other, index) =>
      index !== self && choice.ground && other.ground && overlaps(choice.ground, other.ground) ? [index] : [],
    );
  const cheapest = (index: number) =>
    (choices[index] ?? [])
      .toSorted((a, b) => a.cost - b.cost)
      .find((choice) => blockers(choice, index).length === 0);

  /** Takes a choice if it is free, or if what stands in its way can move for less than is gained. */
  const take = (choice: Choice, index: number): boolean => {
    const before = chosen[index] as Choice;
    if (choice.cost >= before.cost) return false;
    const [only, ...others] = blockers(choice, index);
    if (others.length > 0) return false;
    chosen[index] = choice;
    if (only === undefined) return true;
    const other = chosen[only] as Choice;
    const instead = cheapest(only);
    if (instead && choice.cost + instead.cost < before.cost + other.cost) {
      chosen[only] = instead;
      return true;
    }
    chosen[index] = before;
    return false;
  };

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moves = choices.flatMap((own, index) => own.filter((choice) => take(choice, index)));
    if (moves.length === 0) break;
  }
  return chosen;
}
