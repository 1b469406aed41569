import type { TimelineEvent } from '../dataset/records.ts';
import { GROUPINGS } from '../view/view.ts';
import type { Explorer } from '../view/explorer.svelte.ts';

/**
 * Acts on a key pressed while the canvas has focus.
 *
 * @param focused - the event whose mark has focus.
 * @param focusOn - moves focus to the mark of an event.
 * @returns whether the key was one of ours.
 */
export function canvasKey(
  event: KeyboardEvent,
  explorer: Explorer,
  focused: string | undefined,
  focusOn: (id: string) => void,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const order = explorer.timeline.visible(explorer.filter);
  const index = order.findIndex(({ id }) => id === focused);
  const go = (target: TimelineEvent | undefined) => {
    if (target) focusOn(target.id);
    return true;
  };
  if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    explorer.pan(event.key === 'ArrowRight' ? 0.25 : -0.25);
    return true;
  }
  switch (event.key) {
    case 'ArrowRight':
      return go(order[Math.min(order.length - 1, index + 1)]);
    case 'ArrowLeft':
      return go(order[Math.max(0, index - 1)]);
    case 'Home':
      return go(order[0]);
    case 'End':
      return go(order.at(-1));
    case 'ArrowDown':
      return go(neighbour(explorer, focused, 1));
    case 'ArrowUp':
      return go(neighbour(explorer, focused, -1));
    case '+':
    case '=':
      explorer.zoomStep(1, middleOf(order[index]));
      return true;
    case '-':
      explorer.zoomStep(-1, middleOf(order[index]));
      return true;
    case '0':
      explorer.home();
      return true;
    case '/':
      document.getElementById('search')?.focus();
      return true;
    case 'g':
    case 'G':
      explorer.regroup(GROUPINGS[(GROUPINGS.indexOf(explorer.group) + 1) % GROUPINGS.length] ?? 'theme');
      return true;
    default:
      return false;
  }
}

const middleOf = (event: TimelineEvent | undefined) =>
  event && (Math.max(event.moment.start.earliest, -8e14) + Math.min(event.moment.end.latest, 8e14)) / 2;

/** The event nearest in time in the next lane below (1) or above (−1) that shows one. */
function neighbour(explorer: Explorer, id: string | undefined, direction: 1 | -1): TimelineEvent | undefined {
  const { lanes } = explorer.arrangement;
  const members = lanes.map((lane) => [
    ...lane.placed.map(({ event }) => event),
    ...lane.strands.map(({ event }) => event),
  ]);
  const own = members.findIndex((events) => events.some((event) => event.id === id));
  const from = members[own]?.find((event) => event.id === id);
  if (!from) return undefined;
  for (let lane = own + direction; lane >= 0 && lane < members.length; lane += direction) {
    const distance = (event: TimelineEvent) =>
      Math.abs(event.moment.start.earliest - from.moment.start.earliest);
    const [nearest] = (members[lane] ?? []).toSorted((a, b) => distance(a) - distance(b));
    if (nearest) return nearest;
  }
  return undefined;
}
