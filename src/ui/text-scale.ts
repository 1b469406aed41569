/** The reader's size of text, 1 being the usual: browsers let it be set, and pages are to heed it. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
