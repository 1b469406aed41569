import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../dataset/records.ts';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { HOSTILE, hostile } from '../gallery/hostile.ts';
import { crowd, marks, measure, ribbon as drawRibbon } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING, type Filter } from '../model/filter.ts';
import { isUndated } from '../model/lanes.ts';
import { createTimeline } from '../model/timeline.ts';
import { toSvg } from '../render/svg.ts';
import { palettes } from '../scene/palette.ts';
import { composeRibbon } from '../scene/ribbon.ts';
import { monthPlace } from '../time/months.ts';
import { fromWall } from '../time/zone.ts';
import { GROUPINGS } from '../view/view.ts';
import type { Side } from './ribbon-sections.ts';
import { arrangeRibbon, RIBBON, type Ribbon, type RibbonOptions } from './ribbon.ts';

const timelines = [krakatoa, ferry, crowd, marks].map(createTimeline);

const options = fc.record({
  timeline: fc.constantFrom(...timelines),
  view: fc.record({
    group: fc.constantFrom(...GROUPINGS),
    filter: fc.constantFrom(CORE, EVERYTHING, { ...EVERYTHING, sure: ['day'] }),
  }),
  unfolded: fc.subarray(['early', 'late'] as const),
  width: fc.integer({ min: 300, max: 599 }),
  scale: fc.double({ min: 1, max: 2, noNaN: true }),
});
const arranged = options.map((own): [RibbonOptions, Ribbon] => {
  const full = { ...own, measure, locale: en };
  return [full, arrangeRibbon(full)];
});
const always = (holds: (ribbon: Ribbon, options: RibbonOptions) => void) => {
  fc.assert(
    fc.property(arranged, ([given, ribbon]) => {
      holds(ribbon, given);
    }),
    { numRuns: 24 },
  );
};

type Told = { readonly filter: Filter; readonly unfolded: readonly Side[] };

/** The second dataset with another home view, from day to day. */
function foldedTo([from, to]: readonly [from: string, to: string], { filter, unfolded }: Told): Ribbon {
  const home = [fromWall(krakatoa.zone, Date.parse(from)), fromWall(krakatoa.zone, Date.parse(to))] as const;
  const view = { group: 'theme', filter } as const;
  const timeline = createTimeline({ ...krakatoa, home });
  return arrangeRibbon({ timeline, view, width: 390, measure, locale: en, unfolded });
}

