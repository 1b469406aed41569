/** Rounds to a hundredth of a px: finer than any screen, and short in a file. */
export const px = (value: number) => Math.round(value * 100) / 100;
