import { isSourced, readingEase, sentences, words } from './prose.ts';
import type { Dataset } from './records.ts';

/** How many of what a dataset holds: a heading, and under it a number for each kind. */
export type Report = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Counts what an editor wants to keep an eye on. An event counts under each of its themes; the
 * sentences are those of the events' texts and the story's.
 */
export function reportOn({ events, themes, sources, story, language }: Dataset): Report {
  const oneSource = events.filter((event) => new Set(event.sources.map(({ source }) => source)).size === 1);
  return {
    events: { 'in all': events.length, 'with one source': oneSource.length },
    'events by certainty': tally(events.map(({ date }) => date.certainty)),
    'events by theme': tally(
      events.flatMap((event) => event.themes),
      themes.map(({ id }) => id),
    ),
    'events by precision': tally(events.map(({ moment }) => moment.precision)),
    'sources by kind': tally(sources.map(({ kind }) => kind)),
    sentences: reportOnProse(
      [...events, ...(story?.steps ?? [])].flatMap(({ text }) => text),
      language,
    ),
  };
}

/** The reading ease is left out where the language is not English, for which its formula was made. */
function reportOnProse(paragraphs: readonly string[], language: string): Record<string, number> {
  const said = paragraphs.flatMap(sentences);
  const length = said.flatMap(words).length / said.length;
  const ease = /^en\b/i.test(language) ? readingEase(paragraphs) : undefined;
  return {
    'in all': said.length,
    'without a source number': said.filter((sentence) => !isSourced(sentence)).length,
    ...(said.length > 0 && { 'words in each, on average': round(length) }),
    ...(ease !== undefined && { 'reading ease (Flesch: 100 easy, 0 hard)': round(ease) }),
  };
}

/** To one decimal place. */
const round = (number: number) => Math.round(number * 10) / 10;

/** The report as text, with the numbers in a column. */
export function formatReport(report: Report): string {
  return Object.entries(report)
    .map(([heading, counts]) => {
      const width = Math.max(0, ...Object.values(counts).map((count) => String(count).length));
      const lines = Object.entries(counts).map(
        ([name, count]) => `  ${String(count).padStart(width)}  ${name}`,
      );
      return [heading, ...lines].join('\n');
    })
    .join('\n');
}

function tally(names: readonly string[], known: readonly string[] = []): Record<string, number> {
  const counts = new Map(known.map((name) => [name, 0]));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
