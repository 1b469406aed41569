import { formats, type Drawing, type FormatName } from '../../render/formats.ts';
import { browserTools } from './browser-tools.ts';
import { reachable } from './failures.ts';

/**
 * Writes a drawing into a file, on whatever thread this runs.
 *
 * @param report - is told how much is done, from 0 to 1.
 * @throws Unreachable, NoRasteriser.
 */
export async function drawFile(
  drawing: Drawing,
  format: FormatName,
  report: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const kind = formats[format];
  if (kind.holds !== 'picture') throw new Error(`${format} holds no picture.`);
  const { write } = await reachable(kind.writer());
  return write(drawing, browserTools(report));
}
