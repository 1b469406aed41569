import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FONTS } from '../build/paths.mjs';
import { nodeTools } from '../cli/tools.ts';
import { krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import { palettes } from '../scene/palette.ts';
import { drawingOf } from './picture-file.ts';
import { write } from './pdf-file.ts';
import { xmp } from './xmp.ts';

const tools = nodeTools(FONTS);
const request = requestFor(krakatoa, { baseAddress: 'https://timeline.example/' });
const night = krakatoa.views.find(({ event }) => event !== undefined);

const bytesOf = async (...[request, options]: Parameters<typeof drawingOf>) =>
  Buffer.from(await write(drawingOf(request, options), tools));
const textOf = async (...options: Parameters<typeof drawingOf>) =>
  (await bytesOf(...options)).toString('latin1');

/** What the page is painted with: the operators of its content streams. */
function contentsOf(pdf: Buffer): string {
  const contents: string[] = [];
  let at = pdf.indexOf('stream\n');
  while (at >= 0) {
    const end = pdf.indexOf('endstream', at);
    try {
      contents.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Metadata and other streams that are not squeezed.
    }
    at = pdf.indexOf('stream\n', end + 9);
  }
  return contents.find((content) => content.includes('BT')) ?? '';
}

describe('a PDF file', () => {
  test('is tagged, in a language, and shows its title', async () => {
    const pdf = await textOf(request);
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toMatch(/\/MarkInfo/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/S \/Figure/);
    expect(pdf).toMatch(/\/Alt \(/);
    expect(pdf).toContain(`/Lang (${krakatoa.language})`);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
  });

  test('embeds every face that it uses, cut to the letters it needs', async () => {
    const pdf = await textOf(request);
    const fonts = [...pdf.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name = '']) => name);
    expect(fonts.length).toBeGreaterThan(3);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+/);
    const files = [...pdf.matchAll(/\/FontFile2 /g)].length;
    expect(files).toBe(new Set(fonts).size);
  });

  test('is made of shapes and text, without pixels', async () => {
    const pdf = await bytesOf(request);
    expect(pdf.toString('latin1')).not.toMatch(/\/Subtype \/Image/);
    const contents = contentsOf(pdf);
    expect(contents).toMatch(/\bBT\b/);
    expect(contents).toMatch(/\bre\b/);
    expect(contents).toMatch(/\/Figure <<[^>]*>> BDC/);
  });

  test('is as large on paper as its pixels are to the inch', async () => {
    const print = { ...request, width: 3508, height: 2480 };
    const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(await textOf(print, { dpi: 300 })) ?? [];
    expect(Number(width)).toBeCloseTo(841.92, 1);
    expect(Number(height)).toBeCloseTo(595.2, 1);
  });

  test('carries the same metadata as every other format', async () => {
    const { facts } = drawingOf(request, { day: '2001-02-01' });
    const pdf = (await bytesOf(request, { day: '2001-02-01' })).toString('utf8');
    expect(pdf).toContain(xmp(facts));
    expect(pdf).toContain('(D:20010201000000Z)');
  });

  test('says no date where none is given', async () => {
    expect(await textOf(request)).not.toMatch(/CreationDate|CreateDate|ModDate/);
  });

  test('has the same bytes each time', async () => {
    const dark = {
      ...request,
      palette: palettes.dark,
      view: { ...request.view, domain: night?.domain ?? [0, 1] },
    };
    expect(await bytesOf(dark)).toEqual(await bytesOf(dark));
  });

  const hasQpdf = (() => {
    try {
      execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  test.skipIf(!hasQpdf)(`passes qpdf${hasQpdf ? '' : ' (qpdf is not installed: skipped)'}`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
    const file = path.join(folder, 'picture.pdf');
    writeFileSync(file, await bytesOf(request));
    const said = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toMatch(/No syntax or stream encoding errors found/);
  });
});
