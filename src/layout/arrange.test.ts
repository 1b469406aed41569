import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../dataset/records.ts';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { crowd, measure } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { isUndated } from '../model/lanes.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import { clampDomain, panDomain, spanOf } from '../time/domain.ts';
import { shortestSpan } from '../view/steps.ts';
import { GROUPINGS, type View } from '../view/view.ts';
import { arrange, scaleOf, type Arrangement, type Placed } from './arrange.ts';
import { overlapDepth } from './box.ts';
import { extentOf, heightOf, type Extent } from './form.ts';
import { boxOf } from './labels.ts';
import type { ThemeNames } from './theme-name.ts';

const DAY = 86_400_000;
const datasets: Record<string, Dataset> = { krakatoa, ferry, crowd };
const timelines = Object.entries(datasets).map(([name, dataset]) => [name, createTimeline(dataset)] as const);

const width = fc.integer({ min: 320, max: 1600 });
const THEME_NAMES = fc.constantFrom<ThemeNames>('room', 'always');
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** A view of any width of canvas and any zoom, near and far equally often, with some event in or near it. */
const situation = (timeline: Timeline) =>
  fc
    .record({
      canvas: width,
      zoom: part,
      about: fc.constantFrom(...timeline.events),
      place: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
      group: fc.constantFrom(...GROUPINGS),
      filter: fc.constantFrom(CORE, EVERYTHING),
    })
    .map(({ canvas, zoom, about: { moment }, place, group, filter }) => {
      const { extent } = timeline.dataset;
      const shortest = shortestSpan(canvas);
      const span = shortest * (spanOf(extent) / shortest) ** zoom;
      const start = Math.max(moment.start.earliest, extent[0]) - place * span;
      const domain = clampDomain([start, start + span], extent, shortest);
      return { canvas, view: { domain, group, filter, selected: undefined } satisfies View };
    });

const inView = ({ left, right }: Extent, { gutter, width: end }: Arrangement) => right > gutter && left < end;

interface Drawn {
  readonly placed: Placed;
  readonly extent: Extent;
}

/** Less than this of a label, in px, shows no letter. */
const SEEN = 3;
/** How far out of view a mark is still drawn, in px. */
const DRAWN_BEYOND = 40;

/** Each lane's marks with their place on the axis; those that a pan would bring into view too. */
function placedIn(arrangement: Arrangement): Drawn[][] {
  const x = scaleOf(arrangement.domain, arrangement.width, arrangement.gutter);
  return arrangement.lanes.map(({ placed }) =>
    placed.map((each) => ({ placed: each, extent: extentOf(each.event.moment, x) })),
  );
}

const drawnIn = (arrangement: Arrangement): Drawn[][] =>
  placedIn(arrangement).map((lane) => lane.filter(({ extent }) => inView(extent, arrangement)));

const markOf = ({ placed, extent }: Drawn, { level }: Arrangement) => {
  const height = heightOf(extent.form, level);
  return { x: extent.left, y: placed.y - height / 2, width: extent.right - extent.left, height };
};
const labelOf = ({ placed, extent }: Drawn) => placed.label && boxOf(placed.label, extent.left, placed.y);

