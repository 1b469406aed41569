import { middleOf, neighbour } from '../ui/neighbour.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

export interface CanvasHand {
  readonly explorer: Explorer;
  readonly focused: string | undefined;
  readonly focusOn: (id: string) => void;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Acts on a key pressed while a mark has focus: the explorer's keys that move and zoom. Letters do nothing in a
 * frame: they are its host's.
 *
 * @returns whether the key was one of ours.
 */
export function canvasKey(event: Pressed, { explorer, focused, focusOn }: CanvasHand): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const { timeline, filter } = explorer;
  const events = timeline.visible(filter);
  const index = events.findIndex(({ id }) => id === focused);
  const go = (id: string | undefined) => {
    if (id !== undefined) focusOn(id);
    return true;
  };
  const zoom = (direction: 1 | -1) => {
    explorer.zoomStep(direction, middleOf(timeline.event(focused ?? '')));
    return true;
  };
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const way = event.key === 'ArrowRight' ? 1 : -1;
      if (!event.shiftKey) return go(events[Math.min(events.length - 1, Math.max(0, index + way))]?.id);
      explorer.pan(way * 0.25);
      return true;
    }
    case 'ArrowDown':
      return go(neighbour(explorer, focused, 1)?.id);
    case 'ArrowUp':
      return go(neighbour(explorer, focused, -1)?.id);
    case 'Home':
      return go(events[0]?.id);
    case 'End':
      return go(events.at(-1)?.id);
    case '+':
    case '=':
      return zoom(1);
    case '-':
      return zoom(-1);
    case '0':
      explorer.home();
      return true;
    default:
      return false;
  }
}
