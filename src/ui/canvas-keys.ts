import { KEYS, type CanvasHand, type Key, type PageHand } from './key-table.ts';
import { singleKeysOn } from './single-keys.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** True for a key that types a character: a reader may switch these off (WCAG 2.1.4). */
export const isSingle = (key: string) => [...key].length === 1 && key !== ' ';

/** The key of the table that was pressed, by the name of the key as the table gives it. */
function pressed(event: Pressed, key: string): (row: Key) => boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return () => false;
  if (isSingle(key) && !singleKeysOn()) return () => false;
  return ({ keys, also = [], shift = false }) =>
    // A sign may need Shift to be typed at all.
    [...keys, ...also].includes(key) && (isSingle(key) || event.shiftKey === shift);
}

const nameOf = ({ key }: Pressed) => (isSingle(key) ? key.toLowerCase() : key);

/** Acts on a key pressed while a mark on the canvas has focus. @returns whether the key was one of ours. */
export function canvasKey(event: Pressed, hand: CanvasHand): boolean {
  const key = nameOf(event);
  const isPressed = pressed(event, key);
  return KEYS.some((row) => row.where === 'canvas' && isPressed(row) && row.act(hand, key));
}

/**
 * Acts on a key pressed anywhere on the page.
 *
 * @param place - the part of the page that it was pressed in: a dialog, the story, the row of views or the body.
 * @returns whether the key was one of ours.
 */
export function pageKey(event: KeyboardEvent, place: Element | null, hand: PageHand): boolean {
  if (event.defaultPrevented || !place || place.matches('dialog')) return false;
  const steps = event.target === document.body || place.matches('.story, .top nav');
  const key = nameOf(event);
  const isPressed = pressed(event, key);
  return KEYS.some(
    (row) =>
      (row.where === 'page' || (row.where === 'story' && steps)) && isPressed(row) && row.act(hand, key),
  );
}
