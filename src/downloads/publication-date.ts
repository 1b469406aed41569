/** Year, month (1 to 12) and day of month, as far as they are known. */
export type PublicationDate = readonly [year: number, month?: number, day?: number];

/** Reads a year, a month or a day; `undefined` for every other EDTF date, which its user has to pass on as it is. */
export function publicationDate(edtf: string): PublicationDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}
