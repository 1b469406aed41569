import { describe, expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { createTimeline } from '../model/timeline.ts';
import { formatOf, jobsOf, orderOf, type ExportOptions } from './export-options.ts';
import { Misuse } from './misuse.ts';

const timeline = createTimeline(krakatoa);
const order = (options: Partial<ExportOptions> = {}) =>
  orderOf({ out: 'a.png', path: true, ...options }, timeline);
const [view] = krakatoa.views;
const event = timeline.events[2]?.id ?? '';

describe('what options ask for', () => {
  test('is the home view in the size of a card, unless they say otherwise', async () => {
    expect(await order()).toMatchObject({
      view: { domain: krakatoa.home, group: 'theme', selected: undefined, filter: { context: false } },
      width: 1200,
      height: 630,
      palette: 'light',
      format: 'png',
      dpi: 96,
    });
  });

  test('is what a link leads to, its palette too', async () => {
    const at = 'https://timeline.example/a/?group=actor&palette=dark&themes=sea';
    expect(await order({ at })).toMatchObject({
      palette: 'dark',
      view: { group: 'actor', filter: { themes: ['sea'] } },
    });
    expect(await order({ at: '?group=actor' })).toMatchObject({ view: { group: 'actor' } });
    expect(await order({ at, palette: 'light', group: 'none' })).toMatchObject({
      palette: 'light',
      view: { group: 'none', filter: { themes: ['sea'] } },
    });
  });

  test('is a named view, a step or an event', async () => {
    expect((await order({ view: view?.id ?? '' })).view).toMatchObject({ domain: view?.domain });
    expect((await order({ step: '1' })).view.step).toBe(0);
    expect((await order({ step: krakatoa.story?.steps[1]?.id ?? '' })).view.step).toBe(1);
    expect((await order({ event })).view.selected).toBe(event);
  });

  test('is a preset, whose size and density can be changed', async () => {
    expect(await order({ preset: 'print' })).toMatchObject({ width: 3508, height: 2480, dpi: 300 });
    expect(await order({ preset: 'print', scale: 0.5 })).toMatchObject({ dpi: 150, scale: 0.5 });
    expect(await order({ preset: 'wide', width: 800, dpi: 72 })).toMatchObject({
      width: 800,
      height: 1080,
      dpi: 72,
    });
  });

  test.each<[string, Partial<ExportOptions>, RegExp]>([
    [
      'an event with a slip',
      { event: event.slice(0, -1) },
      new RegExp(`no event .* Did you mean "${event}"\\?`),
    ],
    ['an event that is nowhere near', { event: 'x' }, /There is no event "x" in this dataset\. There are /],
    ['a view', { view: 'nowhere-at-all' }, /There is no view "nowhere-at-all"/],
    ['a step', { step: '0' }, /There is no step of the story, by its number from 1 to \d+ or its id, "0"/],
    ['a step past the end', { step: '99' }, /There is no step of the story, .* "99"/],
    ['a theme', { themes: ['sae'] }, /There is no theme "sae" .* Did you mean "sea"\?/],
    ['a certainty', { sure: ['exactly'] }, /There are hour, day, month, rougher\./],
    ['two starts', { at: '?group=none', view: 'x' }, /--at and --view each say what to show/],
    ['half a range', { from: '1883-08-01' }, /give --from and --to, or neither/],
    [
      'a range that ends before it starts',
      { from: '1883-09-01', to: '1883-08-01' },
      /is no interval: it ends before it starts\. Swap the two\./,
    ],
    [
      'a range of nonsense',
      { from: 'soon', to: 'later' },
      /--from soon --to later is no interval: soon is no date\. Expected/,
    ],
    [
      'a range far outside',
      { from: '1700', to: '1701' },
      /lies outside this dataset, which goes from 18\d\d/,
    ],
    ['an absurd range', { from: '-99999999', to: '99999999' }, /is no interval/],
    ['an address that is none', { at: 'timeline' }, /--at timeline is no address/],
    [
      'an address of another timeline',
      { at: '?event=elsewhere' },
      /names an event that this dataset does not have/,
    ],
    [
      'too many pixels',
      { width: 8000, height: 8000, scale: 8 },
      /64000 × 64000 px is more than 128 million pixels/,
    ],
  ])('cannot be: %s', async (_, options, message) => {
    await expect(order(options)).rejects.toThrow(message);
    await expect(order(options)).rejects.toBeInstanceOf(Misuse);
  });

  test('has the format that is named, or else that of its ending', () => {
    expect(formatOf({ out: 'A.PDF', path: true })).toBe('pdf');
    expect(formatOf({ out: 'a.txt', format: 'csv', path: true })).toBe('csv');
    expect(formatOf({ out: '-', path: true })).toBe('svg');
    expect(() => formatOf({ out: 'a.gif', path: true })).toThrow(
      '--out a.gif does not end in .png, .svg, .pdf, .csv, .json. Give it one of these endings, or say the --format.',
    );
  });
});

describe('several pictures', () => {
  test('are those of every named view and every event, each in a file of its own', () => {
    const jobs = jobsOf({ views: ['all'], path: true }, timeline);
    const files = jobs.map(({ file }) => file);
    expect(new Set(files).size).toBe(1 + krakatoa.views.length + krakatoa.events.length);
    expect(files).toContain(`views/${view?.id}.png`);
    expect(files).toContain(`events/${event}.png`);
    expect(jobs.find(({ file }) => file === `events/${event}.png`)?.order.view.selected).toBe(event);
  });

  test('are those that are listed, in any format', () => {
    const jobs = jobsOf({ views: [event, 'home'], format: 'svg', path: true }, timeline);
    expect(jobs.map(({ file }) => file)).toEqual([`events/${event}.svg`, 'home.svg']);
  });

  test('cannot be those of what is not there', () => {
    expect(() => jobsOf({ views: ['nowhere-at-all'], path: true }, timeline)).toThrow(
      /There is no view or event "nowhere-at-all"/,
    );
  });
});
