import type { Box, Scene } from './scene.ts';

/** Where the name of a lane stands. */
export interface Heading extends Box {
  readonly lane: string;
}

const GROUP = /^lane (.*)$/;

/** The places of the lanes' names, read from what is drawn: what is pressed is what is seen. */
export function headingsOf({ layers }: Scene): Heading[] {
  const [day] = layers;
  return (day?.groups ?? []).flatMap(({ key, x, y, marks }) => {
    const lane = GROUP.exec(key)?.[1];
    const ground = marks.find(({ kind }) => kind === 'rect');
    if (lane === undefined || ground?.kind !== 'rect') return [];
    return [{ lane, x: x + ground.x, y: y + ground.y, width: ground.width, height: ground.height }];
  });
}
