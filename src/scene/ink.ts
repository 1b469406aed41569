import type { TimelineEvent } from '../dataset/records.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Palette } from './palette.ts';

/** The colours that one event is drawn with, and the name of its fades in the scene's definitions. */
export interface Ink {
  readonly name: string;
  readonly mark: string;
  readonly text: string;
}

/** An event has its first theme's colours, where themes have any; what others did is grey. */
export function inkOf(event: TimelineEvent, timeline: Timeline, palette: Palette): Ink {
  const theme = event.outside || palette.plain ? undefined : timeline.theme(event.themes[0] ?? '');
  if (!theme) return { name: 'outside', ...palette.outside };
  return { name: theme.id, ...theme.colour[palette.name] };
}
