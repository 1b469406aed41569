/** How long a file's address stays good: the browser has read it long before, in ms. */
const KEPT = 60_000;

/** Hands a file to the reader, as a download. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
}
