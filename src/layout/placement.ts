import type { TimelineEvent } from '../dataset/records.ts';
import type { Box } from '../scene/scene.ts';
import { isItalic, wordMoment } from '../time/wording.ts';
import { CANVAS, scaleOf, type LaneContext, type Placed, type Shown } from './arrange.ts';
import { inflate, overlaps } from './box.ts';
import { extentOf, heightOf, isAtLeast, type Extent } from './form.ts';
import { createGround, type Ground } from './ground.ts';
import { insetFor, type Inset } from './inset.ts';
import { boxOf, candidates, type Label } from './labels.ts';
import { nightsIn } from './night.ts';
import { nameLine, namesAll, withName } from './theme-name.ts';

/** What may stand beside a mark: a label, an inset, or nothing. Less cost is better. */
export interface Option {
  readonly label: Label | undefined;
  readonly inset: Inset | undefined;
  readonly cost: number;
}

/** An event with everything that is known of it before it has a row. */
export interface Item extends Shown {
  readonly extent: Extent;
  readonly height: number;
  /** What is kept free under the mark, in px. */
  readonly air: number;
  readonly date: Placed['date'];
  /** What may stand beside the mark; worked out when it is first asked for, as many marks find no row at all. */
  readonly options: () => readonly Option[];
  readonly before: Placed | undefined;
  /** True for an event of the step that is told: it is labelled if there is room at all. */
  readonly told: boolean;
}

/** What it costs that a border of day and night runs through a label: more than to say less. */
const CUT = 30;
/** A callout is words at two ends, with room for the border between them. */
const isCut = (label: Label, { left }: Extent, dusks: readonly number[]) => {
  const { x, width } = boxOf(label, left, 0);
  return label.side !== 'callout' && dusks.some((dusk) => dusk > x && dusk < x + width);
};

const NOTHING: Option = { label: undefined, inset: undefined, cost: 60 };
/** From this weight on an event is labelled at decade scale. */
const LABELLED_AT_DECADE = 4;

/** What is kept free under a mark that is joined to others, for the verbs of its relations: by day and hour, in px. */
const AIR = { hours: 76, others: 18 } as const;

/** Works out where each event's mark lies and which labels it may have, in the order given. */
export function itemsOf(shown: readonly Shown[], context: LaneContext): Item[] {
  const { view, width, gutter, level, slack, locale, measure, year, known, density } = context;
  const x = scaleOf(view.domain, width, gutter);
  const dusks = nightsIn(context.timeline, view, level).flatMap(([sunset, sunrise]) => [
    x(sunset),
    x(sunrise),
  ]);
  const limits = [gutter + CANVAS.edge, width - CANVAS.edge] as const;
  return shown.map(({ event, more, spare }) => {
    const extent = extentOf(event.moment, x, slack);
    const height = heightOf(extent.form, level);
    const airy = density.air && isAtLeast(level, 'day') && context.timeline.linksOf(event.id).length > 0;
    const date = {
      text: wordMoment(event.moment, locale, 'label', year),
      italic: isItalic(event.moment),
    };
    const told = context.told.includes(event.id);
    const makeOptions = (): readonly Option[] => {
      const insets =
        density.inset && event.inset && level === 'year' ? insetFor(event, extent, limits, context) : [];
      const unlabelled = density.labelled
        ? !density.labelled.has(event.id)
        : level === 'decade' && event.weight < LABELLED_AT_DECADE;
      const labels =
        unlabelled && !told
          ? []
          : candidates(
              event,
              date,
              extent,
              height,
              density.lengths,
              limits,
              measure,
              dusks,
              density.notes?.get(event.id),
              density.poster?.sides,
            );
      const name = namesAll(context.themeNames) ? nameLine(event, context) : undefined;
      const named = name
        ? labels.flatMap(({ label, cost }) =>
            withName(label, name, extent, limits, measure, dusks).map((each, way) => ({
              label: each,
              cost: cost + way,
            })),
          )
        : labels;
      return [
        ...insets.map(({ inset, cost }) => ({ label: undefined, inset, cost })),
        ...named.map(({ label, cost }) => ({
          label,
          inset: undefined,
          cost: cost + (isCut(label, extent, dusks) ? CUT : 0),
        })),
        labels.length > 0 && density.placing ? { ...NOTHING, cost: density.placing.silence } : NOTHING,
      ];
    };
    let options: readonly Option[] | undefined;
    return {
      event,
      more,
      extent,
      height,
      air: airy ? (extent.form === 'hours' ? AIR.hours : AIR.others) : 0,
      date,
      options: () => (options ??= makeOptions()),
      before: known.get(event.id),
      told,
      ...(spare && { spare }),
    };
  });
}

export interface Trial {
  readonly placed: readonly Placed[];
  /** Ground that marks and labels have taken; what comes after may add to it. */
  readonly taken: Box[];
}

