import { strings } from '../strings.ts';
import type { Citation, DatasetRecord } from '../records.ts';
import type { Rule } from './rule.ts';

const MARK = /\[(\d+(?:\s*,\s*\d+)*)\]/g;

/** Each event has a source; each number in a text has its source, and each source its number. */
export const citation: Rule = function* (record, { isStandIn }) {
  for (const { path, what, sources, content } of citing(record)) {
    if (isStandIn(`${path}/sources`)) continue;
    if (sources.length === 0 && what === 'event') {
      yield {
        path: `${path}/sources`,
        message: 'The event has no source.',
        remedy: 'Add at least one, with what it supports.',
      };
    }

    const used = new Set<number>();
    for (const { path: place, text } of strings(content, path)) {
      for (const [, list = ''] of text.matchAll(MARK)) {
        for (const number of list.split(',').map(Number)) {
          if (used.has(number)) continue;
          used.add(number);
          if (number >= 1 && number <= sources.length) continue;
          yield {
            path: place,
            message: `The text cites [${number}], and the ${what} has ${count(sources.length)}.`,
            remedy: 'Mend the number, or add the source at that place.',
          };
        }
      }
    }

    if (isStandIn(`${path}/text`)) continue;
    for (const index of sources.keys()) {
      if (used.has(index + 1)) continue;
      yield {
        path: `${path}/sources/${index}`,
        severity: 'warning',
        message: `Source ${index + 1} is not cited in the text of the ${what}.`,
        remedy: `Put [${index + 1}] after the claim that it supports, or remove it.`,
      };
    }
  }
};

interface Citing {
  readonly path: string;
  readonly what: 'event' | 'step';
  readonly sources: readonly Citation[];
  /** Whatever may hold the numbers of citations. */
  readonly content: unknown;
}

function* citing({ events, story }: DatasetRecord): Iterable<Citing> {
  for (const [index, { sources, ...content }] of events.entries()) {
    yield { path: `/events/${index}`, what: 'event', sources, content };
  }
  for (const [index, { sources, ...content }] of (story?.steps ?? []).entries()) {
    yield { path: `/story/steps/${index}`, what: 'step', sources, content };
  }
}

function count(sources: number): string {
  if (sources === 0) return 'no sources';
  return sources === 1 ? 'one source' : `${sources} sources`;
}
