import fontFiles from 'virtual:font-files';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Tools } from '../../render/formats.ts';
import { NoRasteriser, Unreachable } from './failures.ts';

const fonts = new Map<string, Promise<Uint8Array>>();

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok)
    throw new Unreachable(`${new URL(address, location.href).pathname} could not be fetched.`);
  return response;
}

async function font(stem: string): Promise<Uint8Array> {
  const address = fontFiles[stem];
  if (address === undefined) throw new Error(`There is no font file for ${stem}.`);
  const file =
    fonts.get(stem) ?? fetched(address).then(async (each) => new Uint8Array(await each.arrayBuffer()));
  fonts.set(stem, file);
  // A font that could not be fetched is asked for again next time.
  file.catch(() => fonts.delete(stem));
  return file;
}

let ready: Promise<void> | undefined;

async function start(): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new NoRasteriser('This browser has no WebAssembly.');
  const response = await fetched(wasm);
  await initWasm(await response.arrayBuffer()).catch((error: unknown) => {
    throw new NoRasteriser((error as Error).message);
  });
}

/**
 * The shipped fonts and the same rasteriser as the command line has, compiled for browsers. Both are fetched when a
 * picture first needs them.
 *
 * @param report - is told how much is done, from 0 to 1.
 */
export function browserTools(report: (share: number) => void): Tools {
  return {
    font,
    async rasterise(svg, scale, stems) {
      ready ??= start();
      ready.catch(() => (ready = undefined));
      const [fontBuffers] = await Promise.all([Promise.all(stems.map(font)), ready]);
      report(0.4);
      const resvg = new Resvg(svg, {
        font: { loadSystemFonts: false, fontBuffers },
        fitTo: { mode: 'zoom', value: scale },
      });
      try {
        const image = resvg.render();
        report(0.8);
        try {
          return image.asPng();
        } finally {
          image.free();
        }
      } finally {
        resvg.free();
      }
    },
  };
}
