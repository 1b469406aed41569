import type { Timeline } from '../model/timeline.ts';
import type { Ink } from './ink.ts';
import type { Palette } from './palette.ts';
import type { Gradient } from './scene.ts';

/** Offsets and opacities of each fade, from left to right. */
const FADES: Record<string, readonly (readonly [offset: number, opacity: number])[]> = {
  blur: [[0, 0], [0.3, 1], [0.7, 1], [1, 0]],
  'blur-start': [[0, 0], [0.3, 1], [1, 1]],
  'blur-end': [[0, 1], [0.7, 1], [1, 0]],
  ticks: [[0, 0.1], [0.06, 1], [0.94, 1], [1, 0.1]],
  'ticks-start': [[0, 0.1], [0.06, 1], [1, 1]],
  'ticks-end': [[0, 1], [0.94, 1], [1, 0.1]],
  line: [[0, 0], [0.28, 1], [1, 1]],
}; // prettier-ignore

/** Every fade in one ink. */
export const fadesIn = (ink: Ink, prefix = ''): Gradient[] =>
  Object.entries(FADES).map(([fade, stops]) => ({
    id: `${prefix}${fade}-${ink.name}`,
    colour: fade.startsWith('ticks') ? ink.text : ink.mark,
    stops: stops.map(([offset, opacity]) => ({ offset, opacity })),
  }));

/** Every fade in the colours of every theme. `prefix` keeps the two palettes of a night apart. */
export function fadesOf(timeline: Timeline, palette: Palette, prefix: string): Gradient[] {
  const inks = [
    ...timeline.dataset.themes.map((theme) => ({
      name: theme.id,
      ...(palette.plain ? palette.outside : theme.colour[palette.name]),
    })),
    { name: 'outside', ...palette.outside },
  ];
  return inks.flatMap((ink) => fadesIn(ink, `${prefix}-`));
}
