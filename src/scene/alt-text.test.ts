import { describe, expect, test } from 'vitest';
import { ferry, krakatoa } from '../gallery/datasets.ts';
import { measure } from '../gallery/scenes.ts';
import { en } from '../locale/en.ts';
import { CORE, EVERYTHING, type Filter } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { readInterval } from '../time/edtf.ts';
import type { Grouping } from '../view/view.ts';
import { palettes } from './palette.ts';
import type { PictureRequest } from './picture-request.ts';
import { composePicture } from './picture.ts';
import { presets } from './presets.ts';

interface Seen {
  readonly interval?: string;
  readonly filter?: Filter;
  readonly group?: Grouping;
  readonly selected?: string;
  readonly path?: boolean;
  readonly title?: string;
}

function altOf(dataset: typeof krakatoa, { interval, filter, group, selected, ...rest }: Seen = {}) {
  const request: PictureRequest = {
    timeline: createTimeline(dataset),
    view: {
      domain: interval === undefined ? dataset.home : readInterval(interval, dataset.zone),
      group: group ?? 'theme',
      selected,
      filter: filter ?? CORE,
    },
    width: presets.wide.width,
    height: presets.wide.height,
    preset: 'wide',
    palette: palettes.light,
    measure,
    locale: en,
    ...rest,
  };
  const { description, details = '' } = composePicture(request);
  return { short: description, long: details };
}

const NIGHT = '1883-08-26T12:00:00+07:07/1883-08-27T12:00:00+07:07';
const [theme] = krakatoa.themes;
const filtered: Filter = { ...CORE, themes: [theme?.id ?? ''] };

/** Ten views, of two datasets. */
const VIEWS: Record<string, readonly [typeof krakatoa, Seen]> = {
  'the whole': [krakatoa, {}],
  'all, context too': [krakatoa, { filter: EVERYTHING }],
  filtered: [krakatoa, { filter: filtered }],
  'a quarter': [krakatoa, { interval: '1883-07-20/1883-10-20' }],
  'a night': [krakatoa, { interval: NIGHT, selected: 'paroxysm' }],
  'without the path': [krakatoa, { path: false }],
  'by forum': [krakatoa, { group: 'forum' }],
  'one row': [ferry, { group: 'none' }],
  'another subject': [ferry, {}],
  'nothing there': [ferry, { interval: '1997-02-01/1997-02-20' }],
};

describe.each(Object.entries(VIEWS))('the alt text of %s', (_, [dataset, seen]) => {
  const { short, long } = altOf(dataset, seen);

  test('fits an attribute', () => {
    expect(short.length).toBeLessThanOrEqual(150);
  });

  test('is made of whole sentences', () => {
    for (const text of [short, long]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/\s{2}|\.\.|undefined|NaN| ,| \./);
    }
  });

  test('is as it was when last read', () => {
    expect(`${short}\n\n${long}`).toMatchSnapshot();
  });
});

test('a filter is named first of all', () => {
  expect(altOf(krakatoa, { filter: filtered }).short).toContain(`${theme?.name} only`);
  expect(altOf(krakatoa, { filter: filtered }).long).toContain(`It shows a part: ${theme?.name} only.`);
});

test('where there is nothing, that is said', () => {
  const { short, long } = altOf(ferry, { interval: '1997-02-01/1997-02-20' });
  expect(short).toContain('nothing dated');
  expect(long).toContain('Nothing is dated to this time.');
});

test('the path is spoken of only where it is drawn', () => {
  expect(altOf(krakatoa).long).toContain('in the order of the story');
  expect(altOf(krakatoa, { path: false }).long).not.toContain('in the order of the story');
});

test('a night is told by its hours', () => {
  expect(altOf(krakatoa, { interval: NIGHT }).long).toMatch(/drawn dark, from sunset at .* to sunrise at /);
});

test('a title of any length leaves room for what is seen', () => {
  const { short } = altOf(krakatoa, { title: 'A title of very many words. '.repeat(40) });
  expect(short.length).toBeLessThanOrEqual(150);
  expect(short).toContain('events');
});
