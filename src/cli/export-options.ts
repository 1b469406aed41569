import { FACETS, type Facet } from '../model/filter.ts';
import { nearest } from '../dataset/nearest.ts';
import { NOT_STATED, SURENESS } from '../model/filter.ts';
import type { Timeline } from '../model/timeline.ts';
import { FORMAT_NAMES, formats, type FormatName } from '../render/formats.ts';
import type { PaletteName } from '../scene/palette.ts';
import { presets, type PresetName } from '../scene/presets.ts';
import { clampDomain, type Domain } from '../time/domain.ts';
import { viewOfEvent, viewOfNamed, viewOfWhole } from '../view/own-view.ts';
import { shortestSpan } from '../view/steps.ts';
import { viewAt } from '../view/view-at.ts';
import type { Grouping, View } from '../view/view.ts';
import { Misuse } from './misuse.ts';
import type { PictureOrder } from './picture-order.ts';

/** What the command line of `timeline export` says. */
export interface ExportOptions extends Partial<Readonly<Record<Facet, readonly string[]>>> {
  readonly out?: string;
  readonly format?: FormatName;
  readonly data?: string;
  readonly at?: string;
  readonly view?: string;
  readonly views?: readonly string[];
  readonly event?: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string;
  readonly group?: Grouping;
  readonly context?: boolean;
  readonly palette?: PaletteName;
  readonly preset?: PresetName | 'seen';
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly dpi?: number;
  readonly title?: string;
  readonly subtitle?: string;
  readonly path: boolean;
  readonly transparent?: boolean;
  readonly date?: string;
  readonly baseUrl?: string;
  readonly jobs?: number;
  readonly check?: string;
}

/** A picture and the file that it goes to, from the folder that all go to. */
export interface Job {
  readonly file: string;
  readonly order: PictureOrder;
}

/** So many pixels fit into the memory of most machines: 8000 × 16,000. */
const MOST_PIXELS = 128_000_000;
const USUAL = { width: 1200, height: 630, dpi: 96 };

/** The format that is named, or that the ending of a file says. @throws Misuse where neither says one. */
export function formatOf({ format, out }: ExportOptions): FormatName {
  if (format) return format;
  if (out === '-') return 'svg';
  const found = FORMAT_NAMES.find((name) => out?.toLowerCase().endsWith(formats[name].extension));
  if (found) return found;
  throw new Misuse(
    `--out ${out} does not end in ${FORMAT_NAMES.map((name) => formats[name].extension).join(', ')}. ` +
      'Give it one of these endings, or say the --format.',
  );
}

/** The one picture that options ask for. @throws Misuse for what is not in the dataset, or cannot be drawn. */
export async function orderOf(options: ExportOptions, timeline: Timeline): Promise<PictureOrder> {
  const { view, palette } = await viewOf(options, timeline);
  return withLook(options, view, options.palette ?? palette ?? 'light', formatOf(options));
}

/** Pictures of several views: all that the dataset names and of every event, or those that are listed. */
export function jobsOf(options: ExportOptions, timeline: Timeline): Job[] {
  const asked = options.views ?? [];
  const all = [
    { id: 'home', file: 'home', view: viewOfWhole(timeline) },
    ...timeline.dataset.views.map((named) => ({
      id: named.id,
      file: `views/${named.id}`,
      view: viewOfNamed(named, timeline),
    })),
    ...timeline.events.map((event) => ({
      id: event.id,
      file: `events/${event.id}`,
      view: viewOfEvent(event, timeline),
    })),
  ];
  const chosen = asked.includes('all')
    ? all
    : asked.flatMap((id) => {
        const found = all.filter((each) => each.id === id);
        if (found.length === 0)
          throw unknown(
            'view or event',
            id,
            all.map((each) => each.id),
          );
        return found;
      });
  const format = options.format ?? 'png';
  return chosen.map(({ file, view }) => ({
    file: file + formats[format].extension,
    order: withLook(options, narrowed(options, view, timeline), options.palette ?? 'light', format),
  }));
}

function withLook(
  options: ExportOptions,
  view: View,
  palette: PaletteName,
  format: FormatName,
): PictureOrder {
  const { scale = 1, title, subtitle, path, transparent, date, baseUrl } = options;
  const preset =
    options.preset === undefined || options.preset === 'seen' ? undefined : presets[options.preset];
  const width = options.width ?? preset?.width ?? USUAL.width;
  const height = options.height ?? preset?.height ?? USUAL.height;
  if (width * height * scale ** 2 > MOST_PIXELS) {
    throw new Misuse(
      `${Math.round(width * scale)} × ${Math.round(height * scale)} px is more than 128 million pixels. ` +
        'Lower --scale, or save an SVG or PDF, which have no pixels.',
    );
  }
  return {
    view,
    width,
    height,
    palette,
    format,
    scale,
    dpi: options.dpi ?? (preset?.dpi ?? USUAL.dpi) * scale,
    path,
    ...(options.preset !== undefined && { preset: options.preset }),
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(transparent && { transparent }),
    ...(date !== undefined && { day: date }),
    ...(baseUrl !== undefined && { baseAddress: baseUrl }),
  };
}