describe.each(timelines)('%s', (_, timeline) => {
  const arranged = (view: View, canvas: number, previous?: Arrangement, themeNames?: ThemeNames) =>
    arrange({
      timeline,
      view,
      width: canvas,
      measure,
      locale: en,
      previous,
      ...(themeNames && { themeNames }),
    });

  test('at rest no two labels overlap, and none covers the mark of another', () => {
    fc.assert(
      fc.property(situation(timeline), THEME_NAMES, ({ canvas, view }, themeNames) => {
        const arrangement = arranged(view, canvas, undefined, themeNames);
        for (const lane of drawnIn(arrangement)) {
          const drawn = lane.map((each) => ({
            id: each.placed.event.id,
            label: labelOf(each),
            mark: markOf(each, arrangement),
          }));
          const wrong = drawn.flatMap((one) =>
            drawn
              .filter((other) => other !== one)
              .flatMap((other) => {
                const { label } = one;
                if (!label) return [];
                return [
                  ...(overlapDepth(label, other.mark) === 0 ? [] : [`${one.id} on the mark of ${other.id}`]),
                  ...(!other.label || overlapDepth(label, other.label) === 0
                    ? []
                    : [`${one.id} on the label of ${other.id}`]),
                ];
              }),
          );
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('marks of one lane never cover one another', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        const arrangement = arranged(view, canvas);
        for (const lane of drawnIn(arrangement)) {
          const marks = lane.map((each) => ({ id: each.placed.event.id, box: markOf(each, arrangement) }));
          const covered = marks.flatMap((one, index) =>
            marks
              .slice(index + 1)
              .filter((other) => overlapDepth(one.box, other.box) !== 0)
              .map((other) => `${one.id} and ${other.id}`),
          );
          expect(covered).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('no label is cut by the edge of the canvas', () => {
    fc.assert(
      fc.property(situation(timeline), THEME_NAMES, ({ canvas, view }, themeNames) => {
        const arrangement = arranged(view, canvas, undefined, themeNames);
        const near = ({ extent }: Drawn) =>
          extent.right > -DRAWN_BEYOND && extent.left < canvas + DRAWN_BEYOND;
        for (const each of placedIn(arrangement).flat().filter(near)) {
          const box = labelOf(each);
          if (!box || each.placed.label?.side === 'inside') continue;
          const outside = box.x >= canvas - SEEN || box.x + box.width <= SEEN;
          const within = box.x >= -0.01 && box.x + box.width <= canvas + 0.01;
          const where = `${each.placed.event.id}: ${Math.round(box.x)} to ${Math.round(box.x + box.width)} of ${canvas}`;
          expect(outside || within, where).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('words are as they were written: whole, at one of their lengths, with no ellipsis', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        for (const { placed } of drawnIn(arranged(view, canvas)).flat()) {
          const { event, label, date } = placed;
          if (!label || label.side === 'callout') continue;
          const words = label.lines
            .map(({ runs }) =>
              runs
                .map(({ text }) => text)
                .join('')
                .trimEnd(),
            )
            .join(' ');
          expect(words).toBe(`${date.text} ${event[label.length]}`);
          expect(words).not.toMatch(/…|\.\.\./u);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('labels name their theme if asked to, but never where lanes do', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        for (const { placed } of drawnIn(arranged(view, canvas, undefined, 'always')).flat()) {
          const { event, label } = placed;
          if (!label || label.side === 'callout') continue;
          const name = view.group === 'theme' ? undefined : timeline.theme(event.themes[0] ?? '')?.name;
          const words = label.name?.runs[0]?.text;
          const lead = label.leads === 2 ? label.lines[0]?.runs[0]?.text.trimEnd() : undefined;
          expect(words ?? lead).toBe(name);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a theme is named over a label only where the label is as wide', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        const byTheme = view.group === 'theme';
        for (const { placed } of arranged(view, canvas).lanes) {
          for (const { label } of placed) {
            if (!label?.name) continue;
            expect(byTheme).toBe(false);
            expect(label.name.width).toBeLessThanOrEqual(Math.max(...label.lines.map((line) => line.width)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('every event in view is drawn, or counted beside a mark or in a lane’s note', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        const arrangement = arranged(view, canvas);
        const [from, to] = view.domain;
        for (const { lane, placed, strands, note } of arrangement.lanes) {
          const shown = new Set([...placed, ...strands].map(({ event }) => event.id));
          const left = lane.undated.filter(
            ({ id, moment }) => !shown.has(id) && moment.start.earliest < to && moment.end.latest > from,
          );
          expect(note === '' || !note.startsWith(`${left.length} `) ? left.length : 0).toBe(0);
        }
        const shown = new Set(arrangement.lanes.flatMap(({ placed }) => placed.map(({ event }) => event.id)));
        const counted = arrangement.lanes
          .flatMap(({ placed }) => placed)
          .reduce((sum, { more }) => sum + more, 0);
        const hidden = timeline
          .visible(view.filter)
          .filter((event) => !isUndated(event) && !shown.has(event.id))
          .filter(({ moment }) => moment.start.earliest < to && moment.end.latest > from);
        expect(hidden.length, hidden.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(counted);
      }),
      { numRuns: 300 },
    );
  });

  test('what is chosen stays where it is, and so does all else', () => {
    fc.assert(
      fc.property(situation(timeline), part, ({ canvas, view }, which) => {
        const before = arranged(view, canvas);
        const drawn = drawnIn(before).flat();
        const chosen = drawn[Math.floor(which * (drawn.length - 1))]?.placed.event.id;
        if (chosen === undefined) return;
        const after = arranged({ ...view, selected: chosen }, canvas, before);
        const places = ({ lanes }: Arrangement) =>
          lanes.map(({ y, height, strands }) => [y, height, ...strands.map((strand) => strand.y)]);
        expect(places(after)).toEqual(places(before));
        const then = new Map(
          after.lanes.flatMap(({ placed }) => placed.map(({ event, y }) => [event.id, y])),
        );
        for (const { placed } of drawn) expect(then.get(placed.event.id), placed.event.id).toBe(placed.y);
      }),
      { numRuns: 150 },
    );
  });

  test('a folded row shows marks only, and labels come back when it is unfolded', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        const whole = arranged(view, canvas);
        const [first] = whole.lanes;
        if (!first) return;
        const collapsed = [first.lane.id];
        const folded = arranged({ ...view, collapsed }, canvas, whole);
        const [lane] = folded.lanes;
        expect(lane?.height).toBe(36);
        expect(lane?.placed.filter(({ label }) => label)).toEqual([]);
        const count = ({ placed }: { readonly placed: readonly Placed[] }) =>
          placed.reduce((sum, { more }) => sum + more + 1, 0);
        if (lane && lane.placed.length > 0) expect(count(lane)).toBe(count(first));
        const labels = (arrangement: Arrangement) =>
          arrangement.lanes[0]?.placed.filter(({ label }) => label).length;
        expect(labels(arranged({ ...view, collapsed: [] }, canvas, folded))).toBe(labels(whole));
      }),
      { numRuns: 40 },
    );
  });

  test('labels stay at their side and in their row through a pan of less than half a view', () => {
    let kept = 0;
    let all = 0;
    fc.assert(
      fc.property(
        situation(timeline),
        fc.double({ min: -0.45, max: 0.45, noNaN: true }),
        ({ canvas, view }, shift) => {
          const before = arranged(view, canvas);
          const domain = panDomain(view.domain, shift * spanOf(view.domain));
          const after = arranged({ ...view, domain }, canvas, before);
          const then = new Map(
            drawnIn(before)
              .flat()
              .map(({ placed }) => [placed.event.id, placed]),
          );
          for (const { placed } of drawnIn(after).flat()) {
            const was = then.get(placed.event.id);
            if (!was?.label) continue;
            all += 1;
            if (was.slot === placed.slot && was.label.side === placed.label?.side) kept += 1;
          }
        },
      ),
      { numRuns: 150, seed: 20 },
    );
    expect(kept / all).toBeGreaterThan(0.97);
  });

  test('a view that has not moved is arranged as it was', () => {
    fc.assert(
      fc.property(situation(timeline), ({ canvas, view }) => {
        const before = arranged(view, canvas);
        const after = arranged(view, canvas, before);
        const places = (arrangement: Arrangement) =>
          arrangement.lanes.flatMap(({ placed }) =>
            placed.map(({ event, slot, label }) => [event.id, slot, label?.side]),
          );
        expect(places(after)).toEqual(places(before));
      }),
      { numRuns: 60 },
    );
  });
});

test('the selected event is labelled in full, whatever else is there', () => {
  const timeline = createTimeline(crowd);
  for (const { id, moment } of timeline.events) {
    const middle = (moment.start.earliest + moment.end.latest) / 2;
    const view: View = {
      domain: [middle - 200 * DAY, middle + 200 * DAY],
      group: 'theme',
      selected: id,
      filter: EVERYTHING,
    };
    const { lanes } = arrange({ timeline, view, width: 992, measure, locale: en });
    const placed = lanes.flatMap((lane) => lane.placed).find(({ event }) => event.id === id);
    expect(placed?.label?.length, id).toBe('title');
  }
});
