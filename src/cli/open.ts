import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Misuse } from './misuse.ts';
import { reasonOf } from './reasons.ts';

/**
 * The address that a picture says it came from: in a PNG its text "Source", in others the source that their metadata
 * name.
 *
 * @throws Misuse where it says none, or none of the web.
 */
export async function sourceOf(bytes: Uint8Array, file: string): Promise<string> {
  const isPng = bytes[0] === 0x89;
  const found = isPng ? await sourceOfPng(bytes, file) : sourceInText(new TextDecoder().decode(bytes));
  if (found === undefined) {
    throw new Misuse(
      `${file} does not say where it came from. Pictures do that are saved from a page, or made with --base-url, ` +
        'and that no other program has stripped.',
    );
  }
  const url = URL.canParse(found) ? new URL(found) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Misuse(`What ${file} gives as its source is no address.`);
  return url.href;
}

async function sourceOfPng(bytes: Uint8Array, file: string): Promise<string | undefined> {
  const [{ readTexts }, { NotPng }] = await Promise.all([
    import('../render/png-facts.ts'),
    import('../render/png-chunks.ts'),
  ]);
  try {
    return readTexts(bytes).get('Source');
  } catch (error) {
    if (error instanceof NotPng) throw new Misuse(`${file} is no PNG that can be read. ${error.message}`);
    throw error;
  }
}

const UNESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** From the XML in an SVG or PDF file, or from a table in JSON. */
function sourceInText(text: string): string | undefined {
  const xml = /<dc:source>([^<]*)<\/dc:source>/.exec(text)?.[1];
  if (xml !== undefined)
    return xml.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => UNESCAPED[name] ?? '');
  return /^ {2}"address": "([^"\\]*)"/m.exec(text)?.[1];
}

/** Adds `timeline open`, which tells where a picture came from. */
export function openCommand(program: Command): void {
  program
    .command('open')
    .summary('Print the address that a picture came from.')
    .description(
      'Print the address that reopens exactly the view that a picture (PNG, SVG, PDF) or table (JSON) shows.',
    )
    .argument('<file>', 'a file that was saved from a timeline')
    .addHelpText(
      'after',
      '\nExit code: 0 printed, 1 the program failed, 2 the file cannot be read or holds no address.',
    )
    .action(async (file: string) => {
      const bytes = await readFile(file).catch((error: unknown) => {
        throw new Misuse(`${file} cannot be read: ${reasonOf(error)}`);
      });
      process.stdout.write(`${await sourceOf(bytes, file)}\n`);
    });
}
