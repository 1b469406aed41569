const NAME = 'timeline: keys of a single character';

/** Whether the reader leaves keys of a single character on. Where nothing can be stored, they are on. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the reader's choice, as far as the browser lets it. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // A browser that stores nothing for us asks again on the next visit.
  }
}
