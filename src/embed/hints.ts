import type { Attachment } from 'svelte/attachments';
import { createHintCounter, HINT } from './hint.ts';

/** Tells how to zoom where a reader scrolls over an element; nothing that scrolls the article is held up. */
export const hints =
  (show: (kind: 'wheel' | 'touch' | undefined) => void): Attachment<HTMLElement> =>
  (element) => {
    const counter = createHintCounter();
    let timer = 0;
    let from: number | undefined;
    const turned = (by: number, kind: 'wheel' | 'touch') => {
      if (!counter.turned(by, performance.now())) return;
      show(kind);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => show(undefined), HINT.in + HINT.held + HINT.out);
    };
    const wheel = (event: WheelEvent) => {
      const { ctrlKey, metaKey, shiftKey, deltaX, deltaY, deltaMode } = event;
      if (ctrlKey || metaKey || shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) return;
      turned(deltaY * (deltaMode === 1 ? 20 : deltaMode === 2 ? 400 : 1), 'wheel');
    };
    const touch = ({ touches, type }: TouchEvent) => {
      // On the screen: within the frame a finger that scrolls the article hardly moves.
      const y = touches.length === 1 ? touches[0]?.screenY : undefined;
      if (type === 'touchmove' && y !== undefined && from !== undefined) turned(y - from, 'touch');
      from = y;
    };
    element.addEventListener('wheel', wheel, { passive: true });
    element.addEventListener('touchstart', touch, { passive: true });
    element.addEventListener('touchmove', touch, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('touchstart', touch);
      element.removeEventListener('touchmove', touch);
    };
  };
