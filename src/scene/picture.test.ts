import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { measure } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { GROUPINGS } from '../view/view.ts';
import { palettes } from './palette.ts';
import { composePicture } from './picture.ts';
import type { Scene } from './scene.ts';

const timelines = [krakatoa, ferry].map((dataset) => [dataset.title, createTimeline(dataset)] as const);
const side = fc.oneof(fc.integer({ min: 320, max: 1200 }), fc.integer({ min: 320, max: 8000 }));

/** Each text with its ends, in px of the scene. */
const textsOf = (scene: Scene) =>
  scene.layers.flatMap(({ groups, clip }) =>
    groups.flatMap((group) =>
      group.marks.flatMap((mark) => {
        if (mark.kind !== 'text' || clip !== undefined) return [];
        const width = mark.runs.reduce((sum, run) => sum + measure.width(run, mark.size), 0);
        const left = group.x + mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
        const words = mark.runs.map(({ text }) => text).join('');
        return [{ words, left, right: left + width, baseline: group.y + mark.y, size: mark.size }];
      }),
    ),
  );

describe.each(timelines)('pictures of %s', (_, timeline) => {
  const { home, extent, views } = timeline.dataset;
  const options = fc.record({
    width: side,
    height: side,
    domain: fc.constantFrom(home, extent, ...views.map(({ domain }) => domain)),
    group: fc.constantFrom(...GROUPINGS),
    selected: fc.constantFrom(undefined, ...timeline.events.map(({ id }) => id)),
    filter: fc.constantFrom(CORE, EVERYTHING),
    palette: fc.constantFrom(palettes.light, palettes.dark),
  });
  const drawn = ({
    domain,
    group,
    selected,
    filter,
    ...rest
  }: typeof options extends fc.Arbitrary<infer T> ? T : never) =>
    composePicture({
      ...rest,
      timeline,
      view: { domain, group, selected, filter },
      measure,
      locale: en,
      date: '1 February 2001',
    });

  const drawnOrRefused = (option: Parameters<typeof drawn>[0]) => {
    try {
      return drawn(option);
    } catch {
      return undefined;
    }
  };

  test('can be made at every size from 320 to 8000 px, of every view', () => {
    fc.assert(
      fc.property(options, (option) => {
        expect(drawn(option).shown).toEqual({ width: option.width, height: option.height });
      }),
      { numRuns: 120 },
    );
  });

  test('keep all their words inside', () => {
    fc.assert(
      fc.property(options, (option) => {
        const scene = drawnOrRefused(option);
        if (!scene) return;
        for (const { words, left, right, baseline, size } of textsOf(scene)) {
          expect(left, `start of “${words}”`).toBeGreaterThanOrEqual(0);
          expect(right, `end of “${words}” in ${scene.width}`).toBeLessThanOrEqual(scene.width);
          expect(baseline - size * 0.7, `top of “${words}”`).toBeGreaterThanOrEqual(0);
          expect(baseline, `foot of “${words}” in ${scene.height}`).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('say what they are, from where and of what day', () => {
    const scene = drawn({
      width: 1200,
      height: 630,
      domain: home,
      group: 'theme',
      selected: undefined,
      filter: CORE,
      palette: palettes.light,
    });
    const words = textsOf(scene)
      .map((text) => text.words)
      .join('\n');
    expect(words).toContain(timeline.dataset.title);
    expect(words).toContain(timeline.dataset.sourceLine);
    expect(words).toContain('exported 1 February 2001');
  });
});

test('a picture with no room for a timeline is refused in words', () => {
  const [, timeline] = timelines[0] ?? [];
  if (!timeline) throw new Error('No timeline.');
  const view = { domain: krakatoa.home, group: 'theme', selected: undefined, filter: CORE } as const;
  expect(() =>
    composePicture({ timeline, view, width: 200, height: 60, palette: palettes.light, measure, locale: en }),
  ).toThrow(/200 × 60 px has no room/);
});
