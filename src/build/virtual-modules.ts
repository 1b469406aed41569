import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { formatProblem } from '../dataset/problem.ts';
import { makeFonts } from './fonts/make-fonts.mjs';
import { DATASET, FONTS, ROOT } from './paths.mjs';

/**
 * What the code imports that is made at build: `virtual:dataset`, `virtual:checked-dataset`,
 * `virtual:metrics`, `virtual:fonts.css` and `virtual:font-files`. The first that asks for fonts has them made, if they are missing or stale.
 *
 * A dataset with problems fails the build and lists them all.
 */
export function virtualModules(): Plugin {
  let fonts: ReturnType<typeof makeFonts> | undefined;
  const fontsMade = () => (fonts ??= makeFonts({ dataset: DATASET, out: FONTS }));

  return {
    name: 'virtual-modules',
    async resolveId(id) {
      if (id === 'virtual:fonts.css') {
        await fontsMade();
        return path.join(FONTS, 'fonts.css');
      }
      return INVENTED.includes(id) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === '\0virtual:dataset') {
        this.addWatchFile(DATASET);
        return exportJson(await readDataset((await fontsMade()).problems));
      }
      if (id === '\0virtual:checked-dataset') {
        const bytes = await readFile(DATASET).catch(() => undefined);
        // A dataset with errors leaves the command to say so.
        const dataset = bytes && (await readDataset([]).catch(() => undefined));
        if (!bytes || !dataset) return 'export default undefined;';
        return exportJson({ sha256: createHash('sha256').update(bytes).digest('hex'), dataset });
      }
      if (id === '\0virtual:metrics') {
        await fontsMade();
        return exportJson(JSON.parse(await readFile(path.join(FONTS, 'metrics.json'), 'utf8')));
      }
      if (id === '\0virtual:font-files') {
        await fontsMade();
        return exportFontFiles((await readdir(FONTS)).filter((name) => name.endsWith('.ttf')).sort());
      }
      return undefined;
    },
  };
}

const INVENTED: readonly string[] = [
  'virtual:dataset',
  'virtual:checked-dataset',
  'virtual:metrics',
  'virtual:font-files',
];

/** The address of each font for pictures, by its stem; the files become part of the site. */
function exportFontFiles(names: readonly string[]): string {
  const imports = names.map(
    (name, index) => `import font${index} from ${JSON.stringify(`${path.join(FONTS, name)}?url`)};`,
  );
  const entries = names.map((name, index) => `${JSON.stringify(path.parse(name).name)}: font${index}`);
  return `${imports.join('\n')}\nexport default {${entries.join(', ')}};`;
}

async function readDataset(fontProblems: readonly string[]): Promise<unknown> {
  const file = path.relative(ROOT, DATASET);
  const text = await readFile(DATASET, 'utf8').catch(() => {
    throw refusal(`There is no dataset at ${file}. Set DATA to the path of one, or leave it out.`);
  });
  const { module } = await runnerImport<typeof import('../dataset/parse.ts')>(
    path.join(ROOT, 'src/dataset/parse.ts'),
    { configFile: false, root: ROOT, logLevel: 'warn' },
  );
  const { dataset, problems } = module.parseDataset(text, file);
  const refused = dataset ? fontProblems : problems.map(formatProblem);
  if (refused.length > 0) throw refusal(`${file} cannot be built:\n${refused.join('\n')}`);
  return dataset;
}

/** An error without the trail of calls, which would say nothing to the editor of a dataset. */
function refusal(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}

/** Engines read a JSON string faster than the same data as source text. */
function exportJson(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
