type Keys = typeof import('./canvas-keys.ts');

let keys: Keys | undefined;

/** Keys that the canvas may take for itself; all but these do there what they do elsewhere. */
const TAKEN = /^(\S|Arrow\w+|Home|End)$/u;

/**
 * Acts on a key with the table of keys, which is loaded when the first key is pressed: until it is there,
 * keys wait for it in their order.
 *
 * @param act - returns whether the key was one of ours.
 * @param ours - whether a key pressed here is ours, as far as can be said before.
 */
export function withKeys(event: KeyboardEvent, act: (keys: Keys) => boolean, ours: boolean): void {
  if (keys) {
    if (act(keys)) event.preventDefault();
    return;
  }
  const combined = event.altKey || event.ctrlKey || event.metaKey;
  if (ours && !combined && TAKEN.test(event.key)) event.preventDefault();
  import('./canvas-keys.ts').then(
    (loaded) => {
      keys = loaded;
      act(loaded);
    },
    // The next key asks again.
    () => undefined,
  );
}
