import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { HOSTILE, hostile } from '../gallery/hostile.ts';
import { crowd, marks, measure, ribbon as drawRibbon } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { isUndated } from '../model/lanes.ts';
import { createTimeline } from '../model/timeline.ts';
import { palettes } from '../scene/palette.ts';
import { composeRibbon } from '../scene/ribbon.ts';
import { toSvg } from '../render/svg.ts';
import { GROUPINGS } from '../view/view.ts';
import { arrangeRibbon, RIBBON, type Ribbon, type RibbonOptions } from './ribbon.ts';

const timelines = [krakatoa, ferry, crowd, marks].map(createTimeline);

const options = fc.record({
  timeline: fc.constantFrom(...timelines),
  view: fc.record({
    group: fc.constantFrom(...GROUPINGS),
    filter: fc.constantFrom(CORE, EVERYTHING, { ...EVERYTHING, sure: ['day'] }),
  }),
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

describe('A ribbon', () => {
  test('has a row for every event that the filter lets pass, in the order of the list within each month', () => {
    always(({ rows, sections }, { timeline, view }) => {
      const visible = timeline.visible(view.filter);
      expect(rows.map(({ event }) => event.id).toSorted()).toEqual(visible.map(({ id }) => id).toSorted());
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
        else expect(to - from).toBe(1);
        if (kind === 'folded') expect(own).toEqual([]);
      }
      timed.slice(1).forEach((section, index) => {
        const before = timed[index];
        expect(section.own.length + (before?.own.length ?? 0)).toBeGreaterThan(0);
      });
    });
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
        const long = y(event.moment.end.latest) - y(event.moment.start.earliest);
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
