import type { Explorer } from '../view/explorer.svelte.ts';

/** How long it stays in sight, in ms, that a part could not be fetched: wherever on the page it was asked for. */
const IN_SIGHT = 10_000;

/** Does what a press asks for with a part that has to be fetched first, or says that it cannot be. */
export const fetched = <Part>(
  part: Promise<Part>,
  explorer: Explorer,
  act: (part: Part) => void,
): Promise<void> =>
  part.then(act, () => {
    const { notFetched } = explorer.locale.ui;
    explorer.say(notFetched);
    const notice = document.querySelector('.notice') as HTMLElement;
    notice.textContent = notFetched;
    notice.classList.add('over');
    setTimeout(() => {
      notice.classList.remove('over');
    }, IN_SIGHT);
  });
