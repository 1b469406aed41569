import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { FONTS } from '../build/paths.mjs';
import { nodeTools } from '../cli/tools.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { hostile } from '../gallery/hostile.ts';
import { requestFor } from '../gallery/requests.ts';
import { palettes } from '../scene/palette.ts';
import { stemsOf } from './faces.ts';
import { factsOf, type Facts } from './facts.ts';
import { drawingOf } from './picture-file.ts';
import { write } from './svg-file.ts';
import { toSvg } from './svg.ts';

const tools = nodeTools(FONTS);
const night = krakatoa.views.find(({ event }) => event !== undefined);
const requests = {
  home: requestFor(krakatoa, { baseAddress: 'https://timeline.example/' }),
  'a night in dark': requestFor(krakatoa, {
    palette: palettes.dark,
    view: { domain: night?.domain ?? krakatoa.home, selected: night?.event },
  }),
  'a square': requestFor(krakatoa, { width: 1080, height: 1080 }),
};

const written = async (...[request, particulars]: Parameters<typeof drawingOf>) =>
  new TextDecoder().decode(await write(drawingOf(request, particulars), tools));

/** The pixels of an SVG document, drawn with no fonts at all unless some are given. */
function pixelsOf(svg: string, fontFiles: string[] = []): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render().pixels;
}

describe('an SVG file', () => {
  test.each(Object.entries(requests))('looks the same without fonts: %s', async (_, request) => {
    const { scene } = drawingOf(request);
    const files = stemsOf(scene).map((stem) => `${FONTS}/${stem}.ttf`);
    const [shapes, text] = [pixelsOf(await written(request)), pixelsOf(toSvg(scene), files)];
    expect(shapes.length).toBe(text.length);
    const different = shapes.filter((value, index) => Math.abs(value - (text[index] ?? 0)) > 96).length;
    expect(different / shapes.length).toBeLessThan(0.001);
    const blank = pixelsOf(toSvg(scene));
    const words = blank.filter((value, index) => Math.abs(value - (text[index] ?? 0)) > 96).length;
    expect(words / blank.length, 'what the words alone make').toBeGreaterThan(0.005);
  });

  test('holds no text to be drawn, no style sheet and nothing from elsewhere', async () => {
    const svg = await written(requests.home);
    expect(svg).not.toMatch(/<(text|tspan|style|image|foreignObject|script|use)\b/);
    expect(svg).not.toMatch(/font-family|@font-face/);
  });

  test('is named by its title and description', async () => {
    const svg = await written(requests.home);
    const { facts } = drawingOf(requests.home);
    const [, labels = ''] = /<svg [^>]*role="img" aria-labelledby="([^"]+)"/.exec(svg) ?? [];
    const [title = '', description = ''] = labels.split(' ');
    expect(svg).toContain(`<title id="${title}">${facts.title}</title>`);
    expect(svg).toContain(`<desc id="${description}">${facts.description}</desc>`);
  });

  test('carries its licence, its author and the way back', async () => {
    const svg = await written(requests.home, { day: '2001-02-01' });
    expect(svg).toContain(`<cc:license rdf:resource="${krakatoa.licence.url}">`);
    expect(svg).toContain(`<dc:title>${krakatoa.credit}</dc:title>`);
    expect(svg).toContain('<dc:source>https://timeline.example/?view=explore&amp;palette=light</dc:source>');
    expect(svg).toContain('<dc:date>2001-02-01</dc:date>');
  });

  test('stays well formed whatever its texts are', async () => {
    const drawing = drawingOf(requests.home);
    const text = `${hostile.title} \0 \u0007 \ud800 ]]> <!-- &#0; \uffff`;
    const facts: Facts = {
      ...drawing.facts,
      title: text,
      alt: text,
      description: text,
      author: text,
      address: text,
      licence: { name: text, url: text },
    };
    const svg = new TextDecoder().decode(await write({ ...drawing, facts }, tools));
    expect(() => pixelsOf(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
  });
});

test('a picture says of itself what its request and its dataset say', () => {
  const request = { ...requests.home, title: 'Ash and waves' };
  const { scene } = drawingOf(request);
  expect(factsOf(request, scene, { address: 'https://timeline.example/events/x/' })).toMatchObject({
    author: krakatoa.credit,
    licence: krakatoa.licence,
    language: krakatoa.language,
    sourceLine: krakatoa.sourceLine,
    address: 'https://timeline.example/events/x/',
  });
});
