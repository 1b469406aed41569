import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { crowd, marks, measure } from '../gallery/scenes.ts';
import { arrange, scaleOf } from '../layout/arrange.ts';
import { overlapDepth } from '../layout/box.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline, type Timeline } from '../model/timeline.ts';
import { clampDomain, panDomain, spanOf } from '../time/domain.ts';
import { shortestSpan } from '../view/steps.ts';
import { GROUPINGS } from '../view/view.ts';
import { DAY } from '../time/durations.ts';
import { closeUp } from './close-up.ts';
import { compose, type ComposeOptions } from './compose.ts';
import { relationGroups } from './relations.ts';
import { palettes, suited } from './palette.ts';
import type { Box, Group, Scene, Text } from './scene.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });

/** Any view with some event in it, composed at rest, and again moved by `shift` of its span. */
const situation = (timeline: Timeline) =>
  fc.record({
    width: fc.integer({ min: 320, max: 1600 }),
    zoom: part,
    about: fc.constantFrom(...timeline.events),
    place: part,
    group: fc.constantFrom(...GROUPINGS),
    filter: fc.constantFrom(CORE, EVERYTHING),
    selects: fc.boolean(),
    shift: fc.constantFrom(0, 0.3),
    palette: fc.constantFrom(palettes.light, palettes.dark),
  });
type Situation = ReturnType<typeof situation> extends fc.Arbitrary<infer T> ? T : never;

function composed(timeline: Timeline, situated: Situation, shift = situated.shift) {
  const { width, zoom, about, place, group, filter, selects, palette } = situated;
  const { extent } = timeline.dataset;
  const shortest = shortestSpan(width);
  const span = shortest * (spanOf(extent) / shortest) ** zoom;
  const start = Math.max(about.moment.start.earliest, extent[0]) - place * span;
  const domain = clampDomain([start, start + span], extent, shortest);
  const view = { domain, group, filter, selected: selects ? about.id : undefined };
  const arrangement = arrange({ timeline, view, width, measure, locale: en });
  const shown = panDomain(domain, shift * spanOf(domain));
  return {
    arrangement,
    shown,
    scene: compose({ arrangement, domain: shown, palette, closeUp, id: 'test', relations: relationGroups }),
  };
}

const groupsOf = (scene: Scene): Group[] => scene.layers.flatMap(({ groups }) => [...groups]);
const textsOf = (groups: readonly Group[]) =>
  groups.flatMap((group) => group.marks.flatMap((mark) => (mark.kind === 'text' ? [{ group, mark }] : [])));

/** The ground of a line of text, without what is above and below its letters. */
function boxOfText({ group, mark }: { group: Group; mark: Text }): Box {
  const width = mark.runs.reduce((sum, run) => sum + measure.width(run, mark.size), 0);
  const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return {
    x: group.x + mark.x - share * width,
    y: group.y + mark.y - mark.size * 0.7,
    width,
    height: mark.size * 0.7,
  };
}

const timelines = Object.entries({ krakatoa, ferry, crowd, marks }).map(
  ([name, dataset]) => [name, createTimeline(dataset)] as const,
);

