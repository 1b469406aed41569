import { describe, expect, test } from 'vitest';
import { FONTS } from '../build/paths.mjs';
import { krakatoa } from '../gallery/datasets.ts';
import { requestFor } from '../gallery/requests.ts';
import { FORMAT_NAMES } from '../render/formats.ts';
import { pictureFile } from '../render/picture-file.ts';
import { Misuse } from './misuse.ts';
import { sourceOf } from './open.ts';
import { nodeTools } from './tools.ts';

const tools = nodeTools(FONTS);
const request = requestFor(krakatoa, { baseAddress: 'https://timeline.example/', view: { group: 'forum' } });

describe('where a picture came from', () => {
  test.each(FORMAT_NAMES.filter((format) => format !== 'csv'))('is read from %s', async (format) => {
    const { bytes } = await pictureFile(request, { format }, tools);
    expect(await sourceOf(bytes, 'a file')).toBe(
      'https://timeline.example/?group=forum&view=explore&palette=light',
    );
  });

  test('is not known where it was not said', async () => {
    const { bytes } = await pictureFile(requestFor(krakatoa), { format: 'png' }, tools);
    await expect(sourceOf(bytes, 'a.png')).rejects.toThrow(/^a\.png does not say where it came from/);
    await expect(sourceOf(new Uint8Array(), 'empty.png')).rejects.toThrow(Misuse);
  });

  test('is not read from half a picture', async () => {
    const { bytes } = await pictureFile(request, { format: 'png' }, tools);
    await expect(sourceOf(bytes.subarray(0, 4000), 'a.png')).rejects.toThrow(
      'a.png is no PNG that can be read. It is cut off: its end is missing.',
    );
  });

  test.each([
    ['a script', 'javascript:alert(1)', /is no address/],
    ['no address', 'somewhere', /is no address/],
  ])('is never %s', async (_, source, message) => {
    const bytes = new TextEncoder().encode(`<svg><dc:source>${source}</dc:source></svg>`);
    await expect(sourceOf(bytes, 'a.svg')).rejects.toThrow(message);
  });

  test('is printed without signs that a terminal obeys', async () => {
    const bytes = new TextEncoder().encode('<dc:source>https://a.example/?\u001b[2J\u0007!</dc:source>');
    expect(await sourceOf(bytes, 'a.svg')).toBe('https://a.example/?%1B[2J%07!');
  });
});
