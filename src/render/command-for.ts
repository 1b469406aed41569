import type { PictureRequest } from '../scene/picture-request.ts';
import { presets } from '../scene/presets.ts';
import { addressOf } from './address.ts';
import { fileNameFor } from './file-name.ts';
import type { FileOptions } from './picture-file.ts';

/** The command that makes a file at a command line, as it can be pasted there. */
export function commandFor(request: PictureRequest, options: FileOptions): string {
  const { preset, width, height, title, subtitle, path, transparent } = request;
  const { format, scale, dpi, day } = options;
  const base = request.baseAddress ?? '';
  const address = addressOf({ ...request, baseAddress: base }) ?? '';
  const known = preset === undefined || preset === 'seen' ? undefined : presets[preset];
  const words = [
    ...['--at', address],
    ...(known ? ['--preset', known.name] : []),
    ...(known?.width === width ? [] : ['--width', String(width)]),
    ...(known?.height === height ? [] : ['--height', String(height)]),
    ...(scale === undefined ? [] : ['--scale', String(scale)]),
    ...(dpi === undefined ? [] : ['--dpi', String(dpi)]),
    ...(title === undefined ? [] : ['--title', title]),
    ...(subtitle === undefined ? [] : ['--subtitle', subtitle]),
    ...(path === false ? ['--no-path'] : []),
    ...(transparent ? ['--transparent'] : []),
    ...(day === undefined ? [] : ['--date', day]),
    ...['--out', fileNameFor(request, format, scale)],
  ];
  return `npm run --silent timeline -- export ${words.map(quoted).join(' ')}`;
}

/** A word as a shell takes it for itself. */
const quoted = (word: string) => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