describe.each(timelines)('%s', (_, timeline) => {
  test('what is drawn of a date is never less than what of it is in view', () => {
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const { scene, shown } = composed(timeline, situated);
        const x = scaleOf(shown, scene.width, 0);
        for (const { event, cx, rx, edge } of scene.targets) {
          const moment = timeline.event(event)?.moment;
          if (!moment || edge) continue;
          const from = Math.max(0, x(moment.start.earliest));
          const to = Math.min(scene.width, x(moment.end.latest));
          if (to <= from) continue;
          expect(cx - rx, `${event} starts`).toBeLessThanOrEqual(from + 0.02);
          expect(cx + rx, `${event} ends`).toBeGreaterThanOrEqual(to - 0.02);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no two labels overlap at rest, by day and by night', () => {
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const { scene } = composed(timeline, situated, 0);
        for (const { groups } of scene.layers) {
          const labels = textsOf(groups.filter(({ key }) => /^(label|edge|lane|verb|note) /.test(key)));
          const boxes = labels.map((label) => ({ group: label.group, box: boxOfText(label) }));
          const touching = boxes.flatMap((one, index) =>
            boxes
              .slice(index + 1)
              .filter((other) => other.group !== one.group && !(overlapDepth(one.box, other.box) < 1))
              .map((other) => `${one.group.key} and ${other.group.key}`),
          );
          expect(touching).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no word ends in an ellipsis, and every word has its letters in the shipped fonts', () => {
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const runs = textsOf(groupsOf(composed(timeline, situated).scene)).flatMap(({ mark }) => mark.runs);
        expect(runs.filter(({ text }) => /…|\.\.\./u.test(text))).toEqual([]);
        expect(runs.flatMap((run) => measure.missing(run))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('every number in the scene is finite, and every length at least 0', () => {
    const lengths = ['width', 'height', 'r', 'radius', 'strokeWidth', 'size'];
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const { scene } = composed(timeline, situated);
        const sound = (name: string, value: unknown) =>
          (typeof value !== 'number' || Number.isFinite(value)) &&
          (!lengths.includes(name) || (value as number) >= 0) &&
          (name !== 'd' || !/NaN|Infinity|undefined/.test(value as string));
        const wrong = groupsOf(scene).flatMap(({ key, x, y, marks: drawn }) =>
          [{ x, y }, ...drawn].flatMap((mark) =>
            Object.entries(mark).flatMap(([name, value]: [string, unknown]) =>
              sound(name, value) ? [] : [{ key, name, value }],
            ),
          ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('groups have keys of their own, and every gradient and clip that is named is there', () => {
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const { scene } = composed(timeline, situated);
        for (const { groups } of scene.layers) {
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        }
        const ids = new Set([...scene.gradients, ...scene.clips].map(({ id }) => `${scene.id}-${id}`));
        const named = [...JSON.stringify(groupsOf(scene)).matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
        for (const id of named) expect(ids).toContain(id);
        for (const { clip } of scene.layers) if (clip) expect(ids).toContain(`${scene.id}-${clip}`);
      }),
      { numRuns: 100 },
    );
  });

  test('targets are in date order, pointers to what is out of view last', () => {
    fc.assert(
      fc.property(situation(timeline), (situated) => {
        const targets = composed(timeline, situated).scene.targets.filter(({ edge }) => edge === undefined);
        const starts = targets.map(({ event }) => timeline.event(event)?.moment.start.earliest ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

test('a pan moves marks and redraws none', () => {
  const timeline = createTimeline(ferry);
  const view = { domain: ferry.home, group: 'theme', filter: CORE, selected: undefined } as const;
  const arrangement = arrange({ timeline, view, width: 992, measure, locale: en });
  const at = (shift: number) =>
    compose({
      arrangement,
      domain: panDomain(ferry.home, shift * spanOf(ferry.home)),
      palette: palettes.light,
      closeUp,
      id: 'test',
    });
  const dot = (scene: Scene) => groupsOf(scene).find(({ key }) => key === 'mark ferry-agreed');
  const [before, after] = [dot(at(0)), dot(at(0.05))];
  expect(after?.marks).toBe(before?.marks);
  expect((before?.x ?? 0) - (after?.x ?? 0)).toBeCloseTo(992 * 0.05, 1);
});

describe('a mark whose form changes with the zoom', () => {
  const timeline = createTimeline(ferry);
  const view = { domain: ferry.home, group: 'theme', filter: CORE, selected: undefined } as const;
  const arrangement = arrange({ timeline, view, width: 992, measure, locale: en });
  const pxPerDay = (992 * DAY) / spanOf(ferry.home);
  const drawn = (recent?: ComposeOptions['recent']) =>
    groupsOf(
      compose({ arrangement, domain: ferry.home, palette: palettes.light, closeUp, id: 'test', recent }),
    ).filter(({ key }) => / ferry-agreed$/.test(key) && /^(mark|form) /.test(key));

  test('fades from the form it had at the zoom left last, at the place where it now is', () => {
    const closer = { pxPerDay: 30, gone: 0.25 };
    const [was, is, ...others] = drawn([{ pxPerDay, gone: 0 }, closer, { pxPerDay: 40, gone: 0.9 }]);
    expect(others).toEqual([]);
    expect(was).toMatchObject({ key: 'form ferry-agreed', opacity: 0.75 });
    expect(was?.marks.every(({ kind }) => kind === 'rect')).toBe(true);
    expect(is).toMatchObject({ key: 'mark ferry-agreed', opacity: 0.25 });
    expect(is?.marks.some(({ kind }) => kind === 'circle')).toBe(true);
  });

  test('is drawn once where its form is the same, or nothing is known of zooms before', () => {
    for (const recent of [undefined, [], [{ pxPerDay: pxPerDay * 1.01, gone: 0 }]]) {
      expect(drawn(recent)).toMatchObject([{ key: 'mark ferry-agreed', opacity: 1 }]);
    }
  });
});

test('what a hovered event is joined to is drawn, and nothing dims; an event out of view, or gone, joins nothing', () => {
  const timeline = createTimeline(krakatoa);
  const view = { domain: krakatoa.home, group: 'theme', filter: CORE, selected: undefined } as const;
  const arrangement = arrange({ timeline, view, width: 992, measure, locale: en });
  const at = (hovered: string | undefined) =>
    compose({
      arrangement,
      domain: krakatoa.home,
      palette: palettes.light,
      closeUp,
      id: 'test',
      relations: relationGroups,
      hovered,
    });
  const plain = groupsOf(at(undefined));
  const joined = at(undefined).targets.find(
    ({ event, edge }) =>
      !edge && timeline.linksOf(event).some(({ other }) => CORE.context || other.scope !== 'context'),
  );
  expect(joined).toBeDefined();
  const hovered = groupsOf(at(joined?.event));
  const isRelation = ({ key }: Group) => /^(relation|verb) /.test(key);
  expect(hovered.some(isRelation)).toBe(true);
  expect(hovered.filter((group) => !isRelation(group))).toEqual(plain);
  expect(groupsOf(at('no-such-event'))).toEqual(plain);
});

test('the axis flags the date of the chosen event, unless its start and end are called out at the mark', () => {
  const captions = { start: 'First explosions', span: 'A night of explosions', end: 'The greatest' };
  const events = krakatoa.events.map((event) => (event.id === 'paroxysm' ? { ...event, captions } : event));
  const timeline = createTimeline({ ...krakatoa, events });
  const chosen = timeline.event('paroxysm');
  const keysAt = (domain: readonly [number, number]) => {
    const view = { domain, group: 'theme', filter: CORE, selected: 'paroxysm' } as const;
    const arrangement = arrange({ timeline, view, width: 992, measure, locale: en });
    return {
      calledOut: arrangement.lanes.some(({ placed }) =>
        placed.some(({ label }) => label?.side === 'callout'),
      ),
      keys: groupsOf(compose({ arrangement, domain, palette: palettes.light, closeUp, id: 'test' })).map(
        ({ key }) => key,
      ),
    };
  };
  const year = keysAt(krakatoa.home);
  expect(year.calledOut).toBe(false);
  expect(year.keys).toEqual(expect.arrayContaining(['flag', 'flag line']));
  const { start, end } = chosen?.moment ?? { start: { earliest: 0 }, end: { latest: 0 } };
  const night = keysAt([start.earliest - DAY / 24, end.latest + DAY / 24]);
  expect(night.calledOut).toBe(true);
  expect(night.keys.filter((key) => key.startsWith('flag'))).toEqual([]);
});

test('a period that shows less of itself than its name and some air need is not named on the axis', () => {
  const timeline = createTimeline(krakatoa);
  const from = Date.UTC(1884, 0, 1) - 7 * 3_600_000;
  /** The years that are named where so many px of the old one are left. */
  const named = (left: number) => {
    const domain = [from - left * DAY, from + (992 - left) * DAY] as const;
    const view = { domain, group: 'theme', filter: CORE, selected: undefined } as const;
    const arrangement = arrange({ timeline, view, width: 992, measure, locale: en });
    const scene = compose({ arrangement, domain, closeUp, palette: palettes.light, id: 'test' });
    return groupsOf(scene).flatMap(({ key, marks: own }) =>
      key.startsWith('upper ')
        ? own.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []))
        : [],
    );
  };
  expect(named(48).slice(0, 1)).toEqual(['1884']);
  expect(named(56).slice(0, 2)).toEqual(['1883', '1884']);
});

test('forms of marks stay what they are while a zoom trembles, from frame to frame and from rest to rest', () => {
  const timeline = createTimeline(krakatoa);
  const middle = (krakatoa.home[0] + krakatoa.home[1]) / 2;
  const shapes = (arrangement: ReturnType<typeof arrange>, domain: readonly [number, number]) =>
    new Map(
      groupsOf(compose({ arrangement, domain, closeUp, palette: palettes.light, id: 'test' }))
        .filter(({ key }) => key.startsWith('mark '))
        .map(({ key, marks: own }) => [key, own.map(({ kind }) => kind).join()]),
    );
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 1, noNaN: true }),
      fc.double({ min: 0.93, max: 1.07, noNaN: true }),
      (zoom, factor) => {
        const about = (share: number) => {
          const half = (spanOf(krakatoa.home) * share) / 2;
          return [middle - half, middle + half] as const;
        };
        const rest = (domain: readonly [number, number], previous?: ReturnType<typeof arrange>) =>
          arrange({
            timeline,
            view: { domain, group: 'theme', filter: CORE, selected: undefined },
            width: 992,
            measure,
            locale: en,
            previous,
          });
        const before = rest(about(zoom));
        const moved = rest(about(zoom * factor), before);
        expect(moved.formsAt).toBe(before.formsAt);
        const drawn = shapes(moved, about(zoom * factor));
        for (const [key, shape] of shapes(before, about(zoom * factor))) {
          if (moved.level === before.level) expect(drawn.get(key) ?? shape, key).toBe(shape);
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('strokes of marks are stouter where more contrast is asked for, and nothing else about them changes', () => {
  const timeline = createTimeline(marks);
  const view = { domain: marks.home, group: 'theme', filter: EVERYTHING, selected: undefined } as const;
  const arranged = () => arrange({ timeline, view, width: 992, measure, locale: en });
  const drawn = (palette: (typeof palettes)['light']) =>
    groupsOf(compose({ arrangement: arranged(), domain: marks.home, palette, closeUp, id: 'test' }))
      .filter(({ key }) => key.startsWith('mark '))
      .flatMap((group) => group.marks);
  const strong = drawn(suited(palettes.light, 'contrast'));
  const strokes = drawn(palettes.light).flatMap((mark, index) => {
    const other = strong[index];
    expect(other?.kind).toBe(mark.kind);
    return mark.kind === 'text' || other?.kind === 'text' || !mark.strokeWidth
      ? []
      : [(other?.strokeWidth ?? 0) / mark.strokeWidth];
  });
  expect(strokes.length).toBeGreaterThan(5);
  for (const ratio of strokes) expect(ratio).toBeGreaterThan(1.3);
});
