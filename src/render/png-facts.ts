import { rightsOf, type Facts } from './facts.ts';
import { readChunks, writeChunks, type Chunk } from './png-chunks.ts';
import { xmp } from './xmp.ts';

const INCH = 0.0254;
const PER_METRE = 1;
const XMP = 'XML:com.adobe.xmp';

/** What a rasteriser may have said already of colours and size, in its own way. */
const SAID: ReadonlySet<string> = new Set(['pHYs', 'sRGB', 'iCCP', 'gAMA', 'cHRM', 'sBIT', 'deBG']);

/** Rendering intent "perceptual": colours are sRGB, as the scene names them. */
const SRGB: Chunk = { type: 'sRGB', data: Uint8Array.of(0) };

/**
 * Adds to a PNG file its size on paper and what it says about itself. The same facts always give the same bytes.
 *
 * @param dpi - pixels to the inch.
 */
export function withFacts(png: Uint8Array, facts: Facts, dpi: number): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readChunks(png);
  if (!header) throw new Error('The rasteriser gave an empty PNG.');
  const { title, description, author, address } = facts;
  const texts: readonly (readonly [keyword: string, text: string | undefined])[] = [
    ['Title', title],
    ['Description', description],
    ['Author', author],
    ['Copyright', rightsOf(facts)],
    ['Source', address],
    [XMP, xmp(facts)],
  ];
  return writeChunks([
    header,
    density(dpi),
    SRGB,
    ...texts.flatMap(([keyword, text]) => (text === undefined ? [] : [international(keyword, text)])),
    ...rest.filter(({ type }) => !SAID.has(type)),
  ]);
}

function density(dpi: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = PER_METRE;
  return { type: 'pHYs', data };
}

/**
 * A text in UTF-8, not compressed, so that it can be found with the simplest of tools. Its language is left open: some
 * tools would file the text under another name.
 */
function international(keyword: string, text: string): Chunk {
  const [compressed, method, language, translated] = ['\0', '\0', '', ''];
  const plain = text.replaceAll('\0', '');
  return {
    type: 'iTXt',
    data: new TextEncoder().encode(`${keyword}\0${compressed}${method}${language}\0${translated}\0${plain}`),
  };
}

/**
 * The texts that a PNG file carries, by keyword; those that are compressed or not in UTF-8 are left out.
 *
 * @throws NotPng for bytes that are no PNG file.
 */
export function readTexts(png: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const texts = new Map<string, string>();
  for (const { type, data } of readChunks(png)) {
    if (type !== 'iTXt') continue;
    const keywordEnd = data.indexOf(0);
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    const translatedEnd = data.indexOf(0, languageEnd + 1);
    const isCompressed = data[keywordEnd + 1] !== 0;
    if (keywordEnd < 1 || languageEnd < 0 || translatedEnd < 0 || isCompressed) continue;
    texts.set(decoder.decode(data.subarray(0, keywordEnd)), decoder.decode(data.subarray(translatedEnd + 1)));
  }
  return texts;
}

/** Pixels to the inch, as a PNG file says; `undefined` where it does not. */
export function readDensity(png: Uint8Array): number | undefined {
  const data = readChunks(png).find(({ type }) => type === 'pHYs')?.data;
  if (data?.[8] !== PER_METRE) return undefined;
  return Math.round(new DataView(data.buffer, data.byteOffset).getUint32(0) * INCH);
}
