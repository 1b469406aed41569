import { clearOf, type Extent } from './clear-of.ts';

/**
 * Scrolls the page so far that a sheet over its foot does not cover the mark of the first of some events that has
 * one, nor cuts a line or an inset of the canvas.
 *
 * @param from - where the page is scrolled to if nothing is in the way, in px; it is scrolled down from there.
 */
export function keepInSight(
  { offsetHeight }: HTMLElement,
  events: readonly string[],
  from: number,
  behavior: ScrollBehavior = 'instant',
): void {
  const [mark] = events.flatMap(
    (id) => document.querySelector(`.canvas [data-event="${CSS.escape(id)}"]:not(.inset)`) ?? [],
  );
  if (!mark) return;
  const placed = (element: Element): Extent => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + scrollY - from, bottom: bottom + scrollY - from };
  };
  const lines = [...document.querySelectorAll('.canvas .picture text, .canvas .inset')].map(placed);
  // The sheet may still be on its way up.
  scrollTo({ top: from + clearOf(innerHeight - offsetHeight, placed(mark), lines), behavior });
}
