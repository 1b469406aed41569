import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, heightFor } from '../article/frame-size.ts';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import type { Arrangement } from '../layout/arrange.ts';
import { localeFor } from '../locale/locale.ts';
import { lanesOf } from '../model/lanes.ts';
import { createTimeline } from '../model/timeline.ts';
import { palettes } from '../scene/palette.ts';
import { viewOfNamed, viewOfWhole } from '../view/own-view.ts';
import { GROUPINGS } from '../view/view.ts';
import { arrangeWithin } from './fit.ts';
import { createHintCounter } from './hint.ts';
import { leadOf, linesOf, sentencesOf } from './sentences.ts';
import { siteLinks } from './site.ts';
import { storyChart } from './story-chart.ts';
import { measure } from '../gallery/scenes.ts';

const locale = localeFor('en-GB');

describe('a frame', () => {
  test('takes its form and its height from its width alone', () => {
    expect([0, 280, 479.9].map(formOf)).toEqual(['player', 'player', 'player']);
    expect([480, 640, 899.9].map(formOf)).toEqual(['middle', 'middle', 'middle']);
    expect([900, 1200].map(formOf)).toEqual(['wide', 'wide']);
    expect([320, 640, 1200].map(heightFor)).toEqual([480, 480, 560]);
  });

  test('shows any view in the height it has, never without a word, in the order of the lanes', () => {
    for (const dataset of [krakatoa, ferry]) {
      const timeline = createTimeline(dataset);
      const views = [viewOfWhole(timeline), ...dataset.views.map((named) => viewOfNamed(named, timeline))];
      fc.assert(
        fc.property(fc.integer({ min: 440, max: 900 }), fc.constantFrom(...views), (width, view) => {
          const arrangement = arrangeWithin({ timeline, view, width, measure, locale }, 374);
          expect(arrangement.height).toBeLessThanOrEqual(374);
          const placed = arrangement.lanes.flatMap((lane) => lane.placed);
          expect(placed.some(({ label, inset }) => label ?? inset)).toBe(placed.length > 0);
          let y = 40;
          for (const lane of arrangement.lanes) {
            expect(lane.y).toBe(y);
            y += lane.height;
          }
        }),
        { numRuns: 30 },
      );
    }
  });

  test('never shows a lane as empty that something is dated to, however few marks have room', () => {
    for (const dataset of [krakatoa, ferry]) {
      const timeline = createTimeline(dataset);
      const { filter } = viewOfWhole(timeline);
      for (const group of GROUPINGS) {
        for (const height of [120, 200, 280, 374]) {
          const view = { ...viewOfWhole(timeline), group };
          const { lanes } = arrangeWithin({ timeline, view, width: 600, measure, locale }, height);
          const marked = new Set(lanes.filter(({ placed }) => placed.length > 0).map(({ lane }) => lane.id));
          const dated = lanesOf(timeline, group, filter, locale.canvas).filter(({ dated }) =>
            timeline
              .visible(filter)
              .some(
                (event) =>
                  dated.has(event) &&
                  event.moment.start.earliest < view.domain[1] &&
                  event.moment.end.latest > view.domain[0],
              ),
          );
          expect(marked).toEqual(new Set(dated.map(({ id }) => id)));
        }
      }
    }
  });

  test('says in the height it has what it would have said at once, whatever height it had before', () => {
    const said = ({ lanes }: Arrangement) =>
      lanes.flatMap(({ placed }) => placed).map(({ event, label }) => [event.id, label?.length]);
    for (const dataset of [krakatoa, ferry]) {
      const timeline = createTimeline(dataset);
      const options = { timeline, view: viewOfWhole(timeline), width: 600, measure, locale };
      const atOnce = arrangeWithin(options, 360);
      expect(360 - atOnce.height).toBeLessThan(atOnce.lanes.length);
      for (const before of [200, 280, 374, 480]) {
        const previous = arrangeWithin(options, before);
        expect(said(arrangeWithin({ ...options, previous }, 360))).toEqual(said(atOnce));
      }
      expect(said(arrangeWithin({ ...options, previous: atOnce }, 360))).toEqual(said(atOnce));
    }
  });

  test('leads to the site that it lies in, to a page by name where it is read from a disk', () => {
    const near = siteLinks('https://cdn.example/timeline/embed.html?view=a#b', undefined);
    expect(near.explorer('view=a')).toBe('https://cdn.example/timeline/?view=a');
    expect(near.event('x')).toBe('https://cdn.example/timeline/events/x/');
    expect(siteLinks('https://cdn.example/embed.html', 'https://example.org/t/').explorer('')).toBe(
      'https://example.org/t/',
    );
    expect(siteLinks('file:///tmp/site/embed.html', 'https://example.org/t/').explorer('')).toBe(
      'https://example.org/t/',
    );
    expect(siteLinks('file:///tmp/site/embed.html', undefined).event('x')).toBe(
      'file:///tmp/site/events/x/index.html',
    );
    expect(siteLinks('file:///tmp/embed.html', 'https://example.org/t/').event('x')).toBe(
      'https://example.org/t/events/x/',
    );
  });
});

