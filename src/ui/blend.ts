/** What of a picture refers to its own definitions. */
const REFERENCES = ['id', 'fill', 'stroke', 'clip-path'];

/**
 * Lets the canvas as it is shown now fade into what is drawn next: a copy lies over it and goes.
 *
 * @param duration - in ms.
 */
export function blend(duration: number): void {
  const picture = document.querySelector('.canvas > .picture');
  if (picture) fade(picture, duration);
}

/** Lays a copy of an element over it, and lets it go. @param duration - in ms. */
export function fade(element: Element, duration: number): void {
  if (element.nextElementSibling?.matches('.before')) element.nextElementSibling.remove();
  const before = element.cloneNode(true) as HTMLElement;
  before.classList.add('before');
  before.inert = true;
  // The copy keeps its own gradients and clips, or it would be drawn with those of what comes.
  for (const name of REFERENCES) {
    for (const node of before.querySelectorAll(`[${name}*='timeline-']`)) {
      node.setAttribute(name, (node.getAttribute(name) ?? '').replace('timeline-', 'before-'));
    }
  }
  element.after(before);
  const going = before.animate({ opacity: [1, 0] }, { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
  going.onfinish = () => before.remove();
}
