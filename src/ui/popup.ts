import type { Attachment } from 'svelte/attachments';

/**
 * Makes an element one that stands open beside its opener, the first button of its parent: focus goes into it;
 * Escape closes it and gives focus back; a press or focus elsewhere closes it.
 */
export const popup =
  (onclose: () => void): Attachment<HTMLElement> =>
  (element) => {
    const page = element.ownerDocument;
    const around = element.parentElement ?? element;
    const isOutside = (place: EventTarget | null) => place instanceof Node && !around.contains(place);
    const inputs = [...element.querySelectorAll('input')];
    const first =
      inputs.find(({ checked }) => checked) ?? element.querySelector<HTMLElement>('input, button, a[href]');
    first?.focus({ preventScroll: true });

    const pressed = ({ target }: Event) => {
      if (isOutside(target)) onclose();
    };
    const left = ({ relatedTarget }: FocusEvent) => {
      if (isOutside(relatedTarget)) onclose();
    };
    const keydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      around.querySelector('button')?.focus();
      onclose();
    };
    page.addEventListener('pointerdown', pressed);
    element.addEventListener('focusout', left);
    element.addEventListener('keydown', keydown);
    return () => {
      page.removeEventListener('pointerdown', pressed);
      element.removeEventListener('focusout', left);
      element.removeEventListener('keydown', keydown);
    };
  };
