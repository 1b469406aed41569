import { localeFor } from '../locale/locale.ts';
import type { Timeline } from '../model/timeline.ts';
import { usualState, type PageState } from '../view/page-state.ts';
import { readState } from '../view/url.ts';
import { GROUPINGS } from '../view/view.ts';

/** What a frame can be asked to show; all of it may be left out. Instants as ISO 8601. */
export interface FrameView {
  /** Id of a named view. */
  readonly view?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly event?: string | undefined;
  readonly group?: string | undefined;
  readonly step?: string | undefined;
}

export const CONTROLS = ['story', 'key', 'zoom'] as const;
export type Control = (typeof CONTROLS)[number];

export const FRAME_PALETTES = ['auto', 'light', 'dark'] as const;
export type FramePalette = (typeof FRAME_PALETTES)[number];

/** How a frame looks; what an editor may choose, and no more. */
export interface FrameLook {
  readonly palette: FramePalette;
  /** `none` lets the host's own ground show. */
  readonly ground: 'paper' | 'none';
  readonly title: boolean;
  readonly controls: readonly Control[];
  /** BCP 47. */
  readonly language: string;
}

const VIEW_NAMES = ['view', 'from', 'to', 'event', 'group', 'step'] as const;

/** The query of a frame, without `?`; only what differs from what a frame shows by itself. */
export function writeFrameQuery(
  view: FrameView,
  look: Partial<Pick<FrameLook, 'palette' | 'ground' | 'title'>> & {
    readonly language?: string | undefined;
  } = {},
): string {
  const query = new URLSearchParams();
  for (const name of VIEW_NAMES) {
    const value = view[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  if (look.palette !== undefined && look.palette !== 'auto') query.set('palette', look.palette);
  if (look.ground === 'none') query.set('ground', 'none');
  if (look.title === false) query.set('title', 'off');
  if (look.language !== undefined) query.set('lang', look.language);
  return query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

export interface FrameRequest {
  readonly state: PageState;
  readonly look: FrameLook;
  /** What could not be followed, in words for those who write the address. */
  readonly notes: readonly string[];
}

/**
 * Reads the query of a frame. What it does not know is left out and named in the notes; names that are not
 * the frame's own are its host's, and none of its business.
 */
export function readFrameQuery(search: string, timeline: Timeline): FrameRequest {
  const query = new URLSearchParams(search);
  const { dataset } = timeline;
  const notes: string[] = [];
  const known: Readonly<Record<string, (value: string) => boolean>> = {
    view: (value) => dataset.views.some(({ id }) => id === value),
    from: (value) => Number.isFinite(Date.parse(value)),
    to: (value) => Number.isFinite(Date.parse(value)),
    event: (value) => timeline.event(value) !== undefined,
    group: isOneOf(GROUPINGS),
    step: (value) => dataset.story?.steps.some(({ id }) => id === value) ?? false,
    palette: isOneOf(FRAME_PALETTES),
    ground: isOneOf(['none', 'paper']),
    title: isOneOf(['on', 'off']),
    controls: (value) => value === 'none' || value.split(',').every(isOneOf(CONTROLS)),
    lang: (value) => isTag(value) && localeFor(value).tag.split('-')[0] === value.split('-')[0],
  };
  for (const [name, passes] of Object.entries(known)) {
    const value = query.get(name);
    if (value === null || passes(value)) continue;
    notes.push(`${name}=${value.slice(0, 60)} is not known here and was left out.`);
    query.delete(name);
  }

  const own = new URLSearchParams(
    VIEW_NAMES.flatMap((name) =>
      query
        .getAll(name)
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  );
  const { state, faults } = readState(own.toString(), usualState(timeline), timeline);
  if (faults.includes('range')) {
    notes.push(
      'from and to have to be instants, in order, within the time that is held; both were left out.',
    );
  }
  const controls = query.get('controls');
  return {
    state,
    look: {
      palette: (query.get('palette') ?? 'auto') as FramePalette,
      ground: query.get('ground') === 'none' ? 'none' : 'paper',
      title: query.get('title') !== 'off',
      controls: controls === null ? CONTROLS : CONTROLS.filter((each) => controls.split(',').includes(each)),
      language: query.get('lang') ?? dataset.language,
    },
    notes,
  };
}

/** What of a view a link to it has to say, as a frame's query has it. */
export function frameViewOf(query: URLSearchParams): FrameView {
  return Object.fromEntries(
    VIEW_NAMES.flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

const isOneOf = (values: readonly string[]) => (value: string) => values.includes(value);
const isTag = (value: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
