import metrics from 'virtual:metrics';
import type { Dataset } from '../dataset/records.ts';
import { arrange, type ArrangeOptions } from '../layout/arrange.ts';
import type { ThemeNames } from '../layout/theme-name.ts';
import { createMeasure } from '../layout/metrics.ts';
import { arrangeRibbon, type RibbonOptions } from '../layout/ribbon.ts';
import { localeFor } from '../locale/locale.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { closeUp } from '../scene/close-up.ts';
import { compose } from '../scene/compose.ts';
import { relationGroups } from '../scene/relations.ts';
import { palettes, type PaletteName } from '../scene/palette.ts';
import type { PictureRequest } from '../scene/picture-request.ts';
import { composePicture } from '../scene/picture.ts';
import { presets, type PresetName } from '../scene/presets.ts';
import { composeRibbon } from '../scene/ribbon.ts';
import type { Scene } from '../scene/scene.ts';
import type { Domain } from '../time/domain.ts';
import type { DateRecord, Precision } from '../time/moment.ts';
import { readInterval } from '../time/edtf.ts';
import type { View } from '../view/view.ts';
import { ferry, krakatoa } from './datasets.ts';
import { inventDataset, inventMany } from './invent.ts';

export const measure = createMeasure(metrics);

interface Drawing extends Partial<Omit<View, 'domain'>> {
  /** An EDTF interval; the home view by default. */
  readonly domain?: string;
  readonly palette?: PaletteName;
  readonly width?: number;
  readonly previous?: ArrangeOptions['previous'];
  readonly themeNames?: ThemeNames;
}

const viewOf = (dataset: Dataset, { domain, group, selected, filter }: Drawing): View => ({
  domain: domain === undefined ? dataset.home : readInterval(domain, dataset.zone),
  group: group ?? 'theme',
  selected,
  filter: filter ?? EVERYTHING,
});

/** A dataset drawn as the page draws it. */
export function draw(dataset: Dataset, drawing: Drawing = {}, drawnAt?: string): Scene {
  const view = viewOf(dataset, drawing);
  const arrangement = arrange({
    timeline: createTimeline(dataset),
    view,
    width: drawing.width ?? 992,
    measure,
    locale: localeFor(dataset.language),
    themeNames: drawing.themeNames ?? 'room',
  });
  const domain: Domain = drawnAt === undefined ? view.domain : readInterval(drawnAt, dataset.zone);
  return compose({
    arrangement,
    domain,
    palette: palettes[drawing.palette ?? 'light'],
    closeUp,
    id: 'gallery',
    relations: relationGroups,
  });
}

/** A dataset drawn as a picture to publish, for a purpose or at a size. */
export function picture(
  dataset: Dataset,
  what: PresetName | readonly [width: number, height: number],
  { title, transparent, ...drawing }: Drawing & Pick<PictureRequest, 'title' | 'transparent'> = {},
): Scene {
  const preset = typeof what === 'string' ? what : undefined;
  const [width, height] = typeof what === 'string' ? [presets[what].width, presets[what].height] : what;
  return composePicture({
    timeline: createTimeline(dataset),
    view: viewOf(dataset, drawing),
    width,
    height,
    preset,
    title,
    transparent,
    palette: palettes[drawing.palette ?? 'light'],
    measure,
    locale: localeFor(dataset.language),
    date: '1 February 2001',
  });
}

interface RibbonDrawing extends Omit<Drawing, 'domain' | 'previous'> {
  readonly scale?: number;
  /** How many stops of the story are joined. */
  readonly joined?: number;
  /** The sides of the home view that are open. */
  readonly unfolded?: RibbonOptions['unfolded'];
}

/** A dataset drawn as a phone shows it. */
export function ribbon(dataset: Dataset, drawing: RibbonDrawing = {}): Scene {
  const timeline = createTimeline(dataset);
  const view = { ...viewOf(dataset, drawing), step: drawing.step, hits: drawing.hits };
  return composeRibbon({
    ribbon: arrangeRibbon({
      timeline,
      view,
      width: drawing.width ?? 390,
      measure,
      locale: localeFor(dataset.language),
      ...(drawing.scale === undefined ? {} : { scale: drawing.scale }),
      ...(drawing.unfolded === undefined ? {} : { unfolded: drawing.unfolded }),
    }),
    view,
    palette: palettes[drawing.palette ?? 'light'],
    id: 'gallery',
    joined: drawing.joined ?? 0,
  });
}

/** One date of each kind, in lanes of their own. */
const DATES: Record<Precision | 'several days', DateRecord> = {
  hour: { edtf: '1883-08-26T23:00:00+07:07/1883-08-27T08:00:00+07:07' },
  day: { edtf: '1883-08-27' },
  'several days': { edtf: '{1883-08-25,1883-08-27,1883-08-30}' },
  days: { edtf: '1883-08-26/1883-08-28' },
  month: { edtf: '1883-08' },
  approximate: { edtf: '[1883-08-15..1883-09-15]', kind: 'approximate', words: 'a few weeks later' },
  repeated: { edtf: '1883', kind: 'repeated' },
  open: { edtf: '1883-03/..', kind: 'open', words: 'Under way' },
  planned: { edtf: '1883-08-27T11:00:00+07:07', kind: 'planned' },
};

const [theme] = krakatoa.themes;
if (!theme) throw new Error('The gallery needs a dataset with a theme.');