/** Lanes with more marks than this are placed once only. */
const MOST_TRIED = 40;
/** How marks and labels are placed. */
export interface Placing {
  /** How far above the first row a label may rise, in px. */
  readonly rise: number;
  /** Rows of marks that a lane has at most; what finds none is counted. */
  readonly rows: number;
  /** What a px of a lane's height costs, a row further down, and leaving a label out, beside the preferences of labels. */
  readonly heightCost: number;
  readonly slotCost: number;
  readonly silence: number;
}

/** Rows of marks that a lane has at most. */
export const MOST_ROWS = 16;

/** As on the page, where a label may rise above the first row, beside the lane's name. */
const PLAIN: Placing = { rise: 26, rows: MOST_ROWS, heightCost: 0.45, slotCost: 6, silence: 60 };

interface Spaces extends Placing {
  /** Where the rows of a lane begin, in px. */
  readonly first: number;
}

/**
 * Places a lane four times, choosing first by weight or by date and preferring the right side or
 * the left, and keeps what costs least: greedy placement is cheap, and blind to what comes after.
 *
 * @param first - centre of the first row, in px from the top of the canvas.
 * @param floor - below which what is drawn only where there is room may not reach, in px; else no lower than all else.
 * @param steady - every mark keeps the row and the label it had, as far as there is room.
 */
export function bestTrial(
  items: readonly Item[],
  first: number,
  reserved: readonly Box[],
  steady: boolean,
  floor: number | undefined,
  placing = PLAIN,
): Trial {
  const spaces: Spaces = { first, ...placing };
  if (steady) {
    const known = ({ before }: Item) => (before ? 0 : 1);
    const order = items.toSorted((a, b) => toldFirst(a, b) || known(a) - known(b));
    return tryOrder(order, spaces, reserved, false, KEPT, floor);
  }
  const start = ({ event }: Item) => event.moment.start.earliest;
  const dated = items.toSorted((a, b) => toldFirst(a, b) || start(a) - start(b));
  const ways: [readonly Item[], boolean][] =
    items.length > MOST_TRIED
      ? [[items, false]]
      : [
          [items, false],
          [items, true],
          [dated, false],
          [dated, true],
        ];
  const trials = ways.map(([order, leftFirst]) => tryOrder(order, spaces, reserved, leftFirst, STAYS, floor));
  return trials.reduce((best, trial) => (trial.cost < best.cost ? trial : best));
}

const toldFirst = (a: Item, b: Item) => Number(b.told) - Number(a.told);

/** What the events of a step weigh, beside weights from 1 to 5. */
const TOLD = 20;

function tryOrder(
  order: readonly Item[],
  spaces: Spaces,
  reserved: readonly Box[],
  leftFirst: boolean,
  stays: number,
  floor: number | undefined,
): Trial & { readonly cost: number } {
  const ground = createGround(reserved);
  const placed: Placed[] = [];
  const left: Item[] = [];
  let cost = 0;
  // What is spare comes last.
  const sorted = order.toSorted((a, b) => Number(a.spare ?? false) - Number(b.spare ?? false));
  for (const item of sorted) {
    const limit = item.spare ? (floor ?? lowest(ground, spaces.first)) : Infinity;
    const found = place(item, spaces, ground, leftFirst, stays, limit);
    if (found) {
      placed.push(found.placed);
      cost += found.cost * (item.told ? TOLD : item.event.weight);
    } else left.push(item);
  }
  const { first, heightCost } = spaces;
  const taken = ground.boxes;
  const bottom = lowest(ground, first);
  const more = new Map(left.map((item) => [item.event, item.more]));
  const counted = countIn(placed, [...more.keys()], (event) => more.get(event) ?? 0);
  return { placed: counted, taken, cost: cost + (bottom - first) * heightCost };
}

/** Marks alone, in one row; those that have no room in it are counted. @param y - middle of the row, in px. */
export function inOneRow(items: readonly Item[], y: number): Placed[] {
  const taken: Box[] = [];
  const left = new Map<TimelineEvent, number>();
  const placed = items.flatMap(({ event, more, extent, height, date }): Placed[] => {
    const box = markBox(extent, height, y, more);
    if (taken.some((other) => overlaps(other, box))) {
      left.set(event, more);
      return [];
    }
    taken.push(box);
    return [{ event, y, slot: 0, label: undefined, inset: undefined, date, more }];
  });
  return countIn(placed, [...left.keys()], (event) => left.get(event) ?? 0);
}

/** The ground that a mark takes with what keeps it apart from others. */
const markBox = ({ left, right }: Extent, height: number, y: number, more: number): Box =>
  inflate(
    { x: left, y: y - height / 2, width: right - left + (more > 0 ? MORE_WIDTH : 0), height },
    CANVAS.stackWithin / 2,
    3,
  );

