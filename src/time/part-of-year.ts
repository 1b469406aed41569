/** What an EDTF code from 21 to 41, written in place of a month, divides the year into. */
export type PartKind = 'season' | 'quarter' | 'third' | 'half';

/**
 * First month (0 is January) and length in months of each part of a year.
 *
 * Seasons are the meteorological ones, whole months long; a winter or a southern summer that begins in
 * December runs into the next year. Codes 21 to 24, "independent of location" in EDTF, are read as
 * northern: a dataset that means southern ones writes 29 to 32.
 */
const PARTS: Readonly<Record<number, readonly [month: number, length: number]>> = {
  21: [2, 3],
  22: [5, 3],
  23: [8, 3],
  24: [11, 3],
  25: [2, 3],
  26: [5, 3],
  27: [8, 3],
  28: [11, 3],
  29: [8, 3],
  30: [11, 3],
  31: [2, 3],
  32: [5, 3],
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  37: [0, 4],
  38: [4, 4],
  39: [8, 4],
  40: [0, 6],
  41: [6, 6],
};

export function monthsOfPart(code: number): readonly [month: number, length: number] | undefined {
  return PARTS[code];
}

export function kindOfPart(code: number): PartKind {
  if (code <= 32) return 'season';
  if (code <= 36) return 'quarter';
  return code <= 39 ? 'third' : 'half';
}

/** The code in a date that is one part of a year, such as 33 in `2014-33`. */
export function partOfYear(edtf: string): number | undefined {
  const code = /^\d{4}-(\d\d)$/.exec(edtf)?.[1];
  return code !== undefined && monthsOfPart(Number(code)) ? Number(code) : undefined;
}
