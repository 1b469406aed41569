import { arrange, FULL, type Density } from '../layout/arrange.ts';
import { stretch } from '../layout/stretch.ts';
import { wrap } from '../layout/wrap.ts';
import type { Timeline } from '../model/timeline.ts';
import { PRECISIONS } from '../time/moment.ts';
import { sameDomain } from '../time/domain.ts';
import { wordDomain } from '../time/wording.ts';
import { compose } from './compose.ts';
import { px } from './marks/number.ts';
import type { Palette } from './palette.ts';
import type { PictureRequest } from './picture-request.ts';
import { SAMPLE, sampleMarks } from './sample.ts';
import { fadesIn } from './fades.ts';
import type { Box, Group, Layer, Mark, Run, Scene } from './scene.ts';

/** Ever less is said until it fits: full titles, short ones, no strands, the shortest, marks alone. */
const FULL_SHORT: Density = { lengths: ['short', 'tiny'], strands: true, inset: true };
const SHORT: Density = { lengths: ['short', 'tiny'], strands: false, inset: true };
const TINY: Density = { lengths: ['tiny'], strands: false, inset: false };
const BARE: Density = { lengths: [], strands: false, inset: false };

/** What is tried in turn: rather a little smaller than with fewer words. */
const TRIALS: readonly (readonly [scale: number, density: Density])[] = [
  [1, FULL],
  [0.94, FULL],
  [1, FULL_SHORT],
  [0.94, FULL_SHORT],
  [1, SHORT],
  [0.93, SHORT],
  [0.86, SHORT],
  [0.8, SHORT],
  [1, TINY],
  [0.86, TINY],
  [0.74, TINY],
  [0.64, TINY],
  [0.55, TINY],
  [0.74, BARE],
  [0.55, BARE],
  [0.45, BARE],
  [0.36, BARE],
  [0.28, BARE],
  [0.2, BARE],
];

/** Margin, sizes of type and the room under each, in px before scaling. */
const MARGIN = 32;
const TITLE = 36;
const SUBTITLE = 15;
const NOTE = 10.5;
const GUTTER = 138;
/** A picture at least this wide, in px before scaling, sets the names of its lanes to the left. */
const GUTTER_FROM = 620;
/** A canvas lower than this, in px before scaling, is of no use. */
const LOWEST = 140;

/** How many times larger than on the page things are drawn, so that they can be read at its size. */
const scaleFor = (width: number, height: number) => 1.46 * (Math.sqrt(width * height) / 869) ** 0.62;

/**
 * A picture to publish: title, what is shown, the timeline, a key of only the marks that appear,
 * source and credit. Nothing is cut: what does not fit at one density is left out at the next,
 * and where nothing fits everything is drawn smaller.
 *
 * @throws RangeError if the size holds no timeline, saying what the least is.
 */
export function composePicture(request: PictureRequest): Scene {
  const { width, height } = request;
  if (Math.min(width, height) < LEAST_SIDE) throw noRoom(width, height);
  for (const [factor, density] of TRIALS) {
    const scene = tryPicture(request, scaleFor(width, height) * factor, density);
    if (scene) return scene;
  }
  throw noRoom(width, height);
}

const LEAST_SIDE = 320;

const noRoom = (width: number, height: number) =>
  new RangeError(
    `A picture of ${width} × ${height} px has no room for this timeline. ` +
      `Make it at least ${LEAST_SIDE} px wide and ${LEAST_SIDE} px high.`,
  );

