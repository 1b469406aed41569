import { describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { createTimeline } from '../model/timeline.ts';
import { readFrameQuery, writeFrameQuery } from './frame-query.ts';

const timeline = createTimeline(krakatoa);
const read = (search: string) => readFrameQuery(search, timeline);
const [event] = timeline.events;
const [, view] = krakatoa.views;

describe('the query of a frame', () => {
  test('asks for nothing by itself: the home view, its colours as the reader’s system has them', () => {
    const { state, look, notes } = read('');
    expect(state.domain).toEqual(krakatoa.home);
    expect(look).toEqual({
      palette: 'auto',
      ground: 'paper',
      title: true,
      controls: ['story', 'key', 'zoom'],
      language: krakatoa.language,
    });
    expect(notes).toEqual([]);
  });

  test('opens a named view, an event, a grouping', () => {
    const { state, notes } = read(`?view=${view?.id}&event=${event?.id}&group=forum`);
    expect(state).toMatchObject({ domain: view?.domain, selected: event?.id, group: 'forum' });
    expect(notes).toEqual([]);
  });

  test('is read back as it was written', () => {
    const query = writeFrameQuery(
      { event: event?.id ?? '', group: 'actor' },
      { palette: 'dark', ground: 'none', title: false },
    );
    const { state, look, notes } = read(`?${query}`);
    expect(state).toMatchObject({ selected: event?.id, group: 'actor' });
    expect(look).toMatchObject({ palette: 'dark', ground: 'none', title: false });
    expect(notes).toEqual([]);
  });

  test('chooses among the controls, or takes them all away', () => {
    expect(read('?controls=zoom,key').look.controls).toEqual(['key', 'zoom']);
    expect(read('?controls=none').look.controls).toEqual([]);
  });

  test.each([
    'view=<script>alert(1)</script>',
    'event=nobody',
    'group=colour',
    'step=..%2F..',
    'palette=javascript:alert(1)',
    'ground=url(https://example.org/a.png)',
    'controls=zoom,evil',
    'lang=xx',
    'lang=%22%3E',
    'title=maybe',
    'from=yesterday&to=2014',
    'from=1883-09-01&to=1883-08-01',
  ])('leaves out what it does not know, and says so: %s', (query) => {
    const { state, look, notes } = read(`?${query}`);
    expect(notes.length).toBeGreaterThan(0);
    expect(state.domain).toEqual(krakatoa.home);
    expect(state.selected).toBeUndefined();
    expect(look).toEqual(read('').look);
  });

  test('does not mind what hosts add for themselves', () => {
    expect(read('?childId=pym-0&initialWidth=640&utm_source=a&parentUrl=javascript:1').notes).toEqual([]);
  });

  test('keeps the explorer’s own words out of a frame: no search, no filter, no list', () => {
    const { state, notes } = read('?q=ash&themes=nothing&collapsed=x');
    expect(state).toMatchObject({ query: '', collapsed: [], mode: 'explore' });
    expect(notes).toEqual([]);
    expect(read('?view=list').notes).toHaveLength(1);
  });
});
