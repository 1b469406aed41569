import type { TimelineEvent } from '../dataset/records.ts';
import { arrange, CANVAS, type ArrangeOptions, type Arrangement, type Density } from '../layout/arrange.ts';
import { toldIn } from '../layout/priority.ts';
import { placingFor } from '../layout/poster.ts';
import { stretch } from '../layout/stretch.ts';
import { isUndated } from '../model/lanes.ts';
import type { Timeline } from '../model/timeline.ts';
import { makeShort } from '../scene/short-inset.ts';
import type { Moment } from '../time/moment.ts';

const BESIDE = { beside: true, shortInset: makeShort, mostStrands: 1 } as const;
const SHORT: Density = { ...BESIDE, lengths: ['short', 'tiny'], strands: true, inset: true };
const FEW: Density = { ...SHORT, leastWeight: 4, leastPart: 5 };
/** Rather shorter words than one more row, and no lane without a mark. */
const LOW: Density = {
  ...FEW,
  inset: false,
  strands: false,
  bareLeftOut: true,
  placing: placingFor(true, CANVAS.besidePad),
};

/** What is tried in turn: rather fewer events than shorter words, rather no strands than no words at all. */
const trialsFor = (options: ArrangeOptions): readonly Density[] => [
  { ...SHORT, lengths: ['title', 'short', 'tiny'], mostStrands: 3 },
  SHORT,
  { ...SHORT, leastWeight: 3 },
  { ...SHORT, leastWeight: 4 },
  FEW,
  { ...FEW, leastPart: 4, inset: false },
  { ...FEW, inset: false },
  { ...FEW, lengths: ['tiny'], inset: false },
  LOW,
  { ...LOW, lengths: ['tiny'] },
  ...[10, 8].map((most) => only(heaviestOf(options, most))),
  { ...LOW, lengths: ['tiny'], labelled: sharpOf(options.timeline.events) },
  ...[6, 4, 2].map((most) => only(heaviestOf(options, most))),
  { ...LOW, lengths: [] },
];
/** These in words, the rest counted beside them. */
const only = (events: ReadonlySet<string>): Density => ({ ...LOW, drawn: events, labelled: events });

/** The events in view that weigh most, stops of the story first, with what the reader has before them. */
function heaviestOf({ timeline, view }: ArrangeOptions, most: number): ReadonlySet<string> {
  const attended = [view.selected, view.attended, ...toldIn(view, timeline)].filter((id) => id !== undefined);
  const stops = new Set(timeline.dataset.story?.steps.map(({ stop }) => stop));
  const [from, to] = view.domain;
  const order = (a: TimelineEvent, b: TimelineEvent) =>
    b.weight - a.weight || Number(stops.has(b.id)) - Number(stops.has(a.id));
  const heaviest = timeline
    .visible(view.filter)
    .filter(
      (event) => !isUndated(event) && event.moment.start.earliest < to && event.moment.end.latest > from,
    )
    .toSorted(order);
  return new Set([...attended, ...heaviest.slice(0, most).map(({ id }) => id)]);
}

const SHARP: ReadonlySet<Moment['precision']> = new Set(['hour', 'day', 'days', 'planned']);
/** The events whose words stand beside their marks and need no row of their own, without parts that are counted anyway. */
const sharpOf = (events: Timeline['events']): ReadonlySet<string> =>
  new Set(
    events
      .filter(
        ({ moment, parent, weight }) => SHARP.has(moment.precision) && (parent === undefined || weight >= 5),
      )
      .map(({ id }) => id),
  );

/**
 * Lays a canvas out in a given height, saying no more than there is room for; what is left out is counted. Marks
 * keep the places that they had in the same height as long as that costs no words. A grouping with more lanes than have room gives an
 * arrangement that is higher.
 *
 * @param height - of the canvas with its axis, in px.
 */
export function arrangeWithin(options: ArrangeOptions, height: number): Arrangement {
  const afresh = { ...options, previous: undefined };
  // A height that is shared out among lanes leaves less than a px to each.
  const { height: before = 0, lanes = [] } = options.previous ?? {};
  const same = before <= height && height - before < lanes.length + 1;
  const ways = same ? [options, afresh] : [afresh];
  let last: Arrangement | undefined;
  for (const density of trialsFor(options)) {
    for (const way of ways) {
      last = arrange({ ...way, density });
      if (last.height <= height) return stretch(last, Math.floor(height));
    }
  }
  return last as Arrangement;
}
