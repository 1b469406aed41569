import type { Attachment } from 'svelte/attachments';

/**
 * Colours words as their theme does. Theme colours are data, and the page's policy allows no
 * style in markup, so they are set on the element itself.
 */
export const tint =
  (colour: string | undefined): Attachment<HTMLElement> =>
  (element) => {
    element.style.color = colour ?? '';
  };
