import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { nightGround, palettes, type PaletteName } from './palette.ts';

/** The shipped dataset, whose colours were measured when they were chosen. */
const measured = JSON.parse(
  readFileSync(new URL('../../data/cyber-diplomacy-2014.json', import.meta.url), 'utf8'),
) as Pick<typeof krakatoa, 'themes' | 'title'>;

type Triple = [number, number, number];

/** Six-digit hex as three channels from 0 to 1, as they are stored. */
const encoded = (hex: string): Triple =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Triple;

/** A stored channel as linear light (IEC 61966-2-1). */
const decoded = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const linear = (hex: string): Triple => encoded(hex).map(decoded) as Triple;

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0])
    .sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `top` at an opacity over `ground`, as a browser blends it. */
function blended(top: string, ground: string, opacity: number): string {
  const channel = (at: number) =>
    Math.round(
      opacity * parseInt(top.slice(at, at + 2), 16) + (1 - opacity) * parseInt(ground.slice(at, at + 2), 16),
    );
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * How each colour vision sees a colour: Machado, Oliveira and Fernandes 2009, severity 1. Applied to
 * stored values, as the themes' figures were; in linear light deuteranopia gives 17.3 and 16.8.
 */
const VISIONS = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} satisfies Record<string, Triple[]>; // prettier-ignore
type Vision = keyof typeof VISIONS;

/** CIE L*a*b*, white D65, as seen with a colour vision. */
function lab(hex: string, vision: Vision): Triple {
  const seen = times(VISIONS[vision], encoded(hex)).map((value) =>
    decoded(Math.min(1, Math.max(0, value))),
  ) as Triple;
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    seen,
  );
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const RADIANS = Math.PI / 180;

/** CIEDE2000, all weights 1, after Sharma, Wu and Dalal 2005. */
function distance([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RADIANS + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dl = l2 - l1;
  const dc = c2 - c1;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIANS);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const cos = (degrees: number) => Math.cos(degrees * RADIANS);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rt = -2 * seventh(c) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * RADIANS);
  return Math.hypot(dl / sl, dc / sc, dh / sh) ** 2 + rt * (dc / sc) * (dh / sh) > 0
    ? Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))
    : 0;
}

const nearest = (colours: readonly string[], vision: Vision) =>
  Math.min(
    ...colours.flatMap((one, index) =>
      colours.slice(index + 1).map((other) => distance(lab(one, vision), lab(other, vision))),
    ),
  );

test('the distance of colours is that of the published examples', () => {
  expect(distance([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(distance([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(distance([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(distance([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

describe.each(['light', 'dark'] as const)('%s', (name: PaletteName) => {
  const palette = palettes[name];

  test('words can be read on every ground they stand on', () => {
    for (const ground of [palette.paper, palette.sunken]) {
      for (const words of [palette.ink, palette.secondary, palette.tertiary, palette.outside.text]) {
        expect(contrast(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palettes.dark.secondary, nightGround[name])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palettes.dark.tertiary, nightGround[name])).toBeGreaterThanOrEqual(4.5);
  });

  test('ink is as strong as it was measured', () => {
    const figures = { light: [17.2, 8.2, 4.95], dark: [16.2, 10.1, 6.1] }[name];
    [palette.ink, palette.secondary, palette.tertiary].forEach((colour, index) => {
      expect(Math.abs(contrast(colour, palette.paper) - (figures[index] ?? 0))).toBeLessThan(0.1);
    });
  });

  test.each([measured, krakatoa, ferry])('marks and words of the themes stand out: $title', ({ themes }) => {
    for (const { id, colour } of themes) {
      const { mark, text } = colour[name];
      expect(contrast(mark, palette.paper), `mark of ${id}`).toBeGreaterThanOrEqual(3);
      expect(contrast(text, palette.paper), `words of ${id}`).toBeGreaterThanOrEqual(4.5);
      expect(
        contrast(palette.ink, blended(mark, palette.paper, 0.22)),
        `ink on a tint of ${id}`,
      ).toBeGreaterThanOrEqual(7);
    }
    expect(contrast(palette.outside.mark, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each([measured, krakatoa, ferry])(
    'words can be read inside a band, by day and by night, dimmed or not: $title',
    ({ themes }) => {
      /** The tint of a mark for some time within a period, and of one that is given roughly. */
      for (const tint of [0.13, 0.22]) {
        for (const [own, ground] of [
          [palette, palette.paper],
          [palettes.dark, nightGround[name]],
        ] as const) {
          for (const { id, colour } of themes) {
            const { mark, text } = colour[own.name];
            const [lit, dimmed] = [blended(mark, ground, tint), blended(mark, ground, tint / 2)];
            for (const words of [own.ink, own.secondary, text])
              expect(contrast(words, lit), `${words} on ${id} over ${ground}`).toBeGreaterThanOrEqual(4.5);
            expect(contrast(own.secondary, dimmed), `dimmed on ${id}`).toBeGreaterThanOrEqual(4.5);
          }
        }
      }
    },
  );

  test('at night the dark marks stand out on the night’s own ground', () => {
    for (const { colour } of measured.themes) {
      expect(contrast(colour.dark.mark, nightGround[name])).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.dark.text, nightGround[name])).toBeGreaterThanOrEqual(4.5);
    }
  });

  const FIGURES: Record<PaletteName, Record<Vision, number>> = {
    light: { normal: 35.3, protanopia: 23.4, deuteranopia: 20.6, tritanopia: 17.2 },
    dark: { normal: 31.1, protanopia: 21.7, deuteranopia: 22.7, tritanopia: 18.7 },
  };

  test.each(Object.keys(VISIONS) as Vision[])(
    'the themes are as far apart as they were measured: %s',
    (vision) => {
      const marks = measured.themes.map(({ colour }) => colour[name].mark);
      expect(Math.abs(nearest(marks, vision) - FIGURES[name][vision])).toBeLessThanOrEqual(0.3);
    },
  );
});
