/**
 * Gives focus back to what opened a dialog. What stood in a panel is gone with it: then to what opens the panel,
 * “Share” or the menu.
 */
export function focusBack(opener: Element | null): void {
  const stays = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const back = stays
    ? opener
    : [...document.querySelectorAll<HTMLElement>('.top .share button, .menu-opener')].find((each) =>
        each.checkVisibility(),
      );
  back?.focus({ preventScroll: true });
}
