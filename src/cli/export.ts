import { readFile, writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import metrics from 'virtual:metrics';
import { readText } from '../dataset/read.ts';
import { parseDataset } from '../dataset/parse.ts';
import { formatProblem } from '../dataset/problem.ts';
import type { Dataset } from '../dataset/records.ts';
import { createMeasure } from '../layout/metrics.ts';
import { localeFor } from '../locale/locale.ts';
import { CORE, EVERYTHING } from '../model/filter.ts';
import { createTimeline } from '../model/timeline.ts';
import { FORMAT_NAMES, formats } from '../render/formats.ts';
import { pictureFile } from '../render/picture-file.ts';
import { palettes, type PaletteName } from '../scene/palette.ts';
import { clampDomain, type Domain } from '../time/domain.ts';
import { readInterval } from '../time/edtf.ts';
import { GROUPINGS, type Grouping } from '../view/view.ts';
import { shortestSpan } from '../view/steps.ts';
import { Misuse } from './misuse.ts';
import { ownTools } from './own-tools.ts';

interface ExportOptions {
  readonly out: string;
  readonly data?: string;
  readonly from?: string;
  readonly to?: string;
  readonly event?: string;
  readonly group: Grouping;
  readonly palette: PaletteName;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly context: boolean;
  readonly date?: string;
}

const LEAST_SIDE = 320;
const LARGEST_SIDE = 8000;

const side = (name: string) => (value: string) => {
  const pixels = Number(value);
  if (!Number.isInteger(pixels) || pixels < LEAST_SIDE || pixels > LARGEST_SIDE) {
    throw new InvalidArgumentError(`Expected a whole ${name} from ${LEAST_SIDE} to ${LARGEST_SIDE} px.`);
  }
  return pixels;
};
const scale = (value: string) => {
  const factor = Number(value);
  if (!(factor >= 0.25 && factor <= 8)) throw new InvalidArgumentError('Expected a number from 0.25 to 8.');
  return factor;
};

/** Adds `timeline export`, which draws a view into a file. */
export function exportCommand(program: Command, datasetFile: () => string): void {
  program
    .command('export')
    .description('Draw a view of a dataset as an SVG or PNG picture.')
    .requiredOption(
      '--out <file>',
      'where to write; the ending, .svg or .png, decides; - is standard output (SVG)',
    )
    .option('--data <file>', 'dataset to draw')
    .option('--from <date>', 'start of the view, in EDTF (1883-08-27, or with a clock and an offset)')
    .option('--to <date>', 'end of the view, in EDTF; a day, month or year is shown whole')
    .option('--event <id>', 'event to select; the view is the home view unless --from and --to say otherwise')
    .addOption(new Option('--group <grouping>', 'what makes a lane').choices(GROUPINGS).default('theme'))
    .addOption(new Option('--palette <name>', 'colours').choices(['light', 'dark']).default('light'))
    .option('--width <px>', 'width of the picture', side('width'), 1200)
    .option('--height <px>', 'height of the picture', side('height'), 630)
    .option('--scale <factor>', 'pixels to the px of a PNG', scale, 1)
    .option('--context', 'show context events too', false)
    .option('--date <text>', 'day of export to print in the picture; none by default')
    .action(async (options: ExportOptions) => {
      const dataset = await load(options.data ?? datasetFile());
      const measure = createMeasure(metrics);
      const timeline = createTimeline(dataset);
      if (options.event !== undefined && !timeline.event(options.event)) {
        throw new Misuse(
          `There is no event "${options.event}" in this dataset. The first are ` +
            `${timeline.events
              .slice(0, 3)
              .map(({ id }) => id)
              .join(', ')}; ids are in the dataset’s "events".`,
        );
      }
      const request = {
        timeline,
        view: {
          domain: domainOf(options, dataset),
          group: options.group,
          selected: options.event,
          filter:
            options.context || timeline.event(options.event ?? '')?.scope === 'context' ? EVERYTHING : CORE,
        },
        width: options.width,
        height: options.height,
        palette: palettes[options.palette],
        measure,
        locale: localeFor(dataset.language),
        date: options.date,
        baseAddress: process.env['BASE_URL'],
      };
      const format = FORMAT_NAMES.find((name) => options.out.endsWith(formats[name].extension)) ?? 'svg';
      await write(options.out, await pictureFile(request, { format, scale: options.scale }, ownTools));
    });
}

async function load(file: string): Promise<Dataset> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Misuse(`${file} cannot be read: ${(error as Error).message}.`);
  });
  const { text, problems: unread } = readText(bytes, file);
  const { dataset, problems } =
    text === undefined ? { dataset: undefined, problems: unread } : parseDataset(text, file);
  if (!dataset) throw new Misuse(`${problems.map(formatProblem).join('\n')}\n${file} was not drawn.`);
  return dataset;
}

/** The interval asked for, moved inside what the dataset holds. */
function domainOf({ from, to, width }: ExportOptions, { home, extent, zone }: Dataset): Domain {
  if (from === undefined && to === undefined) return home;
  if (from === undefined || to === undefined) {
    throw new Misuse('A view needs both ends: give --from and --to, or neither.');
  }
  let domain: Domain;
  try {
    domain = readInterval(`${from}/${to}`, zone);
  } catch (error) {
    throw new Misuse(`--from ${from} --to ${to} is no interval. ${(error as Error).message}`);
  }
  if (domain[1] <= extent[0] || domain[0] >= extent[1]) {
    throw new Misuse(
      `--from ${from} --to ${to} lies outside this dataset, which goes from ` +
        `${new Date(extent[0]).toISOString().slice(0, 10)} to ${new Date(extent[1]).toISOString().slice(0, 10)}.`,
    );
  }
  return clampDomain(domain, extent, shortestSpan(width));
}

async function write(out: string, content: string | Uint8Array): Promise<void> {
  if (out === '-') {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(content, (error) => (error ? reject(error) : resolve())),
    );
    return;
  }
  if (!/\.(svg|png|pdf|csv|json)$/i.test(out)) {
    throw new Misuse(
      `--out ${out} ends neither in .svg nor in .png. Give it one of these endings, or - for SVG.`,
    );
  }
  await writeFile(out, content).catch((error: unknown) => {
    throw new Misuse(`${out} cannot be written: ${(error as Error).message}.`);
  });
}