/** Events that are not drawn are counted at the placed one nearest in time, each with those it stands for. */
export function countIn(
  placed: readonly Placed[],
  left: readonly TimelineEvent[],
  moreOf: (event: TimelineEvent) => number = () => 0,
): Placed[] {
  const start = ({ moment }: TimelineEvent) => moment.start.earliest;
  const counts = new Map<string, number>();
  for (const event of left) {
    const away = (each: Placed) => Math.abs(start(each.event) - start(event));
    const nearest = placed.reduce<Placed | undefined>(
      (best, each) => (best && away(best) <= away(each) ? best : each),
      undefined,
    );
    if (nearest) counts.set(nearest.event.id, (counts.get(nearest.event.id) ?? 0) + moreOf(event) + 1);
  }
  if (counts.size === 0) return [...placed];
  return placed.map((each) => ({ ...each, more: each.more + (counts.get(each.event.id) ?? 0) }));
}

/** How much better the place a label has is than a place as good. */
const STAYS = 6;
/** The same where nothing has changed that could call for a better place. */
const KEPT = 400;
/** What the preferred side gains by being preferred. */
const TURNED = 2;
const MORE_WIDTH = 24;
/** A callout rises above its row's top by no more than this, in px. */
const CALLOUT_RISE = 12;

const lowest = ({ boxes }: Ground, first: number) =>
  boxes.reduce((bottom, box) => Math.max(bottom, box.y + box.height), first);

/** The cheapest free place for an item, which is then taken; none where every row is full. */
function place(
  { event, more, extent, height, air, date, options, before, told }: Item,
  { first, rise: most, slotCost, rows }: Spaces,
  ground: Ground,
  leftFirst: boolean,
  stays: number,
  limit: number,
): { placed: Placed; cost: number } | undefined {
  const costOf = ({ label, inset, cost }: Option, slot: number) => {
    const turned = leftFirst && (label?.side === 'left' || label?.side === 'below-left') ? TURNED : 0;
    const sameRow = before?.slot === slot && (!told || label !== undefined || inset !== undefined);
    const kept = sameRow ? (isSame({ label, inset }, before) ? stays : stays > STAYS ? stays / 2 : 0) : 0;
    return cost + slot * slotCost - turned - kept;
  };
  let least = -Infinity;
  const fall = Math.max(0, height / 2 - 6);

  let best: { slot: number; cost: number; option: Option; boxes: Box[] } | undefined;
  for (let slot = 0; slot < rows; slot += 1) {
    if (best && slot * slotCost + least >= best.cost) break;
    const y = first + slot * CANVAS.slot + fall;
    const mark = markBox(extent, height, y, more);
    const claimed = { ...mark, height: mark.height + air };
    if (claimed.y + claimed.height > limit) break;
    if (!ground.isFree(claimed)) continue;
    const own = options();
    if (!best) least = Math.min(...own.map(({ cost }) => cost)) - stays - TURNED;
    for (const option of own) {
      const cost = costOf(option, slot);
      if (best && cost >= best.cost) continue;
      const box = groundOf(option, extent, y);
      const rise = option.label?.side === 'callout' ? Math.min(most, CALLOUT_RISE) : most;
      if (box && (box.y < first - rise || box.y + box.height > limit || !ground.isFree(box))) continue;
      best = { slot, cost, option, boxes: box ? [claimed, box] : [claimed] };
    }
  }
  if (!best) return undefined;
  for (const box of best.boxes) ground.take(box);
  const { slot, cost, option } = best;
  const y = first + slot * CANVAS.slot + fall;
  return { cost, placed: { event, y, slot, label: option.label, inset: option.inset, date, more } };
}

/** The ground that a mark keeps for itself, with its count. */
export const claimOf = ({ extent, height, more }: Pick<Item, 'extent' | 'height' | 'more'>, y: number): Box =>
  markBox(extent, height, y, more);

/** Whether an option is what the mark had before: the same words, broken alike, at the same side. */
function isSame({ label, inset }: Omit<Option, 'cost'>, before: Placed): boolean {
  const was = before.label;
  return (
    label?.side === was?.side &&
    label?.length === was?.length &&
    label?.lines.length === was?.lines.length &&
    inset?.side === before.inset?.side &&
    inset?.box.width === before.inset?.box.width &&
    inset?.box.y === before.inset?.box.y
  );
}

export function groundOf(
  { label, inset }: Pick<Option, 'label' | 'inset'>,
  extent: Extent,
  y: number,
): Box | undefined {
  if (label) return inflate(boxOf(label, extent.left, y), 4, 1);
  return inset && inflate({ ...inset.box, y: y + inset.box.y }, 4, 4);
}