function tryPicture(options: PictureRequest, scale: number, density: Density): Scene | undefined {
  const { timeline, view, palette, measure, locale } = options;
  const width = options.width / scale;
  const height = options.height / scale;
  const inner = width - 2 * MARGIN;
  const head = headMarks(options, inner);
  if (!head) return undefined;
  const room = height - 2 * MARGIN - head.height - FOOT;
  if (room < LOWEST) return undefined;

  const gutter = inner >= GUTTER_FROM ? GUTTER : 0;
  const natural = arrange({ timeline, view, width: inner, gutter, measure, locale, density, still: true });
  if (natural.height > room) return undefined;
  const arrangement = stretch(natural, Math.floor(room));
  const canvas = compose({ arrangement, domain: view.domain, palette, id: 'picture' });
  const foot = footMarks(options, canvas, inner);
  if (!foot) return undefined;

  const top = MARGIN + head.height;
  const layers: Layer[] = [
    ...canvas.layers.map((layer) => ({
      ...layer,
      groups: layer.groups.map((group) => moved(group, MARGIN, top)),
    })),
    {
      key: 'frame',
      clip: undefined,
      groups: [
        { key: 'head', x: MARGIN, y: MARGIN, opacity: 1, marks: head.marks },
        ...foot.map((group) => moved(group, MARGIN, top + arrangement.height)),
      ],
    },
  ];
  return {
    ...canvas,
    width: px(width),
    height: px(height),
    shown: { width: options.width, height: options.height },
    gradients: [...canvas.gradients, ...fadesIn(keyInk(palette))],
    clips: canvas.clips.map((clip) => ({
      ...clip,
      rects: clip.rects.map((rect) => shifted(rect, MARGIN, top)),
    })),
    layers,
    targets: [],
  };
}

/** Height of key, source line and the room above them, in px before scaling. */
const FOOT = 54;

const moved = (group: Group, x: number, y: number): Group => ({
  ...group,
  x: px(group.x + x),
  y: px(group.y + y),
});
const shifted = (box: Box, x: number, y: number): Box => ({ ...box, x: box.x + x, y: box.y + y });
const keyInk = (palette: Palette) => ({ name: 'key', mark: palette.secondary, text: palette.secondary });

const serif = (text: string, weight: number, fill: string, tracking = 0): Run => ({
  text,
  family: 'Source Serif 4',
  weight,
  italic: false,
  fill,
  ...(tracking === 0 ? {} : { tracking }),
});
const sans = (text: string, fill: string, weight = 400): Run => ({
  text,
  family: 'Public Sans',
  weight,
  italic: false,
  fill,
});

/** Title and subtitle over at most two lines each, the title as large as that allows. */
function headMarks({ timeline, view, palette, measure, locale }: PictureRequest, width: number) {
  const { dataset } = timeline;
  const event = view.selected === undefined ? undefined : timeline.event(view.selected);
  const named = dataset.views.find(({ domain }) => sameDomain(domain, view.domain));
  const home = sameDomain(view.domain, dataset.home);
  const title = event?.heading ?? (home || !named ? dataset.title : named.name);
  const [first = ''] = dataset.standfirst.split(/(?<=[.?!]) /u);
  const subtitles = event
    ? [event.summary, wordDomain(view.domain, dataset.zone, locale)]
    : home
      ? [dataset.standfirst, first, wordDomain(view.domain, dataset.zone, locale)]
      : [`${dataset.title}: ${wordDomain(view.domain, dataset.zone, locale)}`];
  const brand = 40;
  for (const size of [TITLE, 30, 25, 21]) {
    const lines = wrap(
      undefined,
      title,
      serif('', 600, palette.ink, -size * 0.02),
      size,
      width - brand,
      measure,
    );
    if (lines.length > 2 || lines.some((line) => line.width > width - brand)) continue;
    for (const text of subtitles) {
      const under = wrap(undefined, text, serif('', 400, palette.secondary), SUBTITLE, width, measure);
      if (under.length > 2 || under.some((line) => line.width > width)) continue;
      const titleHeight = lines.length * size * 1.04;
      const marks: Mark[] = [
        ...lines.map((line, index): Mark => ({
          kind: 'text',
          x: 0,
          y: px(size * 0.78 + index * size * 1.04),
          size,
          anchor: 'start',
          runs: line.runs,
        })),
        ...under.map((line, index): Mark => ({
          kind: 'text',
          x: 0,
          y: px(titleHeight + 14 + index * SUBTITLE * 1.35),
          size: SUBTITLE,
          anchor: 'start',
          runs: line.runs,
        })),
        ...brandMarks(timeline, palette, width),
      ];
      return { marks, height: Math.ceil(titleHeight + under.length * SUBTITLE * 1.35 + 18) };
    }
  }
  return undefined;
}

