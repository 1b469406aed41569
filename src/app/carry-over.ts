/** What is pressed while the page is still as it was served. */
let pressed: Element | null = null;
const press = ({ target }: Event) => (pressed = (target as Element).closest('button'));

/** Takes note of presses from now on. */
export function watchServed(): void {
  addEventListener('click', press);
}

/**
 * Puts the page that works in the place of the page as served, and does there what a reader has begun here:
 * focus goes on where it was, words typed are kept, and what was pressed is pressed.
 */
export function takeOver(served: HTMLElement, page: readonly Node[]): void {
  const { activeElement } = document;
  removeEventListener('click', press);
  served.replaceChildren(...page);
  const focused = twinOf(served, activeElement);
  focused?.focus({ preventScroll: true });
  if (focused instanceof HTMLInputElement && activeElement instanceof HTMLInputElement) {
    focused.value = activeElement.value;
    focused.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  twinOf(served, pressed)?.click();
}

const twinOf = (within: HTMLElement, old: Element | null) =>
  old &&
  [...within.querySelectorAll<HTMLElement>(old.localName)].find(
    (one) => one.id === old.id && one.textContent === old.textContent && one.ariaLabel === old.ariaLabel,
  );
