import { clampHeight } from './height-messages.ts';

export interface SizerOptions {
  /** Calls back in the next frame. */
  readonly requestFrame: (callback: () => void) => unknown;
  readonly post: (height: number) => void;
}

export interface Sizer {
  /** The height that the content wants, in px, at a width. */
  readonly report: (height: number, width: number) => void;
  /** Says it again, because someone has asked. */
  readonly repeat: () => void;
}

/** A change smaller than this, in px, is not worth a word. */
const SLIGHT = 2;
/** So many growths in a row at one width are a loop: the host makes the frame higher because it is higher. */
const MOST_GROWTHS = 6;

/** Tells a height at most once a frame, only where it has changed, and stops where growing makes it grow. */
export function createSizer({ requestFrame, post }: SizerOptions): Sizer {
  let wanted: number | undefined;
  let said: number | undefined;
  let atWidth = 0;
  let growths = 0;
  let due = false;
  let asked = false;

  const speak = () => {
    due = false;
    if (wanted === undefined) return;
    const change = said === undefined ? Infinity : Math.abs(wanted - said);
    if (!asked && change < SLIGHT) return;
    if (said !== undefined && wanted > said) growths += 1;
    else if (change >= SLIGHT) growths = 0;
    if (growths > MOST_GROWTHS) return;
    asked = false;
    said = wanted;
    post(wanted);
  };
  const later = () => {
    if (due) return;
    due = true;
    requestFrame(speak);
  };
  return {
    report(height, width) {
      const clamped = clampHeight(height);
      if (clamped === undefined) return;
      if (Math.abs(width - atWidth) >= 1) growths = 0;
      atWidth = width;
      wanted = clamped;
      later();
    },
    repeat() {
      asked = true;
      later();
    },
  };
}
