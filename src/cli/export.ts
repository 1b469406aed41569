import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { createTimeline } from '../model/timeline.ts';
import { FORMAT_NAMES } from '../render/formats.ts';
import { PRESET_NAMES } from '../scene/presets.ts';
import { GROUPINGS } from '../view/view.ts';
import { formatOf, jobsOf, orderOf, type ExportOptions } from './export-options.ts';
import { loadDataset } from './load-dataset.ts';
import { makeFile } from './make-file.ts';
import { Misuse } from './misuse.ts';
import { baseUrl, day, list, oneOf, side, wholeWithin, within } from './option-values.ts';
import { reasonOf } from './reasons.ts';
import { writeWhole } from './write-whole.ts';

const EXAMPLES = `
Examples:
  timeline export --out year.png
      The home view, 1200 × 630 px.
  timeline export --view night --preset print --format pdf --out night.pdf
      A named view as a page of A4, with text that can be searched and copied.
  timeline export --at 'https://example.org/timeline/?group=forum' --palette dark --out forums.svg
      Exactly what a copied link leads to.
  timeline export --event some-event --out - --format json
      The events of the view, with their sources, to another program.
  timeline export --views all --base-url https://example.org/timeline/ --out pictures
      Every named view and every event, with a manifest of sizes, hashes and alternative texts.
  timeline export --check pictures/manifest.json
      Whether all of them would be drawn the same today.

The same options give the same bytes on any machine, in any time zone and language.
Exit code: 0 done, 1 the program failed, 2 something asked for is wrong, or --check found differences.`;

/** Adds `timeline export`, which saves views as pictures, documents and tables. */
export function exportCommand(program: Command, datasetFile: () => string, script: URL): void {
  program
    .command('export')
    .summary('Save views as PNG, SVG, PDF, CSV or JSON.')
    .description(
      'Save a view of a dataset as a picture that can be published as it is (PNG, SVG, PDF), or its events as a ' +
        'table (CSV, JSON). Pictures hold their title, source, licence, alternative text and the way back.',
    )
    .optionsGroup('Where it goes:')
    .option(
      '--out <file>',
      'file to write, whose ending says the format; - is standard output; a folder for --views',
    )
    .addOption(choice('--format <name>', 'format, where the ending does not say it', FORMAT_NAMES))
    .option(
      '--check <manifest>',
      'draw the pictures of a manifest anew, write none, and name those that differ',
    )
    .optionsGroup('What is shown (the home view, unless one of these says otherwise):')
    .option('--data <file>', 'dataset to draw, instead of this timeline’s own')
    .option('--at <address>', 'what the link of a view leads to; its query alone will do')
    .option('--view <name>', 'a view that the dataset names')
    .option('--step <step>', 'a step of the story, by its number or id')
    .option('--event <id>', 'event to select')
    .option(
      '--from <date>',
      'start, in EDTF: 1883-08-27, or with a clock and an offset, 1883-08-27T10:02+07:07',
    )
    .option('--to <date>', 'end, in EDTF; a day, month or year is shown whole')
    .option(
      '--views <names>',
      'several pictures: all, or names of views and events with commas between',
      list,
    )
    .optionsGroup('How it is arranged and filtered:')
    .addOption(choice('--group <grouping>', 'what makes a lane', GROUPINGS))
    .option('--context', 'show context events too')
    .option('--no-context', 'show core events only')
    .option('--themes <ids>', 'only events of these themes, with commas between', list)
    .option('--forums <ids>', 'only events in these forums; - is none', list)
    .option('--actors <ids>', 'only events of these actors; - is none', list)
    .option('--sure <kinds>', 'only dates known so well: hour, day, month, rougher', list)
    .optionsGroup('What it looks like:')
    .addOption(choice('--preset <name>', 'what it is for; decides size and type', [...PRESET_NAMES, 'seen']))
    .option('--width <px>', 'width, 320 to 8000', side('width'))
    .option('--height <px>', 'height, 320 to 8000', side('height'))
    .option('--scale <factor>', 'pixels of a PNG to each px, 0.25 to 8', within(0.25, 8))
    .option('--dpi <number>', 'pixels to the inch that the file says it has', wholeWithin(36, 2400))
    .addOption(choice('--palette <name>', 'colours', ['light', 'dark']))
    .option('--title <text>', 'headline, instead of the view’s own')
    .option('--subtitle <text>', 'sentence under it; none if empty')
    .option('--path', 'draw the path of the story', true)
    .option('--no-path', 'leave it out')
    .option('--transparent', 'no ground, to lie on one of your own')
    .option('--date <day>', 'day of export, as 2001-02-28, to be printed and noted; none if left out', day)
    .addOption(
      new Option('--base-url <address>', 'where the timeline is published, so that the file leads back')
        .env('BASE_URL')
        .argParser(baseUrl),
    )
    .optionsGroup('Other:')
    .option('--jobs <number>', 'threads for several pictures; as many as there are cores', wholeWithin(1, 64))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => {
      const dataset = options.data ?? datasetFile();
      if (options.check !== undefined) await checkAll(options.check, options, dataset, script);
      else if (options.views) await exportMany(options, dataset, script);
      else await exportOne(options, dataset);
    });
}

