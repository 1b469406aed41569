import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFonts, type FaceMetrics } from './make-fonts.mjs';
import { readTables } from './sfnt.mjs';

const SENTENCES = [
  'At the autumn fair the ferrymen ask for a code of conduct, and for lamps on both shores',
  'The “night ferry” of 20–21 November runs at 11 p.m. for the first time',
  'Official offers: five affluent fishers, a fjord, Zoë’s café and 1,114 letters',
  'Łódź and Erdoğan, two boats, leave for Čapek’s pier',
];
const DATASET = { title: SENTENCES.join(' '), note: 'Two terms: 渡船 (dùchuán) and 夜航 (yèháng), ǎ' };

let folder = '';
let metrics: { faces: FaceMetrics[] };
const out = () => path.join(folder, 'fonts');
const fileOf = ({ family, weight, style }: FaceMetrics) =>
  path.join(
    out(),
    `${family.toLowerCase().replaceAll(' ', '-')}-${weight}${style === 'italic' ? '-italic' : ''}.ttf`,
  );
const openFont = async (file: string) => fontkit.create(await readFile(file)) as fontkit.Font;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fonts-'));
  await writeFile(path.join(folder, 'boats.json'), JSON.stringify(DATASET));
  await makeFonts({ dataset: path.join(folder, 'boats.json'), out: out() });
  metrics = JSON.parse(await readFile(path.join(out(), 'metrics.json'), 'utf8')) as typeof metrics;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('makeFonts', () => {
  test('gives the rasteriser a face of its own for each family, weight and style', () => {
    const pictures = metrics.faces.map(({ family, weight, style }) => {
      const text = family === 'Noto Serif SC' ? '夜航' : 'Hamburg 11';
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-family="${family}" font-weight="${weight}" font-style="${style}" font-size="24">${text}</text></svg>`;
      const font = {
        loadSystemFonts: false,
        fontFiles: metrics.faces.map(fileOf),
        defaultFontFamily: 'none',
      };
      return new Resvg(svg, { font }).render().asPng().toString('base64');
    });
    expect(new Set(pictures).size).toBe(9);
  });

  test('measures no sentence as narrower than it is drawn', async () => {
    for (const face of metrics.faces.filter(({ family }) => family !== 'Noto Serif SC')) {
      const font = await openFont(fileOf(face));
      for (const sentence of SENTENCES) {
        const measured = [...sentence].reduce((sum, character) => sum + (face.advances[character] ?? NaN), 0);
        const drawn = (font.layout(sentence).advanceWidth / font.unitsPerEm) * 1000;
        expect(measured, `${face.family} ${face.weight}: ${sentence}`).toBeGreaterThanOrEqual(drawn * 0.995);
      }
    }
  });

  test('has figures of one width for times and counts', async () => {
    for (const face of metrics.faces.filter(({ family }) => family === 'Public Sans')) {
      const font = await openFont(fileOf(face));
      const widths = [...'0123456789'].map(
        (figure) => font.layout(figure, ['tnum']).advanceWidth / font.unitsPerEm,
      );
      expect(new Set(widths.map((width) => Math.round(width * 1000)))).toEqual(
        new Set([Math.round(face.tabular)]),
      );
    }
  });

  test('tells of no axes: each face is one cut of them', async () => {
    for (const face of metrics.faces) {
      const tables = readTables(await readFile(fileOf(face)));
      expect([...tables.keys()].filter((tag) => ['fvar', 'gvar', 'STAT'].includes(tag))).toEqual([]);
    }
  });

  test('draws a letter from the second file as its own family does', async () => {
    const bold = metrics.faces.find(({ family, weight }) => family === 'Public Sans' && weight === 700);
    const font = await openFont(fileOf(bold ?? expect.unreachable()));
    const plain = font.glyphForCodePoint('g'.codePointAt(0) ?? 0).bbox;
    const breve = font.glyphForCodePoint('ğ'.codePointAt(0) ?? 0).bbox;
    expect(breve.minY).toBe(plain.minY);
    expect(breve.maxY).toBeGreaterThan(plain.maxY);
  });

  test('cuts the Han face to the characters that no Latin face has', () => {
    const han = metrics.faces.find(({ family }) => family === 'Noto Serif SC');
    expect(Object.keys(han?.advances ?? {}).sort()).toEqual([...'夜渡航船'].sort());
    expect(new Set(Object.values(han?.advances ?? {}))).toEqual(new Set([1000]));
  });

  test('keeps the page within its budget', async () => {
    const names = (await readdir(out())).filter((name) => name.endsWith('.woff2'));
    const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(out(), name))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(140_000);
  });

  test('does nothing the second time, and starts again when the dataset has changed', async () => {
    const dataset = path.join(folder, 'more.json');
    const elsewhere = path.join(folder, 'more');
    await writeFile(dataset, JSON.stringify(DATASET));
    expect(await makeFonts({ dataset, out: elsewhere })).toEqual({ made: true, problems: [] });
    expect(await makeFonts({ dataset, out: elsewhere })).toEqual({ made: false, problems: [] });
    await writeFile(dataset, JSON.stringify({ ...DATASET, credit: 'Ğ' }));
    expect(await makeFonts({ dataset, out: elsewhere })).toEqual({ made: true, problems: [] });
  });

  test('names every character that no font has, and where it stands', async () => {
    const dataset = path.join(folder, 'strange.json');
    await writeFile(dataset, '{\n  "events": [{ "title": "A ᚠ rune" }, { "title": "and \\u2603" }]\n}\n');
    const { problems } = await makeFonts({ dataset, out: path.join(folder, 'strange') });
    expect(problems).toEqual([
      expect.stringMatching(
        /strange\.json:2:28 \(events\[0\]\.title\): "ᚠ" \(U\+16A0\) is in none of our fonts/,
      ),
      expect.stringMatching(/strange\.json \(events\[1\]\.title\): "☃" \(U\+2603\) is in none of our fonts/),
    ]);
  });

  test('makes the Latin faces, and says why no more, for a dataset that cannot be read', async () => {
    const dataset = path.join(folder, 'torn.json');
    await writeFile(dataset, '{ "title": "Half a');
    const torn = await makeFonts({ dataset, out: path.join(folder, 'torn') });
    expect(torn.problems).toEqual([expect.stringContaining('torn.json is not JSON')]);
    expect(await readdir(path.join(folder, 'torn'))).toContain('public-sans-400.woff2');

    const none = await makeFonts({ dataset: path.join(folder, 'none.json'), out: path.join(folder, 'torn') });
    expect(none.problems).toEqual([expect.stringContaining('There is no dataset at')]);
  });
});
