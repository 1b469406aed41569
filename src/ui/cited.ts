import type { TimelineEvent } from '../dataset/records.ts';
import type { Citable } from '../downloads/citable.ts';
import { writeBibtex } from '../downloads/bibtex.ts';
import { writeCsl } from '../downloads/csl.ts';
import { writePlainCitation } from '../downloads/plain-citation.ts';
import type { Locale } from '../locale/locale.ts';
import { shareWordsIn, type CitationFormat } from '../locale/share-words.ts';
import type { Timeline } from '../model/timeline.ts';

/**
 * What is cited: an event as the page gives it, then the sources that it rests on; or, without an event, the
 * timeline as a whole.
 *
 * @param address - of the page, as it is cited.
 * @param today - YYYY-MM-DD.
 */
export function citablesOf(
  timeline: Timeline,
  event: TimelineEvent | undefined,
  address: string,
  today: string,
): [Citable, ...Citable[]] {
  const { dataset } = timeline;
  const page: Citable = {
    id: event === undefined ? dataset.id : `${dataset.id}-${event.id}`,
    kind: 'secondary',
    title: event?.title ?? dataset.title,
    publisher: event === undefined ? dataset.credit.replace(/\.$/, '') : dataset.title,
    url: address,
    language: dataset.language,
    accessed: today,
  };
  return [page, ...(event?.sources ?? []).flatMap((citation) => timeline.source(citation.source) ?? [])];
}

/** A citation in one of the formats. */
export function cited(
  [page, ...sources]: readonly [Citable, ...Citable[]],
  format: CitationFormat,
  locale: Locale,
): string {
  if (format === 'bibtex') return writeBibtex({ sources: [page, ...sources] });
  if (format === 'csl') return writeCsl({ sources: [page, ...sources] });
  const words = shareWordsIn(locale);
  const plain = (source: Citable) => writePlainCitation(source, words, locale);
  return [
    plain(page),
    ...(sources.length > 0 ? [words.sources] : []),
    ...sources.map((source, index) => `${index + 1}. ${plain(source)}`),
  ].join('\n');
}
