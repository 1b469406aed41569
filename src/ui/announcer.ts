/** A clock that can be waited on; a test brings its own. In ms. */
export interface Clock {
  now(): number;
  /** Calls back after a while, unless what it gives is called before. */
  after(wait: number, callback: () => void): () => void;
}

export interface Announcer {
  /** Something has changed: asks, once nothing has changed for a while, what there is to say about it. */
  changed(sentence: () => string | undefined): void;
  /** Says a sentence as soon as may be. */
  say(sentence: string): void;
  stop(): void;
}

/** How long nothing may have changed before it is told. */
const SETTLED = 400;
/** At most one sentence in so long. */
const PAUSE = 800;

/** Says sentences one at a time, with a pause between them, and of changes in quick succession only the outcome. */
export function createAnnouncer(say: (sentence: string) => void, clock: Clock): Announcer {
  let last = -Infinity;
  let outcome: { readonly sentence: () => string | undefined; readonly due: number } | undefined;
  const waiting: string[] = [];
  let cancel: (() => void) | undefined;

  const wait = () => {
    cancel?.();
    cancel = undefined;
    const due = waiting.length > 0 ? -Infinity : outcome?.due;
    if (due !== undefined)
      cancel = clock.after(Math.max(due, last + PAUSE, clock.now()) - clock.now(), speak);
  };
  const speak = () => {
    cancel = undefined;
    let sentence = waiting.shift();
    if (sentence === undefined) {
      sentence = outcome?.sentence();
      outcome = undefined;
    }
    if (sentence !== undefined) {
      last = clock.now();
      say(sentence);
    }
    wait();
  };

  return {
    changed(sentence) {
      outcome = { sentence, due: clock.now() + SETTLED };
      wait();
    },
    say(sentence) {
      waiting.push(sentence);
      wait();
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

export const realClock: Clock = {
  now: () => performance.now(),
  after(wait, callback) {
    const timer = setTimeout(callback, wait);
    return () => {
      clearTimeout(timer);
    };
  },
};
