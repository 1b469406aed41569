import type { Drawing } from '../../render/formats.ts';
import { withFacts } from '../../render/png-facts.ts';
import { browserTools } from './browser-tools.ts';
import { write } from '../../render/svg-file.ts';

/**
 * Draws a PNG with the browser's own canvas: the same picture, but not the same bytes as elsewhere.
 *
 * @throws Unreachable where a font cannot be fetched; Error where the canvas stays empty.
 */
export async function drawOnCanvas(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const { scene, scale, facts, dpi } = drawing;
  const shown = scene.shown ?? scene;
  const svg = await write(
    drawing,
    browserTools(() => undefined),
  );
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(shown.width * scale);
    canvas.height = Math.round(shown.height * scale);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    // A canvas that is too large for the browser stays empty without a word.
    const corner = context?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3];
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob || (scene.ground !== undefined && corner !== 255)) {
      throw new Error(
        `This browser cannot draw ${canvas.width} × ${canvas.height} px. Make the picture smaller.`,
      );
    }
    return withFacts(new Uint8Array(await blob.arrayBuffer()), facts, dpi);
  } finally {
    URL.revokeObjectURL(address);
  }
}
