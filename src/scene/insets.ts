import type { Box, Scene } from './scene.ts';

/** Where a small picture of an event's hours stands. */
export interface InsetPlace extends Box {
  readonly event: string;
}

const GROUP = /^inset (.*)$/;

/** The places of the insets, read from what is drawn: what is pressed is what is seen. */
export function insetsOf({ layers }: Scene): InsetPlace[] {
  const [day] = layers;
  return (day?.groups ?? []).flatMap(({ key, x, y, marks }) => {
    const event = GROUP.exec(key)?.[1];
    const ground = marks.find(({ kind }) => kind === 'rect');
    if (event === undefined || ground?.kind !== 'rect') return [];
    return [{ event, x: x + ground.x, y: y + ground.y, width: ground.width, height: ground.height }];
  });
}