/** The sign: one dot a theme, joined; low, high, low, high. */
function brandMarks({ dataset }: Timeline, palette: Palette, width: number): Mark[] {
  const heights = [17, 6, 19, 4];
  const dots = dataset.themes.slice(0, 4).map(({ colour }, index) => ({
    x: width - 26 + index * 7.4,
    y: heights[index] ?? 10,
    fill: colour[palette.name].mark,
  }));
  return [
    {
      kind: 'path',
      d: dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${y}`).join(''),
      fill: 'none',
      stroke: palette.ink,
      strokeWidth: 1.8,
    },
    ...dots.map(({ x, y, fill }): Mark => ({ kind: 'circle', cx: px(x), cy: y, r: 4, fill })),
  ];
}

/** The key and the lines of source and credit; `undefined` where a line would be cut. */
function footMarks(
  { timeline, palette, measure, locale, date }: PictureRequest,
  canvas: Scene,
  width: number,
): Group[] | undefined {
  const { dataset } = timeline;
  const size = 11.5;
  const shown = new Set(canvas.targets.map(({ event }) => timeline.event(event)?.moment));
  const story = canvas.layers.some(({ groups }) => groups.some(({ key }) => key.startsWith('path')));
  const kinds = PRECISIONS.flatMap((precision) => {
    const moment = [...shown].find((each) => each?.precision === precision);
    return moment ? [{ precision, moment }] : [];
  });
  const lead = sans(locale.canvas.key, palette.ink, 700);
  const groups: Group[] = [];
  let x = measure.width(lead, size) + 8;
  const ink = keyInk(palette);
  for (const { precision, moment } of kinds) {
    const label = sans(locale.canvas.keyKinds[precision], palette.secondary);
    const room = SAMPLE.width + 4 + measure.width(label, size) + 10;
    if (x + room > width) return width > 400 ? undefined : groups;
    groups.push({
      key: `key ${precision}`,
      x: px(x),
      y: 20,
      opacity: 1,
      marks: [
        ...sampleMarks(moment, ink, palette, 'picture'),
        { kind: 'text', x: SAMPLE.width + 4, y: 4, size, anchor: 'start', runs: [label] },
      ],
    });
    x += room;
  }
  const path = sans(locale.canvas.path, palette.secondary);
  if (story && x + 48 + measure.width(path, size) < width) {
    groups.push({
      key: 'key path',
      x: px(x),
      y: 20,
      opacity: 1,
      marks: [
        { kind: 'line', x1: 10, y1: 0, x2: 42, y2: 0, stroke: palette.ink, strokeWidth: 1.6 },
        { kind: 'text', x: 48, y: 4, size, anchor: 'start', runs: [path] },
      ],
    });
  }
  const credit = [dataset.title, ...(date === undefined ? [] : [locale.canvas.exported(date)])].join(' · ');
  const source = sans(`${locale.canvas.source}: ${dataset.sourceLine}`, palette.tertiary);
  const right = sans(credit, palette.tertiary);
  const [line, ...rest] = wrap(undefined, source.text, source, NOTE, width, measure);
  const oneRow = rest.length === 0 && measure.width(source, NOTE) + measure.width(right, NOTE) + 24 <= width;
  groups.push({
    key: 'foot',
    x: 0,
    y: 0,
    opacity: 1,
    marks: [
      { kind: 'text', x: 0, y: 24, size, anchor: 'start', runs: [lead] },
      ...(line
        ? [{ kind: 'text', x: 0, y: 46, size: NOTE, anchor: 'start', runs: line.runs } satisfies Mark]
        : []),
      oneRow
        ? { kind: 'text', x: px(width), y: 46, size: NOTE, anchor: 'end', runs: [right] }
        : { kind: 'text', x: 0, y: 60, size: NOTE, anchor: 'start', runs: [right] },
    ],
  });
  return rest.length === 0 ? groups : undefined;
}
