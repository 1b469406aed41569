import { InvalidArgumentError } from 'commander';
import { nearest } from '../dataset/nearest.ts';

/** Sides of a picture in px: below, nothing can be read; above, nothing is gained that `--scale` does not give. */
const LEAST_SIDE = 320;
const LARGEST_SIDE = 8000;

/** Each reads what is written after an option. @throws InvalidArgumentError saying what is expected. */
export const side = (name: string) => (value: string) => {
  const pixels = number(value);
  if (!Number.isInteger(pixels) || pixels < LEAST_SIDE || pixels > LARGEST_SIDE) {
    throw new InvalidArgumentError(`Expected a whole ${name} from ${LEAST_SIDE} to ${LARGEST_SIDE} px.`);
  }
  return pixels;
};

export const within = (least: number, largest: number) => (value: string) => {
  const factor = number(value);
  if (!(factor >= least && factor <= largest)) {
    throw new InvalidArgumentError(`Expected a number from ${least} to ${largest}.`);
  }
  return factor;
};

export const wholeWithin = (least: number, largest: number) => (value: string) => {
  const count = number(value);
  if (!Number.isInteger(count) || count < least || count > largest) {
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${largest}.`);
  }
  return count;
};

export const oneOf = (names: readonly string[]) => (value: string) => {
  if (names.includes(value)) return value;
  const meant = nearest(value, names);
  throw new InvalidArgumentError(
    `Expected one of ${names.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
  );
};

/** Digits only: JavaScript would take "" for 0 and "0x500" for 1280. */
const number = (value: string) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN);

/** A day that is in the calendar, as YYYY-MM-DD. */
export function day(value: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const instant = new Date(`${value}T00:00:00Z`);
  const isDay =
    year !== undefined &&
    instant.getUTCFullYear() === Number(year) &&
    instant.getUTCMonth() + 1 === Number(month) &&
    instant.getUTCDate() === Number(date);
  if (!isDay) throw new InvalidArgumentError('Expected a day of the calendar, as in 2001-02-28.');
  return value;
}

/** The address of a folder on the web, with the slash at its end. */
export function baseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isFolder =
    url && /^https?:$/.test(url.protocol) && !/[?#]/.test(value) && !url.username && !url.password;
  if (!isFolder) {
    throw new InvalidArgumentError(
      'Expected the full address of the folder that the timeline is published in, as in https://example.org/timeline/.',
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Identifiers with commas between them. */
export const list = (value: string): readonly string[] => value.split(',').filter((id) => id !== '');