describe('the chart of the story player', () => {
  test('has one row for each theme, and stays within its width, with every event told', () => {
    for (const dataset of [krakatoa, ferry]) {
      const timeline = createTimeline(dataset);
      for (const width of [248, 288, 440]) {
        for (const told of [undefined, ...timeline.events]) {
          const scene = storyChart({
            timeline,
            measure,
            locale,
            palette: palettes.light,
            width,
            told,
            joined: 2,
            id: 'chart',
          });
          expect(scene.width).toBe(width);
          expect(scene.height).toBe(24 + 30 * dataset.themes.length);
          expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|null/);
        }
      }
    }
  });
});

describe('the words of a step', () => {
  const TEXT = 'The last night.[1] At 11 p.m. a draft comes.[2,3] Nobody signs it.';

  test('are whole sentences without the numbers of their sources', () => {
    expect(sentencesOf(TEXT, 'en')[0]).toBe('The last night.');
    expect(sentencesOf(TEXT, 'en').join(' ')).toBe(
      'The last night. At 11 p.m. a draft comes. Nobody signs it.',
    );
  });

  test('are as many as have room, and never a part of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 600 }), fc.integer({ min: 1, max: 5 }), (width, lines) => {
        const lead = leadOf(TEXT, { width, lines, size: 15 }, measure, 'en');
        expect(sentencesOf(TEXT, 'en').join(' ').startsWith(lead)).toBe(true);
        expect(lead.endsWith('.')).toBe(true);
        if (lead !== 'The last night.')
          expect(linesOf(lead, { width, size: 15 }, measure)).toBeLessThanOrEqual(lines);
      }),
    );
  });

  test('give way to something shorter where not even the first has room', () => {
    const long = 'A sentence that goes on and on and does not come to an end for quite some time to come.';
    expect(leadOf(long, { width: 100, lines: 1, size: 15 }, measure, 'en', ['Short.'])).toBe('Short.');
    expect(leadOf(long, { width: 100, lines: 1, size: 15 }, measure, 'en')).toBe(long);
  });
});

describe('the hint how to zoom', () => {
  test('comes after a turn of more than 40 px, and not for slow or small ones', () => {
    const counter = createHintCounter();
    expect(counter.turned(30, 0)).toBe(false);
    expect(counter.turned(30, 1000)).toBe(false);
    expect(counter.turned(30, 1100)).toBe(true);
  });

  test('comes at most twice in a visit, and not while it is there', () => {
    const counter = createHintCounter();
    const due = Array.from({ length: 200 }, (_, index) => counter.turned(120, index * 100)).filter(Boolean);
    expect(due).toHaveLength(2);
    const other = createHintCounter();
    expect([other.turned(120, 0), other.turned(120, 500), other.turned(120, 1700)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