describe('A ribbon', () => {
  test('has a row for every event that the filter lets pass, or counts it, in the order of the list within each month', () => {
    always(({ rows, sections }, { timeline, view }) => {
      const visible = timeline.visible(view.filter);
      const closed = sections.flatMap(({ fold }) => (fold && !fold.open ? fold.held : []));
      const found = [...rows.map(({ event }) => event), ...closed];
      expect(found.map(({ id }) => id).toSorted()).toEqual(visible.map(({ id }) => id).toSorted());
      for (const section of sections) {
        const places = section.rows.map(({ event }) => visible.indexOf(event));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });
  });

  test('has rows that a thumb can press, one below the other and without a gap in its sections', () => {
    always(({ sections, rows, height }) => {
      let y = 0;
      for (const section of sections) {
        expect(section.y).toBe(y);
        y += section.height;
        for (const row of section.rows) {
          expect(row.y).toBeGreaterThanOrEqual(section.y);
          expect(row.y + row.height).toBeLessThanOrEqual(y + 0.5);
        }
      }
      expect(height).toBeGreaterThanOrEqual(y);
      rows.forEach((row, index) => {
        expect(row.height).toBeGreaterThanOrEqual(RIBBON.least);
        const next = rows[index + 1];
        if (next) expect(row.y + row.height).toBeLessThanOrEqual(next.y + 0.001);
      });
    });
  });

  test('has months in order, and folds two or more that have nothing into one strip', () => {
    always(({ sections }) => {
      const timed = sections.filter(({ kind }) => kind !== 'before');
      timed.slice(1).forEach((section, index) => expect(section.from).toBe(timed[index]?.to));
      for (const { kind, from, to, own } of timed) {
        if (kind === 'folded') expect(to - from).toBeGreaterThanOrEqual(2);
        if (kind === 'month') expect(to - from).toBe(1);
        if (kind === 'folded') expect(own).toEqual([]);
      }
      const holds = (section: Ribbon['sections'][number] | undefined) =>
        (section?.own.length ?? 0) + (section?.fold?.held.length ?? 0);
      timed.slice(1).forEach((section, index) => {
        expect(holds(section) + holds(timed[index])).toBeGreaterThan(0);
      });
    });
  });

  test('folds away, under one strip a side, what lies wholly beyond the months of the home view; a press opens it', () => {
    always(({ sections, rows, height }, given) => {
      const { home, zone } = given.timeline.dataset;
      const [first, last] = [Math.floor(monthPlace(home[0], zone)), Math.ceil(monthPlace(home[1], zone))];
      const side = ({ moment }: TimelineEvent) =>
        monthPlace(moment.end.latest, moment.zone) <= first
          ? 'early'
          : monthPlace(moment.start.earliest, moment.zone) >= last
            ? 'late'
            : 'home';
      const visible = given.timeline.visible(given.view.filter);
      const folds = sections.flatMap(({ fold }) => fold ?? []);
      if (visible.every((event) => side(event) !== 'home')) {
        expect(folds).toEqual([]);
        return;
      }
      for (const each of ['early', 'late'] as const) {
        const own = visible.filter((event) => side(event) === each);
        const found = folds.filter((fold) => fold.side === each);
        expect(found.flatMap(({ held }) => held)).toEqual(own);
        expect(found).toHaveLength(Math.min(1, own.length));
        const open = given.unfolded?.includes(each) ?? false;
        for (const fold of found) expect(fold.open).toBe(open);
        for (const event of own) expect(rows.some((row) => row.event === event)).toBe(open);
      }
      for (const section of sections.filter(({ fold }) => fold)) {
        expect(section.height).toBeGreaterThanOrEqual(RIBBON.least);
        expect(section.y + section.height).toBeLessThanOrEqual(height);
      }
    });
  });

  test('says of what is folded away on which side of which year or month it lies, and how many events it holds', () => {
    const named = (from: string, to: string, { filter = EVERYTHING, unfolded = [] }: Partial<Told> = {}) =>
      foldedTo([from, to], { filter, unfolded })
        .sections.filter(({ kind }) => kind === 'beyond')
        .map(({ name }) => name);
    expect(named('1883-05-01', '1884-03-01')).toEqual(['After January 1884: 2 events']);
    expect(named('1883-08-01', '1883-12-01')).toEqual([
      'Before August: 2 events',
      'After November: 3 events',
    ]);
    expect(named('1884-01-01', '1884-02-01', { filter: CORE })).toEqual([
      'Before 1884: 8 events',
      'After January: 1 event',
    ]);
    const none = { ...EVERYTHING, forums: ['none-of-these'] };
    expect(named('1883-08-01', '1883-12-01', { filter: none })).toEqual([]);
    const rough = { ...EVERYTHING, sure: ['month', 'rougher'] } as const;
    expect(named('1884-01-01', '1884-06-01', { filter: rough })).toEqual([
      'Before May: 1 event that matches',
      'After May: 1 event that matches',
    ]);
    const unfolded = ['early', 'late'] as const;
    expect(named('1883-08-01', '1883-12-01', { unfolded })).toEqual(named('1883-08-01', '1883-12-01'));
  });

  test('shows first what reaches into the home view from before it, its mark coming out of the strip', () => {
    const { sections } = foldedTo(['1884-01-01', '1884-06-01'], { filter: EVERYTHING, unfolded: [] });
    expect(sections.map(({ kind }) => kind).slice(0, 3)).toEqual(['beyond', 'before', 'month']);
    const [strip, before] = sections;
    expect(before?.rows.map(({ event }) => event.id)).toEqual(['afterglows']);
    for (const { mark } of before?.rows ?? [])
      expect(mark.from).toBeLessThan((strip?.y ?? 0) + (strip?.height ?? 0));
  });

  test('lets nothing that ends with the home view run over the strip of what comes after', () => {
    const { sections, rows } = foldedTo(['1884-01-01', '1884-06-01'], {
      filter: EVERYTHING,
      unfolded: ['late'],
    });
    const strip = sections.find(({ fold }) => fold?.side === 'late');
    const row = rows.find(({ event }) => event.moment.precision === 'month');
    expect(row?.mark.to).toBeLessThanOrEqual(strip?.y ?? 0);
  });

  test('never lets words run out of their column at the usual size of text', () => {
    always((_, given) => {
      const { rows, text } = arrangeRibbon({ ...given, scale: 1 });
      for (const { lines, head, event } of rows) {
        for (const line of [...lines, ...head]) {
          expect(line.width, event.title).toBeLessThanOrEqual(text[1] - text[0]);
        }
      }
    });
  });

  test('stands marks on one rail in the order of their rows, each beside its own words', () => {
    always(({ rows }) => {
      const points = rows.filter(
        ({ event, mark }) => !isUndated(event) && /needle|dot$|hollow/.test(mark.form),
      );
      points.forEach((row, index) => {
        const middle = (row.mark.from + row.mark.to) / 2;
        expect(middle).toBeGreaterThanOrEqual(row.textTop);
        expect(middle).toBeLessThanOrEqual(row.y + row.height);
        const next = points[index + 1];
        if (next) expect(middle).toBeLessThan((next.mark.from + next.mark.to) / 2);
      });
    });
  });

  test('draws what is known to a month, or roughly, as long as that is on its scale, and no shorter', () => {
    always(({ rows, y, timeline }) => {
      const { zone } = timeline.dataset;
      for (const { event, mark } of rows) {
        if (event.moment.precision !== 'month' && event.moment.precision !== 'approximate') continue;
        // The clocks of another place would shift both ends alike.
        if (event.moment.zone !== zone) continue;
        const long = y(event.moment.end.latest, true) - y(event.moment.start.earliest);
        expect(mark.to - mark.from).toBeGreaterThanOrEqual(long - 8.01);
      }
    });
  });

  test('keeps what runs along one rail at the same time apart', () => {
    always(({ rows, lanes, rails }) => {
      const rail = ({ lane }: Ribbon['rows'][number]) => Math.min(lanes.indexOf(lane), rails.length - 1);
      const strands = rows.filter(({ event }) => isUndated(event));
      for (const a of strands) {
        for (const b of strands) {
          if (a === b || rail(a) !== rail(b) || a.mark.from >= b.mark.to || b.mark.from >= a.mark.to)
            continue;
          expect(a.mark.x).not.toBe(b.mark.x);
        }
      }
    });
  });

  test('has a scale that can be read both ways', () => {
    always(({ instant, y, height, sections }) => {
      const start = sections.find(({ kind }) => kind !== 'before')?.y ?? 0;
      let before = -Infinity;
      for (let at = start; at < height - 10; at += 37) {
        expect(instant(at)).toBeGreaterThanOrEqual(before);
        before = instant(at);
        if (sections.length > 0) expect(Math.abs(y(instant(at)) - at)).toBeLessThan(0.5);
      }
    });
  });

  test('says of months without a date which they are, and of those in another year in which', () => {
    const ribbon = arrangeRibbon({
      timeline: createTimeline(krakatoa),
      view: { group: 'theme', filter: CORE },
      width: 390,
      measure,
      locale: en,
      unfolded: ['late'],
    });
    const said = ribbon.sections.filter(({ kind }) => kind === 'folded').map(({ name }) => name);
    expect(said).toEqual(['June and July: nothing dated', 'February 1884 to April 1884: nothing dated']);
  });

  test('is only as high as it has to be where a filter lets nothing pass', () => {
    const [timeline] = timelines as [(typeof timelines)[number]];
    const view = { group: 'theme', filter: { ...CORE, forums: ['none-of-these'] } } as const;
    const ribbon = arrangeRibbon({ timeline, view, width: 390, measure, locale: en });
    expect(ribbon.rows).toEqual([]);
    expect(ribbon.height).toBeLessThan(20);
    expect(ribbon.instant(0)).toBe(timeline.dataset.home[0]);
  });

  test('writes hostile text as text', () => {
    const svg = toSvg(drawRibbon(hostile, { width: 360 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b ');
    expect(svg).toContain(HOSTILE.replace('</script>', '').slice(0, 7).replaceAll('"', '&quot;'));
  });

  test('takes at most 1,500 nodes for a year of sixty events', () => {
    const view = { group: 'theme', filter: EVERYTHING, domain: crowd.home, selected: undefined } as const;
    const ribbon = arrangeRibbon({ timeline: createTimeline(crowd), view, width: 390, measure, locale: en });
    const { layers } = composeRibbon({ ribbon, view, palette: palettes.light, id: 'test' });
    const nodes = layers
      .flatMap(({ groups }) => groups)
      .reduce((sum, { marks: own }) => sum + 1 + own.length, 0);
    expect(nodes).toBeLessThan(1500);
  });
});
