import type { Source } from '../dataset/records.ts';
import type { Locale } from '../locale/locale.ts';
import { wordInstant } from '../time/wording.ts';

/** An address that may be linked to: http or https only, whatever a dataset says. */
export function safeLink(address: string | undefined, others: readonly string[] = []): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' || others.includes(protocol) ? href : undefined;
}

/** Where readers can write to: a web address, or a mail address. */
export const contactLink = (address: string | undefined) => safeLink(address, ['mailto:']);

/** Where a source can be read, if anywhere. */
export const sourceLink = (source: Source) => safeLink(source.url);

/** A day, month or year of publication in words; anything else as it is written. */
export function wordSourceDate(date: string | undefined, locale: Locale): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '') ?? [];
  if (year === undefined) return date;
  const instant = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return wordInstant(instant, 'UTC', day ? 'dayFull' : month ? 'monthYear' : 'year', locale);
}
