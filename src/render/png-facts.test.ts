import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FONTS } from '../build/paths.mjs';
import { nodeTools } from '../cli/tools.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import type { Facts } from './facts.ts';
import { drawingOf } from './picture-file.ts';
import { readChunks } from './png-chunks.ts';
import { readDensity, readTexts, withFacts } from './png-facts.ts';
import { write } from './png-file.ts';
import { toSvg } from './svg.ts';
import { stemsOf } from './faces.ts';

const tools = nodeTools(FONTS);
const request = requestFor(krakatoa, { baseAddress: 'https://timeline.example/krakatoa/' });
const drawing = drawingOf(request, { day: '2001-02-01' });
const png = await write(drawing, tools);

/** Whether a program is there to be asked. */
function installed(program: string): boolean {
  try {
    execFileSync(program, [program === 'exiftool' ? '-ver' : '-h'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
const without = (program: string) => (installed(program) ? '' : ` (${program} is not installed: skipped)`);

function inFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'picture-'));
  try {
    const file = path.join(folder, 'picture.png');
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a PNG file', () => {
  test('has its density, colours and texts before its pixels', () => {
    expect(readChunks(png).map(({ type }) => type)).toEqual([
      ...['IHDR', 'pHYs', 'sRGB'],
      ...Array<string>(6).fill('iTXt'),
      ...['IDAT', 'IEND'],
    ]);
  });

  test('says what it is, whose, and how to reopen it', () => {
    const texts = readTexts(png);
    expect([...texts.keys()]).toEqual([
      'Title',
      'Description',
      'Author',
      'Copyright',
      'Source',
      'XML:com.adobe.xmp',
    ]);
    expect(texts.get('Title')).toBe(drawing.facts.title);
    expect(texts.get('Description')).toBe(drawing.facts.description);
    expect(texts.get('Author')).toBe(krakatoa.credit);
    expect(texts.get('Copyright')).toBe(
      `${krakatoa.credit} ${krakatoa.licence.name}, ${krakatoa.licence.url}`,
    );
    expect(texts.get('Source')).toBe('https://timeline.example/krakatoa/?view=explore&palette=light');
  });

  test('says no source where it is not known where the timeline is published', async () => {
    const bare = await write(drawingOf(requestFor(krakatoa)), tools);
    expect([...readTexts(bare).keys()]).not.toContain('Source');
    expect(readTexts(bare).get('XML:com.adobe.xmp')).not.toContain('dc:source');
  });

  test.each([
    [96, 96],
    [192, 192],
    [300, 300],
  ])('says that it has %i pixels to the inch', (dpi, read) => {
    expect(readDensity(withFacts(png, drawing.facts, dpi))).toBe(read);
  });

  test('has the very pixels that the rasteriser drew', async () => {
    const plain = await tools.rasterise(toSvg(drawing.scene), 1, stemsOf(drawing.scene));
    const pixels = (bytes: Uint8Array) => readChunks(bytes).filter(({ type }) => type === 'IDAT');
    expect(pixels(png)).toEqual(pixels(plain));
  });

  test('gives back any text, and keeps it apart from markup', () => {
    const tiny = writeTiny();
    const text = fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll('\0', ''));
    fc.assert(
      fc.property(text, text, (title, alt) => {
        const facts: Facts = { ...drawing.facts, title, alt, description: alt };
        const texts = readTexts(withFacts(tiny, facts, 96));
        expect(texts.get('Title')).toBe(title);
        expect(texts.get('Description')).toBe(alt);
        expect(texts.get('XML:com.adobe.xmp')).not.toMatch(/<script|<b>/);
      }),
    );
    expect(readTexts(withFacts(tiny, { ...drawing.facts, title: 'Ash\0fall' }, 96)).get('Title')).toBe(
      'Ashfall',
    );
  });

  test.skipIf(!installed('pngcheck'))(`passes pngcheck${without('pngcheck')}`, () => {
    const said = inFile(png, (file) => execFileSync('pngcheck', ['-v', file], { encoding: 'utf8' }));
    expect(said).toMatch(/No errors detected/);
  });

  test.skipIf(!installed('exiftool'))(`is read by exiftool${without('exiftool')}`, () => {
    const [read] = inFile(
      png,
      (file) =>
        JSON.parse(
          execFileSync('exiftool', ['-json', '-G', '-charset', 'utf8', file], { encoding: 'utf8' }),
        ) as [Record<string, unknown>],
    );
    expect(read).toMatchObject({
      'PNG:Title': drawing.facts.title,
      'PNG:Source': drawing.facts.address,
      'PNG:PixelsPerUnitX': 3780,
      'XMP:Title': drawing.facts.title,
      'XMP:Creator': krakatoa.credit,
      'XMP:AltTextAccessibility': drawing.facts.alt,
      'XMP:ExtDescrAccessibility': drawing.facts.description,
      'XMP:WebStatement': krakatoa.licence.url,
      'XMP:DateCreated': '2001:02:01',
    });
    expect(read).not.toHaveProperty('ExifTool:Warning');
  });
});

/** The head and the end of a PNG file, with no pixels between. */
function writeTiny(): Uint8Array {
  const header = readChunks(png)[0]?.data ?? new Uint8Array();
  const length = 8 + 12 + header.length;
  const end = png.subarray(png.length - 12);
  return Uint8Array.of(...png.subarray(0, length), ...end);
}
