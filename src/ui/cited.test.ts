import { describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { en } from '../locale/en.ts';
import { createTimeline } from '../model/timeline.ts';
import { citablesOf, cited } from './cited.ts';

const timeline = createTimeline(krakatoa);
const [event] = timeline.events;
const items = citablesOf(timeline, event, 'https://example.org/?event=one', '2001-02-03');

describe('an event', () => {
  test('is cited in plain words, with the sources it rests on', () => {
    const [own, rests, ...sources] = cited(items, 'plain', en).split('\n');
    expect(own).toBe(
      `“${event?.title ?? ''}”, ${krakatoa.title}. https://example.org/?event=one (accessed 3 February 2001).`,
    );
    expect(rests).toBe('It rests on:');
    expect(sources).toHaveLength(event?.sources.length ?? 0);
    for (const [index, citation] of (event?.sources ?? []).entries()) {
      expect(sources[index]).toContain(timeline.source(citation.source)?.title);
    }
  });

  test('is cited in BibTeX and CSL-JSON with the same entries', () => {
    const keys = [...cited(items, 'bibtex', en).matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
    const ids = (JSON.parse(cited(items, 'csl', en)) as { id: string }[]).map(({ id }) => id);
    expect(keys).toEqual(items.map(({ id }) => id));
    expect(ids).toEqual(keys);
  });
});

test('the timeline is cited as a whole, with who made it', () => {
  expect(cited(citablesOf(timeline, undefined, 'https://example.org/', '2001-02-03'), 'plain', en)).toBe(
    `“${krakatoa.title}”, An example dataset, written from public sources. https://example.org/ (accessed 3 February 2001).`,
  );
});