/** The view that an address, a name, a step or an event stands for, and what the other options make of it. */
async function viewOf(
  options: ExportOptions,
  timeline: Timeline,
): Promise<{ view: View; palette?: PaletteName | undefined }> {
  const { dataset } = timeline;
  const { at, view: name, step, event: id } = options;
  const starts = Object.entries({ '--at': at, '--view': name, '--step': step }).filter(
    ([, value]) => value !== undefined,
  );
  if (starts.length > 1) {
    throw new Misuse(
      `${starts.map(([option]) => option).join(' and ')} each say what to show. Give one of them.`,
    );
  }

  let begun: { view: View; palette?: PaletteName | undefined } = { view: viewOfWhole(timeline) };
  if (at !== undefined) begun = followed(at, timeline);
  if (name !== undefined) {
    const named = dataset.views.find((each) => each.id === name);
    if (!named)
      throw unknown(
        'view',
        name,
        dataset.views.map((each) => each.id),
      );
    begun = { view: viewOfNamed(named, timeline) };
  }
  if (step !== undefined) {
    const steps = dataset.story?.steps ?? [];
    const index = /^\d+$/.test(step) ? Number(step) - 1 : steps.findIndex((each) => each.id === step);
    const told = steps[index];
    if (!told)
      throw unknown(
        `step of the story, by its number from 1 to ${steps.length} or its id,`,
        step,
        steps.map((each) => each.id),
      );
    begun = followed(`?step=${told.id}`, timeline);
  }
  let { view } = begun;
  if (id !== undefined) {
    const event = timeline.event(id);
    if (!event)
      throw unknown(
        'event',
        id,
        timeline.events.map((each) => each.id),
      );
    const { filter } = view;
    view = {
      ...view,
      selected: id,
      filter: { ...filter, context: filter.context || event.scope === 'context' },
    };
  }
  const domain = await domainOf(options, timeline);
  return { ...begun, view: { ...narrowed(options, view, timeline), ...(domain && { domain }) } };
}

function followed(address: string, timeline: Timeline): { view: View; palette?: PaletteName | undefined } {
  const query = URL.canParse(address) ? new URL(address).search : /^\?/.test(address) ? address : undefined;
  if (query === undefined) {
    throw new Misuse(
      `--at ${address} is no address. Copy the link of a view from the timeline, in quotation marks, as in ` +
        "'https://example.org/timeline/?group=forum'.",
    );
  }
  const { view, palette, faults } = viewAt(query, timeline);
  if (faults.length > 0) {
    throw new Misuse(
      `--at ${address} names an ${faults.join(' and an ')} that this dataset does not have. ` +
        'Is it from another timeline? Name its dataset with --data.',
    );
  }
  return { view, palette };
}

/** A view with the grouping and the filters that options give. */
function narrowed(options: ExportOptions, view: View, timeline: Timeline): View {
  const known: Readonly<Record<Facet, readonly string[]>> = {
    themes: timeline.dataset.themes.map(({ id }) => id),
    forums: [...timeline.dataset.forums.map(({ id }) => id), NOT_STATED],
    actors: [...timeline.dataset.actors.map(({ id }) => id), NOT_STATED],
    sure: SURENESS,
  };
  const { group = view.group, context = view.filter.context } = options;
  let filter = { ...view.filter, context };
  for (const facet of FACETS) {
    const ids = options[facet];
    if (!ids) continue;
    const stranger = ids.find((id) => !known[facet].includes(id));
    if (stranger !== undefined) throw unknown(NAMED[facet], stranger, known[facet]);
    filter = { ...filter, [facet]: ids };
  }
  return { ...view, group, filter };
}

/** What an identifier after an option names. */
const NAMED: Readonly<Record<Facet, string>> = {
  themes: 'theme',
  forums: 'forum',
  actors: 'actor',
  sure: 'certainty',
};

/** The interval asked for, moved inside what the dataset holds; `undefined` where none is. */
async function domainOf(
  { from, to, width }: ExportOptions,
  { dataset: { extent, zone } }: Timeline,
): Promise<Domain | undefined> {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) {
    throw new Misuse('A view needs both ends: give --from and --to, or neither.');
  }
  const { readInterval } = await import('../time/edtf.ts');
  let domain: Domain;
  try {
    domain = readInterval(`${from}/${to}`, zone);
  } catch (error) {
    const reads = (text: string) => {
      try {
        readInterval(text, zone);
        return true;
      } catch {
        return false;
      }
    };
    throw new Misuse(
      `--from ${from} --to ${to} is no interval: ${whyNot(from, to, reads) ?? (error as Error).message}`,
    );
  }
  if (domain[1] <= extent[0] || domain[0] >= extent[1]) {
    const [first, last] = extent.map((end) => new Date(end).toISOString().slice(0, 10));
    throw new Misuse(
      `--from ${from} --to ${to} lies outside this dataset, which goes from ${first} to ${last}.`,
    );
  }
  return clampDomain(domain, extent, shortestSpan(width ?? USUAL.width));
}

/** What keeps two ends from being an interval, where one of them is the reason. */
function whyNot(from: string, to: string, reads: (text: string) => boolean): string | undefined {
  const stranger = [from, to].find(
    (end) => ![`${end}/9999`, `0001/${end}`, `${end}/9999-12-31T00:00:00Z`].some(reads),
  );
  if (stranger !== undefined) {
    return `${stranger} is no date. Expected the like of 1883-08-27, 1883-08, 1883 or 1883-08-27T10:02+07:07.`;
  }
  return reads(`${to}/${from}`) ? 'it ends before it starts. Swap the two.' : undefined;
}

/** So many identifiers are listed where none is near to what was written. */
const LISTED = 12;

function unknown(what: string, id: string, known: readonly string[]): Misuse {
  const meant = nearest(id, known);
  const some = known.slice(0, LISTED).join(', ');
  const remedy = meant
    ? `Did you mean "${meant}"?`
    : known.length === 0
      ? 'It has none.'
      : known.length <= LISTED
        ? `There are ${some}.`
        : `There are ${known.length}, such as ${some}.`;
  return new Misuse(`There is no ${what} "${id}" in this dataset. ${remedy}`);
}
