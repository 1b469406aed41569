/**
 * Puts a picture on the clipboard: as an image, as a linked image with its alt text for programs that take HTML,
 * and as text. To be called while a press lasts: the clipboard is asked at once, and waits for the picture.
 *
 * @throws where the browser has no such clipboard or refuses it, and as `picture` does.
 */
export async function copyPicture(picture: Promise<Blob>, alt: string, address: string): Promise<void> {
  const html = picture.then(async (blob) => {
    const image = document.createElement('img');
    image.alt = alt;
    image.src = await dataAddress(blob);
    const link = document.createElement('a');
    link.href = address;
    link.append(image);
    return new Blob([link.outerHTML], { type: 'text/html' });
  });
  // Both are awaited by the clipboard; what fails is told once, by what it throws.
  html.catch(() => undefined);
  const text = picture.then(() => new Blob([`${alt}\n${address}`], { type: 'text/plain' }));
  text.catch(() => undefined);
  await navigator.clipboard.write([
    new ClipboardItem({ 'image/png': picture, 'text/html': html, 'text/plain': text }),
  ]);
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('The picture could not be read.'));
    });
    reader.readAsDataURL(blob);
  });
