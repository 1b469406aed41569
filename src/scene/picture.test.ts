import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { crowd, measure } from '../gallery/scenes.ts';
import { overlapDepth } from '../layout/box.ts';
import { LABEL } from '../layout/labels.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { isUndated } from '../model/lanes.ts';
import { createTimeline } from '../model/timeline.ts';
import { GROUPINGS } from '../view/view.ts';
import { palettes } from './palette.ts';
import type { PictureRequest } from './picture-request.ts';
import { composePicture } from './picture.ts';
import { PRESET_NAMES, presets, type PresetName } from './presets.ts';
import type { Box, Scene } from './scene.ts';

const timelines = [krakatoa, ferry, crowd].map(
  (dataset, index) => [`${index + 1}: ${dataset.title}`, createTimeline(dataset)] as const,
);
const side = fc.oneof(fc.integer({ min: 320, max: 1200 }), fc.integer({ min: 320, max: 8000 }));
const DAY = 86_400_000;

interface Set extends Box {
  readonly words: string;
  /** In px of the picture. */
  readonly size: number;
}

/** Each line of text with the ground of its letters, in px of the scene. What is cut to a night is drawn twice. */
const textsOf = (scene: Scene): Set[] =>
  scene.layers
    .filter(({ clip }) => clip === undefined)
    .flatMap(({ groups }) =>
      groups.flatMap((group) =>
        group.marks.flatMap((mark) => {
          if (mark.kind !== 'text' || mark.runs.every(({ text }) => text.trim() === '')) return [];
          const width = mark.runs.reduce((sum, run) => sum + measure.width(run, mark.size), 0);
          const x = group.x + mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
          const y = group.y + mark.y - mark.size * 0.7;
          const words = mark.runs.map(({ text }) => text).join('');
          const scale = (scene.shown?.width ?? scene.width) / scene.width;
          return [{ words, x, y, width, height: mark.size * 0.7, size: mark.size * scale }];
        }),
      ),
    );

/** Letters that come closer than this, in px of the scene, touch. Widths leave kerning out and are a little too wide. */
const TOUCHING = 1.5;

/** All that is wrong with the words of a picture is expected at once: an expectation for each pair would take minutes. */
function expectSound(scene: Scene) {
  const texts = textsOf(scene);
  const wrong = texts.flatMap(({ words, x, y, width, height, size }, index) => [
    ...(x >= 0 && x + width <= scene.width ? [] : [`“${words}” at ${x} to ${x + width} of ${scene.width}`]),
    ...(y >= 0 && y + height <= scene.height
      ? []
      : [`“${words}” at ${y} to ${y + height} of ${scene.height}`]),
    ...(size > 10.9 ? [] : [`“${words}” in ${size} px`]),
    ...texts
      .slice(index + 1)
      .filter((other) => !(overlapDepth(texts[index] as Set, other) < TOUCHING))
      .map((other) => `“${words}” over “${other.words}”`),
  ]);
  expect(wrong).toEqual([]);
}

const sizeOf = (name: PresetName | undefined, otherwise = { width: 0, height: 0 }) => {
  const { width, height } = name === undefined ? otherwise : presets[name];
  return { width, height };
};

const TITLES = [
  undefined,
  '',
  'A short title',
  'One title that goes on for longer than any line. '.repeat(210),
  'Unbroken'.repeat(400),
  '<script>alert("title")</script> & "quotes" <b>bold',
  '\u202eturned\u202c \u0000\n\tand spaced   out',
  'Ärger über Œuvre — “quoted”, naïve',
] as const;

describe.each(timelines)('pictures of %s', { timeout: 120_000 }, (_, timeline) => {
  const { home, extent, views, themes } = timeline.dataset;
  const [first] = timeline.events;
  const emptyDay = [extent[0], extent[0] + DAY] as const;
  const choices = fc.record({
    width: side,
    height: side,
    preset: fc.constantFrom(undefined, undefined, ...PRESET_NAMES),
    domain: fc.constantFrom(home, extent, emptyDay, ...views.map(({ domain }) => domain)),
    group: fc.constantFrom(...GROUPINGS),
    selected: fc.constantFrom(undefined, undefined, first?.id),
    filter: fc.constantFrom(CORE, EVERYTHING, { ...CORE, themes: themes.slice(0, 1).map(({ id }) => id) }),
    palette: fc.constantFrom('light', 'dark'),
    path: fc.boolean(),
    transparent: fc.boolean(),
    title: fc.constantFrom(...TITLES),
    subtitle: fc.constantFrom(...TITLES),
  });
  const requestOf = ({
    domain,
    group,
    selected,
    filter,
    palette,
    ...rest
  }: typeof choices extends fc.Arbitrary<infer T> ? T : never): PictureRequest => ({
    ...rest,
    ...sizeOf(rest.preset, rest),
    timeline,
    view: { domain, group, selected, filter },
    palette: palettes[palette],
    measure,
    locale: en,
    date: '1 February 2001',
  });

  test('can be made at every size from 320 to 8000 px, of every view: nothing touches, nothing is cut, all can be read', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const request = requestOf(choice);
        const scene = composePicture(request);
        expect(scene.shown).toEqual({ width: request.width, height: request.height });
        expectSound(scene);
      }),
      { numRuns: 70 },
    );
  });

  test.each(PRESET_NAMES)('say what they are, from where and of what day: %s', (name) => {
    const scene = composePicture({
      timeline,
      view: { domain: home, group: 'theme', selected: undefined, filter: CORE },
      ...sizeOf(name),
      preset: name,
      palette: palettes.light,
      measure,
      locale: en,
      date: '1 February 2001',
    });
    const words = textsOf(scene)
      .map((text) => text.words)
      .join('\n');
    expect(words).toContain(timeline.dataset.title);
    expect(words).toContain(timeline.dataset.sourceLine.slice(0, 20));
    expect(words).toContain('exported 1 February 2001');
  });
});