/** Every mark, one a lane. */
export const marks = inventDataset(
  Object.entries(DATES).map(([kind, date]) => ({
    id: kind.replace(' ', '-'),
    date,
    themes: [kind],
    title: `Known in this way: ${kind}`,
    weight: 4,
  })),
  {
    themes: Object.keys(DATES).map((kind) => ({ ...theme, id: kind, name: kind })),
    extent: readInterval('1870-01-01/1899-12-31', krakatoa.zone),
    home: readInterval('1883-01-01/1883-12-31', krakatoa.zone),
  },
);

/** Sixty events in one lane, and two lanes with none. */
export const crowd = inventDataset(inventMany(60, ['volcano']), { home: krakatoa.extent });

const NIGHT = '1883-08-26T12:00:00+07:07/1883-08-27T12:00:00+07:07';

/** Small scenes by name: each shows one thing. */
export const scenes: Readonly<Record<string, () => Scene>> = {
  'marks-decade': () => draw(marks, { domain: '1878-01-01/1888-12-31', width: 520 }),
  'marks-year': () => draw(marks, { width: 920 }),
  'marks-month': () => draw(marks, { domain: '1883-08-14/1883-09-10', width: 860 }),
  'marks-day': () =>
    draw(marks, { domain: '1883-08-26T20:00:00+07:07/1883-08-27T12:00:00+07:07', width: 720 }),
  'marks-year-dark': () => draw(marks, { palette: 'dark', width: 920 }),

  'axis-decade': () => draw(krakatoa, { domain: '1882-01-01/1885-12-31', width: 720 }),
  'axis-quarter': () => draw(krakatoa, { domain: '1883-07-20/1883-10-20' }),
  'axis-month': () => draw(krakatoa, { domain: '1883-08-05/1883-09-08' }),
  'axis-week': () => draw(krakatoa, { domain: '1883-08-24/1883-09-01' }),
  'axis-hour': () => draw(krakatoa, { domain: '1883-08-27T05:00:00+07:07/1883-08-27T14:00:00+07:07' }),
  'axis-clocks-go-back': () =>
    draw(ferry, { domain: '1998-10-24T18:00:00+03:00/1998-10-25T12:00:00+02:00', width: 720 }),

  'home-light': () => draw(krakatoa),
  'home-dark': () => draw(krakatoa, { palette: 'dark' }),
  'home-core-only': () => draw(krakatoa, { filter: CORE }),
  'home-narrow': () => draw(ferry, { width: 360 }),
  'by-forum': () => draw(krakatoa, { group: 'forum' }),
  'by-forum-with-themes': () => draw(krakatoa, { group: 'forum', themeNames: 'always' }),
  'by-actor': () => draw(krakatoa, { group: 'actor' }),
  'by-nothing': () => draw(krakatoa, { group: 'none' }),

  'dense-lane': () => draw(crowd, { width: 860 }),
  'dense-lane-closer': () => draw(crowd, { domain: '1883-05-01/1883-10-31', width: 860 }),
  'empty-year': () => draw(ferry, { domain: '1999-03-01/1999-11-30', width: 720, filter: CORE }),
  'empty-hours': () => draw(ferry, { domain: '1998-12-20/1998-12-21', width: 720 }),

  'selected-light': () => draw(krakatoa, { selected: 'first-outbreak' }),
  'selected-dark': () => draw(ferry, { selected: 'ferry-agreed', palette: 'dark', width: 720 }),
  'night-light': () => draw(krakatoa, { domain: NIGHT, selected: 'paroxysm' }),
  'night-dark': () => draw(krakatoa, { domain: NIGHT, palette: 'dark' }),
  'during-a-pan': () => draw(ferry, { width: 720 }, '1998-03-01/1999-02-28'),

  'ribbon-light': () => ribbon(krakatoa, { filter: CORE }),
  'ribbon-dark': () => ribbon(krakatoa, { palette: 'dark', width: 430 }),
  'ribbon-unfolded': () => ribbon(krakatoa, { unfolded: ['early', 'late'] }),
  'ribbon-narrow': () => ribbon(ferry, { width: 320 }),
  'ribbon-large-text': () => ribbon(ferry, { width: 320, scale: 2 }),
  'ribbon-filtered': () => ribbon(krakatoa, { filter: { ...EVERYTHING, sure: ['month', 'rougher'] } }),
  'ribbon-by-forum': () => ribbon(krakatoa, { group: 'forum' }),
  'ribbon-told': () => ribbon(krakatoa, { filter: CORE, step: 2, joined: 2 }),
  'ribbon-marks': () => ribbon(marks),

  'picture-social': () => picture(krakatoa, 'social'),
  'picture-social-filtered': () =>
    picture(krakatoa, 'social', {
      filter: { ...CORE, themes: krakatoa.themes.slice(0, 1).map(({ id }) => id) },
    }),
  'picture-social-night': () => picture(krakatoa, 'social', { domain: NIGHT, selected: 'paroxysm' }),
  'picture-square-dark': () => picture(krakatoa, 'square', { palette: 'dark' }),
  'picture-square-night-dark': () =>
    picture(krakatoa, 'square', { domain: NIGHT, selected: 'paroxysm', palette: 'dark' }),
  'picture-wide': () => picture(krakatoa, 'wide'),
  'picture-wide-clear': () => picture(krakatoa, 'wide', { transparent: true }),
  'picture-print': () => picture(krakatoa, 'print'),
  'picture-print-quarter': () => picture(krakatoa, 'print', { domain: '1883-07-20/1883-10-20' }),
  'picture-smallest': () => picture(krakatoa, [320, 320]),
  'picture-upright': () => picture(krakatoa, [720, 1280]),
  'picture-long-title': () =>
    picture(krakatoa, [900, 600], { title: 'A title of very many words that goes on. '.repeat(240) }),
};
