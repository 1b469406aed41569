/** What a frame knows of its host, from its own address and from what the host has said. */
export interface Host {
  /** Name that a Pym parent gave in the query. */
  readonly pym?: string | undefined;
  /** Secret that WordPress put in the hash. */
  readonly wordpress?: string | undefined;
  readonly iframeResizer?: string | undefined;
  readonly iframely?: string | number | undefined;
}

/** What the frame's address says of its host. */
export function hostOf(search: string, hash: string): Host {
  const childId = new URLSearchParams(search).get('childId') ?? '';
  const secret = /[#?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/.exec(hash)?.[1];
  return {
    pym: /^[\w-]{1,100}$/.test(childId) && !childId.includes('xPYMx') ? childId : undefined,
    wordpress: secret,
  };
}

/** Heights outside these are nobody's wish, in px. */
const LEAST = 100;
const MOST = 4000;

/** A height as hosts take it: whole, rounded up, within reason. `undefined` for what is no number. */
export const clampHeight = (height: number): number | undefined =>
  Number.isFinite(height) && height > 0 ? Math.min(MOST, Math.max(LEAST, Math.ceil(height))) : undefined;

/**
 * One height in the words of every host. Those that have to be addressed by name are addressed only where the
 * name is known; the others heed what they know and nothing else.
 *
 * @param address - of the frame, as its host wrote it.
 */
export function heightMessages(
  height: number,
  width: number,
  address: string,
  host: Host,
): readonly unknown[] {
  const { pym, wordpress, iframeResizer, iframely } = host;
  return [
    { type: 'timeline:height', height },
    { sentinel: 'amp', type: 'embed-size', height },
    { context: 'iframe.resize', src: address, height },
    JSON.stringify({ type: 'set-height', value: height }),
    ...(pym === undefined ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    ...(wordpress === undefined ? [] : [{ message: 'height', value: height, secret: wordpress }]),
    ...(iframeResizer === undefined
      ? []
      : [`[iFrameSizer]${iframeResizer}:${height}:${Math.round(width)}:init`]),
    ...(iframely === undefined ? [] : [{ method: 'resize', windowId: iframely, height }]),
  ];
}