const [, timeline = createTimeline(krakatoa)] = timelines[0] ?? [];
const view = { domain: krakatoa.home, group: 'theme', selected: undefined, filter: CORE } as const;
const plain: PictureRequest = {
  timeline,
  view,
  width: 1200,
  height: 630,
  preset: 'social',
  palette: palettes.light,
  measure,
  locale: en,
};
const wordsOf = (scene: Scene) => textsOf(scene).map(({ words }) => words);

test('a picture with no room for a timeline is refused in words', () => {
  expect(() => composePicture({ ...plain, width: 200, height: 60 })).toThrow(/200 × 60 px has no room/);
});

test.each(['social', 'square', 'wide'] as const)(
  'labels keep the size of their purpose, and rather say less: %s',
  (preset) => {
    for (const { domain, event } of [{ ...view, event: undefined }, ...krakatoa.views]) {
      const scene = composePicture({
        ...plain,
        ...sizeOf(preset),
        preset,
        view: { ...view, domain, selected: event },
      });
      const labels = scene.layers
        .flatMap(({ groups }) => groups)
        .filter(({ key }) => key.startsWith('label '));
      expect(labels.length).toBeGreaterThan(2);
      expect((LABEL.size * presets[preset].width) / scene.width).toBeCloseTo(presets[preset].label, 1);
    }
  },
);

test('where there is little room, what is not drawn is counted at its neighbour', () => {
  const many = createTimeline(crowd);
  const scene = composePicture({ ...plain, timeline: many, view: { ...view, domain: crowd.home } });
  expect(wordsOf(scene).some((words) => /^\+\d+$/.test(words))).toBe(true);
});

test('a filter is named under the title', () => {
  const [theme] = krakatoa.themes;
  const scene = composePicture({
    ...plain,
    view: { ...view, filter: { ...CORE, themes: [theme?.id ?? ''] } },
  });
  expect(wordsOf(scene).some((words) => words.startsWith(`${theme?.name} only`))).toBe(true);
});

test('title and subtitle are set as they are given, and markup in them stays text', () => {
  const scene = composePicture({ ...plain, title: 'Mine & <b>yours</b>', subtitle: 'In one line' });
  expect(wordsOf(scene)).toContain('Mine & <b>yours</b>');
  expect(wordsOf(scene)).toContain('In one line');
});

test('the path is drawn, or left out with its place in the key', () => {
  const pathsOf = (path: boolean) =>
    composePicture({ ...plain, path })
      .layers.flatMap(({ groups }) => groups)
      .filter(({ key }) => key.startsWith('path') || key === 'key path').length;
  expect(pathsOf(true)).toBeGreaterThan(1);
  expect(pathsOf(false)).toBe(0);
});

test('a picture with a purpose keeps type that can be read at a glance, in every view and grouping', () => {
  const { views, home } = timeline.dataset;
  for (const preset of ['social', 'square', 'wide'] as const) {
    for (const domain of [home, ...views.map((named) => named.domain)]) {
      for (const group of GROUPINGS) {
        const scene = composePicture({
          ...plain,
          ...sizeOf(preset),
          preset,
          view: { ...view, domain, group },
        });
        const label = ((scene.shown?.width ?? 0) / scene.width) * LABEL.size;
        expect(label / presets[preset].label, `${preset} by ${group}`).toBeGreaterThan(0.8);
      }
    }
  }
});

test.each([
  [1080, 1350],
  [1080, 1920],
  [2480, 3508],
])('a picture of %i × %i px lets time run down, with every dated event in words', (width, height) => {
  const scene = composePicture({ ...plain, width, height });
  const { domain, filter } = plain.view;
  const dated = plain.timeline
    .visible(filter)
    .filter(({ moment }) => moment.start.earliest < domain[1] && moment.end.latest > domain[0])
    .filter((event) => !isUndated(event))
    .map(({ id }) => id);
  const groups = scene.layers.flatMap((layer) => layer.groups);
  expect(groups.flatMap(({ key }) => /^(?:words|inset) (.*)/.exec(key)?.[1] ?? [])).toEqual(
    expect.arrayContaining(dated),
  );
  const top = ({ y, marks }: (typeof groups)[number]) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [y + mark.y] : []))[0];
  const rows = groups.filter(({ key }) => key.startsWith('words ')).flatMap((group) => top(group) ?? []);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(scene.details).toContain('columns');
});

test('a transparent picture has no ground, and lays no paper behind its words', () => {
  const scene = composePicture({ ...plain, transparent: true, preset: 'wide', width: 1920, height: 1080 });
  expect(scene.ground).toBeUndefined();
  const papers = scene.layers.flatMap(({ groups }) =>
    groups
      .filter(({ key }) => key.startsWith('label ') || key.startsWith('lane '))
      .flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'rect')),
  );
  expect(papers).toEqual([]);
});

test('a picture for print numbers the sources of its labels, and lists each number', () => {
  const words = wordsOf(composePicture({ ...plain, ...sizeOf('print'), preset: 'print' }));
  const numbers = new Set(
    words.flatMap((each) => (/\[([\d,]+)\]$/.exec(each)?.[1] ?? '').split(',').filter(Boolean)),
  );
  expect(numbers.size).toBeGreaterThan(0);
  for (const number of numbers) expect(words).toContain(number);
});

test('the same request gives the same picture', () => {
  expect(composePicture(plain)).toEqual(composePicture({ ...plain }));
});
