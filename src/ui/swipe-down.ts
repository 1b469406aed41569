import type { Attachment } from 'svelte/attachments';

/** Drawn down further than this, in px, or faster, in px a ms, a sheet goes. */
const FAR = 120;
const FAST = 0.6;

/**
 * Lets a finger draw a sheet down and away, from where its text is scrolled to the top. It only listens: the finger
 * scrolls the text as ever.
 *
 * @param away - told how far down the sheet is, in px, when it is let go.
 */
export const swipeDown =
  (away: (from: number) => void): Attachment<HTMLElement> =>
  (sheet) => {
    let start: { readonly y: number; readonly time: number } | undefined;
    let drawn = 0;
    const put = (px: number) => {
      drawn = px;
      sheet.style.transform = px > 0 ? `translateY(${px}px)` : '';
    };
    const begin = ({ touches, timeStamp }: TouchEvent) => {
      const [touch] = touches;
      start =
        touch && touches.length === 1 && sheet.scrollTop <= 0
          ? { y: touch.clientY, time: timeStamp }
          : undefined;
    };
    const move = ({ touches }: TouchEvent) => {
      const [touch] = touches;
      if (!start || !touch) return;
      if (sheet.scrollTop > 0 || touches.length > 1) start = undefined;
      put(start ? Math.max(0, touch.clientY - start.y) : 0);
    };
    const end = ({ timeStamp }: TouchEvent) => {
      const speed = start ? drawn / Math.max(1, timeStamp - start.time) : 0;
      const from = drawn;
      start = undefined;
      put(0);
      if (from > FAR || (from > 24 && speed > FAST)) away(from);
    };
    const cancel = () => {
      start = undefined;
      put(0);
    };
    const listeners = { touchstart: begin, touchmove: move, touchend: end, touchcancel: cancel };
    for (const [name, listener] of Object.entries(listeners)) {
      sheet.addEventListener(name, listener as EventListener, { passive: true });
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        sheet.removeEventListener(name, listener as EventListener);
      }
    };
  };
