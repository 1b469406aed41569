import { expect, test } from 'vitest';
import { krakatoa } from '../gallery/datasets.ts';
import { CORE } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { palettes } from './palette.ts';
import { pictureName } from './picture-name.ts';

const timeline = createTimeline(krakatoa);
const view = { domain: krakatoa.home, group: 'theme', selected: undefined, filter: CORE } as const;
const plain = { timeline, view, width: 1200, height: 630, palette: palettes.light };

test('a file is named after the dataset, the time, the grouping and the size', () => {
  expect(pictureName(plain)).toMatch(/^krakatoa-1883_[a-z0-9-]+_theme_1200x630$/);
});

test('a time without a name is given by its days', () => {
  const domain = [Date.UTC(1883, 4, 1), Date.UTC(1883, 5, 1)] as const;
  expect(pictureName({ ...plain, view: { ...view, domain } })).toContain('_1883-05-01-to-1883-0');
});

test('what is filtered, selected and dark is told apart', () => {
  const filter = { ...CORE, themes: ['volcano'] };
  const name = pictureName({
    ...plain,
    palette: palettes.dark,
    view: { ...view, filter, selected: 'paroxysm', domain: [view.domain[0], view.domain[1] - 1] },
  });
  expect(name).toMatch(/_paroxysm_theme_volcano_dark_1200x630$/);
});

test('a name holds nothing that a system could stumble over', () => {
  const filter = { ...CORE, forums: ['../..', 'CON', '-', 'a'.repeat(300)] };
  const name = pictureName({ ...plain, view: { ...view, filter } });
  expect(name).toMatch(/^[a-z0-9_-]+$/);
  expect(name.length).toBeLessThan(255);
});
