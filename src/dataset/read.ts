import { lineColumns } from './lines.ts';
import type { Problem } from './problem.ts';

/** Largest dataset file that is read, in bytes. A thousand events take about 2 MB. */
export const LARGEST_FILE = 20_000_000;

/**
 * Decodes the bytes of a file. No `text` where they cannot be read as one; with a byte-order mark
 * there is a problem and a text without the mark, so that all else can still be checked.
 */
export function readText(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  const problem = (message: string, remedy: string, line = 1, column = 1): Problem => ({
    ...{ file, line, column, path: '', severity: 'error' },
    ...{ message, remedy, rule: 'bytes' },
  });

  if (bytes.length > LARGEST_FILE) {
    return {
      problems: [
        problem(
          'The file is larger than 20 MB, the most that is read.',
          'Check that it is a dataset; if so, divide it into several.',
        ),
      ],
    };
  }
  if (bytes.length === 0) {
    return { problems: [problem('The file is empty.', 'Fill it, or leave it out.')] };
  }

  const utf16 = utf16Name(bytes);
  if (utf16) {
    return { problems: [problem(`The file is written in ${utf16}, not in UTF-8.`, 'Save it as UTF-8.')] };
  }

  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const problems = hasMark
    ? [
        problem(
          'The file begins with a byte-order mark, which JSON does not allow.',
          'Save it as "UTF-8 without BOM".',
        ),
      ]
    : [];

  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content), problems };
  } catch {
    const { line, column } = firstReplacement(content);
    const message = 'The file is not UTF-8: bytes here stand for no character.';
    return { problems: [...problems, problem(message, 'Save it as UTF-8.', line, column)] };
  }
}

/** Recognised by its mark, or by the zero byte beside the first character, always ASCII in JSON. */
function utf16Name(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (second === undefined) return undefined;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'UTF-16 (little-endian)';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'UTF-16 (big-endian)';
  return undefined;
}

/** Where the first bytes stand that are not UTF-8, told from a U+FFFD that was in the file itself. */
function firstReplacement(bytes: Uint8Array) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  const again = encoder.encode(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  // The difference can lie inside the three bytes of U+FFFD where the bad bytes start as it does.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(again.subarray(0, at));
  const offset =
    before.endsWith('\ufffd') && text[before.length - 1] === '\ufffd' ? before.length - 1 : before.length;
  return lineColumns(text)(offset);
}