const choice = (flags: string, description: string, names: readonly string[]) =>
  new Option(flags, description).choices(names).argParser(oneOf(names));

async function exportOne(options: ExportOptions, dataset: string): Promise<void> {
  const { out } = options;
  if (out === undefined) {
    throw new Misuse(
      '--out is missing. Say which file to write, as in --out year.png, or - for standard output.',
    );
  }
  // Wrong endings are told before anything is drawn.
  formatOf(options);
  const timeline = createTimeline(await loadDataset(dataset));
  const { bytes } = await makeFile(await orderOf(options, timeline), timeline);
  if (out === '-') {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  } else {
    await writeWhole(out, bytes);
  }
}

async function exportMany(options: ExportOptions, dataset: string, script: URL): Promise<void> {
  const { out } = options;
  if (out === undefined || out === '-') {
    throw new Misuse('--views makes several files. Say which folder they go to, as in --out pictures.');
  }
  const alone = (['at', 'view', 'step', 'event', 'from', 'to'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (alone) throw new Misuse(`--views and --${alone} each say what to show. Give one of them.`);

  const timeline = createTimeline(await loadDataset(dataset));
  const jobs = jobsOf(options, timeline);
  for (const folder of new Set(jobs.map(({ file }) => path.join(out, path.dirname(file))))) {
    await makeFolder(folder);
  }
  const entries = await drawn(jobs, options, dataset, script, (file) => path.join(out, file));
  const { MANIFEST, writeManifest } = await import('./manifest.ts');
  const manifest = { dataset: timeline.dataset.id, pictures: entries };
  await writeWhole(path.join(out, MANIFEST), writeManifest(manifest));
  process.stdout.write(`${count(entries.length)} in ${out}, listed in ${path.join(out, MANIFEST)}.\n`);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    const inTheWay = code === 'EEXIST' || code === 'ENOTDIR';
    const reason = inTheWay ? 'a file is in its way. Name another folder.' : reasonOf(error);
    throw new Misuse(`The folder ${folder} cannot be made: ${reason}`);
  });
}

async function checkAll(file: string, options: ExportOptions, dataset: string, script: URL): Promise<void> {
  const [{ readManifest }, { differences }] = await Promise.all([
    import('./manifest.ts'),
    import('./check-manifest.ts'),
  ]);
  const manifest = await readManifest(file);
  const { id } = await loadDataset(dataset);
  if (id !== manifest.dataset) {
    throw new Misuse(
      `${file} lists pictures of ${manifest.dataset}, not of ${id}. Name its dataset with --data.`,
    );
  }
  const entries = await drawn(manifest.pictures, options, dataset, script);
  const lines = await differences(manifest, entries, path.dirname(file));
  if (lines.length > 0) throw new Misuse(`${lines.join('\n')}\nNot all pictures are as ${file} says.`);
  process.stdout.write(`${count(entries.length)} as ${file} says.\n`);
}

async function drawn(
  jobs: Parameters<typeof import('./many.ts').makeMany>[0]['jobs'],
  { jobs: threads = availableParallelism() }: ExportOptions,
  dataset: string,
  script: URL,
  target?: (file: string) => string,
) {
  const [{ makeMany }, { progressBar }] = await Promise.all([import('./many.ts'), import('./progress.ts')]);
  const bar = progressBar(jobs.length, process.stderr);
  try {
    return await makeMany({
      dataset,
      jobs,
      threads,
      script,
      ...(target && { target }),
      progress: (done, file) => {
        bar.show(done, file);
      },
    });
  } finally {
    bar.end();
  }
}

const count = (number: number) => (number === 1 ? '1 picture' : `${number} pictures`);
