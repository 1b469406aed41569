import { describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { createTimeline } from '../model/timeline.ts';
import { usualState } from '../view/page-state.ts';
import { writeFrameQuery } from './frame-query.ts';
import { escapeMarkdown } from './markup.ts';
import { SNIPPETS, snippets, type Clipping } from './snippets.ts';
import { subjectOf, subjectOfView } from './subject.ts';

const HOSTILE = `"><script>alert(1)</script>[a](javascript:x) 'it' & ![x]`;

const clipping: Clipping = {
  site: 'https://example.org/t/',
  page: 'https://example.org/t/views/night/',
  frame: 'https://example.org/t/embed.html?view=night&palette=dark',
  name: 'The night',
  title: 'The timeline',
  picture: {
    address: 'https://example.org/t/assets/card-1.png',
    alt: 'Four rows.',
    width: 1200,
    height: 630,
  },
  height: 'auto',
  bare: false,
  language: 'en',
  events: [
    { date: '27 August 1883', title: 'The last explosion', address: 'https://example.org/t/events/x/' },
  ],
  citation: 'Editors, “The timeline”.',
  words: { open: 'Open full timeline', list: (events) => `${events} events`, alt: 'Alternative text:' },
};

describe('a snippet', () => {
  test('frames the timeline lazily, named, as high as it asks for, with a link beside it', () => {
    expect(snippets.frame(clipping)).toBe(
      [
        '<figure>',
        '<iframe src="https://example.org/t/embed.html?view=night&amp;palette=dark" title="The night" width="100%" ' +
          'loading="lazy" allow="clipboard-write; fullscreen" ' +
          'style="width:100%;min-height:480px;frame-sizing:content-height;border:0"></iframe>',
        '<figcaption>The night. <a href="https://example.org/t/views/night/">The timeline</a></figcaption>',
        '</figure>',
      ].join('\n'),
    );
  });

  test('gives a frame the height that an editor sets, which its own would lose to', () => {
    const text = snippets.frame({ ...clipping, height: 560, bare: true });
    expect(text).toContain('height="560"');
    expect(text).toContain('style="width:100%;height:560px;border:0;color-scheme:light"');
    expect(text).not.toContain('frame-sizing');
  });

  test('for scripts holds the picture until the frame takes its place', () => {
    expect(snippets.script(clipping)).toContain(
      '<figure data-timeline="https://example.org/t/embed.html?view=night',
    );
    expect(snippets.script(clipping)).toContain(
      '<img src="https://example.org/t/assets/card-1.png" alt="Four rows."',
    );
    expect(snippets.script(clipping)).toMatch(
      /<script src="https:\/\/example\.org\/t\/embed\.js" async><\/script>$/,
    );
  });

  test('for editors that strip frames is picture, link and list, of nothing that WordPress takes away', () => {
    const elements = [...snippets.figure(clipping).matchAll(/<([a-z]+)/g)].map(([, name]) => name);
    expect(new Set(elements)).toEqual(
      new Set(['figure', 'a', 'img', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd']),
    );
    expect(snippets.figure(clipping)).not.toMatch(/ style=| class=| srcset=/);
  });

  test('in Markdown is a picture that links, and a line', () => {
    expect(snippets.markdown(clipping)).toBe(
      '[![Four rows.](<https://example.org/t/assets/card-1.png>)](<https://example.org/t/views/night/>)\n\n' +
        '*The night* – [The timeline](<https://example.org/t/views/night/>)',
    );
  });

  test('of picture, alternative text and citation can be pasted one by one', () => {
    expect(snippets.image(clipping).split('\n')).toEqual([
      'https://example.org/t/assets/card-1.png',
      '',
      'Alternative text:',
      'Four rows.',
      '',
      'Editors, “The timeline”.',
      'https://example.org/t/views/night/',
    ]);
  });

  test('for oEmbed is the address of the page alone', () => {
    expect(snippets.oembed(clipping)).toBe('https://example.org/t/views/night/');
  });

  test.each(SNIPPETS)('makes no markup of what names and texts hold: %s', (kind) => {
    const text = snippets[kind]({
      ...clipping,
      name: HOSTILE,
      title: HOSTILE,
      picture: { ...(clipping.picture as NonNullable<Clipping['picture']>), alt: HOSTILE },
      events: [{ date: HOSTILE, title: HOSTILE, address: clipping.page }],
      words: { ...clipping.words, open: HOSTILE },
    });
    if (kind !== 'image') expect(text).not.toContain('<script>alert');
    if (kind === 'markdown') expect(text).not.toMatch(/(?<!\\)\[a(?<!\\)\]/);
  });

  test('without a picture still leads to the page', () => {
    for (const kind of SNIPPETS)
      expect(snippets[kind]({ ...clipping, picture: undefined })).toContain('example.org/t/');
  });

  test('in Markdown keeps text on one line', () => {
    expect(escapeMarkdown('a\nb *c* [d]')).toBe('a b \\*c\\* \\[d\\]');
  });
});

describe('what an article shows', () => {
  const timeline = createTimeline(krakatoa);
  const usual = usualState(timeline);
  const [, named] = krakatoa.views;
  const [event] = timeline.events;

  test('is the whole, a view by its name, an event by its id', () => {
    expect(subjectOf(usual, timeline)).toMatchObject({ path: '', exact: true, view: {} });
    const shown = { ...usual, domain: named?.domain ?? usual.domain, selected: named?.event };
    expect(subjectOf(shown, timeline)).toEqual(subjectOfView(named?.id ?? '', timeline));
    expect(subjectOf({ ...usual, selected: event?.id }, timeline)).toMatchObject({
      path: `events/${event?.id}/`,
      view: { event: event?.id },
    });
  });

  test('is named by the nearest page where it has none of its own, and the frame shows it exactly', () => {
    const [from, to] = usual.domain;
    const subject = subjectOf(
      { ...usual, domain: [from + 86_400_000, to - 86_400_000], group: 'actor' },
      timeline,
    );
    expect(subject.exact).toBe(false);
    expect(writeFrameQuery(subject.view)).toMatch(/^from=.*&to=.*&group=actor$/);
  });
});
