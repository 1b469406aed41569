import type { Source } from '../dataset/records.ts';

/** An address that may be linked to: http or https only, whatever a dataset says. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Where a source can be read, if anywhere. */
export const sourceLink = (source: Source) => safeLink(source.url);
