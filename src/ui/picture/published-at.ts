/**
 * Where this timeline is published, ending in "/": as the page says itself, else where it is now. Pictures name it, so
 * that they lead back.
 */
export function publishedAt(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return new URL('.', canonical ?? location.href).href;
}
