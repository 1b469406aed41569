import { tick } from 'svelte';
import type { Group, Scene } from '../scene/scene.ts';
import { fade } from './blend.ts';

/** Of labels that go and come, of a mark on its way, and between one mark and the next, in ms. */
const LABELS = 120;
const MARK = 480;
const STAGGER = 16;
/** However many marks there are, the last sets out no later than this, in ms. */
const LAST = 640;
const EASING = 'cubic-bezier(0.2, 0, 0, 1)';

let running: Animation[] = [];

/** Ends the transition at once: all is where it belongs. */
export function halt(): void {
  if (running.length === 0) return;
  for (const animation of running) animation.cancel();
  running = [];
  document.querySelector('.canvas > .before')?.remove();
}

const isMark = ({ key }: Group) => key.startsWith('mark ');

/**
 * Lets marks go from their rows in one grouping to those in another, up or down alone, one after the other by date;
 * words and lines go first and come back last (staged after Heer and Robertson 2007). Called when the state has
 * changed and the page has not.
 */
export function regroup(before: Scene, after: Scene): void {
  const picture = document.querySelector('.canvas > .picture');
  if (!picture) return;
  halt();
  fade(picture, LABELS);
  const copy = picture.nextElementSibling;
  // What is copied goes without its marks: those are on their way.
  if (copy) for (const node of nodesOf(copy, before, isMark)) node.element.remove();
  const from = new Map(before.layers.flatMap(({ groups }) => groups.map((group) => [group.key, group])));
  void tick().then(() => {
    const order = new Map(after.targets.map(({ event }, index) => [`mark ${event}`, index]));
    const gap = Math.min(STAGGER, LAST / Math.max(1, order.size));
    const end = LABELS + MARK + gap * order.size;
    for (const { element, group } of nodesOf(picture, after, () => true)) {
      const was = from.get(group.key);
      const y = was?.y;
      if (isMark(group) && y !== undefined) {
        if (y === group.y) continue;
        const at = (height: number) => `translate(${group.x}px, ${height}px)`;
        start(element, [{ transform: at(y) }, { transform: at(group.y) }], {
          duration: MARK,
          delay: LABELS + gap * (order.get(group.key) ?? 0),
        });
      } else if (JSON.stringify(was) !== JSON.stringify(group)) {
        start(element, [{ opacity: 0 }, { opacity: group.opacity }], { duration: LABELS, delay: end });
      }
    }
    const rings = picture.parentElement?.querySelector('.rings');
    if (rings) start(rings, [{ opacity: 0 }, { opacity: 0 }], { duration: end });
  });
}

function start(element: Element, frames: Keyframe[], timing: KeyframeAnimationOptions): void {
  running.push(element.animate(frames, { easing: EASING, fill: 'backwards', ...timing }));
}

/** The elements of a scene's groups, as the page draws them: in the order of the scene. */
function nodesOf(picture: Element, { layers }: Scene, wanted: (group: Group) => boolean) {
  const drawn = [...picture.querySelectorAll(':scope > svg > g')];
  return layers.flatMap(({ groups }, layer) => {
    const elements = [...(drawn[layer]?.children ?? [])];
    return groups.flatMap((group, index) => {
      const element = elements[index];
      return element && wanted(group) ? [{ element, group }] : [];
    });
  });
}
