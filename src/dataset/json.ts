import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

import { child } from './pointer.ts';
import { quote } from './problem.ts';

/** Deepest nesting that is read; the format itself needs 8. */
export const DEEPEST_NESTING = 100;

/** One slip makes the parser stumble again and again; what comes after these says nothing new. */
const MOST_SYNTAX_FAULTS = 20;

/** Something wrong in the writing of the JSON, at an offset of the text. */
export interface Fault {
  readonly offset: number;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Json {
  /** Left out where the text is not JSON. */
  readonly value?: unknown;
  readonly faults: readonly Fault[];
  /** Offset of the value at a JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Offset of the property name that the JSON pointer ends with. */
  readonly keyOffsets: ReadonlyMap<string, number>;
}

/**
 * Reads strict JSON (RFC 8259) and keeps where each value stands. Of a property written twice the
 * first counts; names that reach into an object's prototype are left out of `value`.
 */
export function parseJson(text: string): Json {
  const offsets = new Map<string, number>();
  const keyOffsets = new Map<string, number>();

  // The parser calls itself once a level, so depth is measured before it runs.
  const outline = scanNesting(text);
  if (outline.tooDeep !== undefined) {
    const fault = {
      offset: outline.tooDeep,
      path: '',
      message: `Arrays and objects are nested more than ${DEEPEST_NESTING} deep.`,
      remedy: 'Check that this is a dataset; its format needs a depth of 8.',
    };
    return { faults: [fault], offsets, keyOffsets };
  }

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) {
    return { faults: syntaxFaults(text, errors, outline), offsets, keyOffsets };
  }

  const faults: Fault[] = [];
  const value = toValue(tree, '');
  return { value, faults, offsets, keyOffsets };

  function toValue(node: Node, path: string): unknown {
    offsets.set(path, node.offset);
    if (node.type === 'array')
      return (node.children ?? []).map((item, index) => toValue(item, child(path, index)));
    if (node.type !== 'object') return node.value;

    const properties = new Map<string, unknown>();
    for (const property of node.children ?? []) {
      const [key, content] = property.children ?? [];
      if (!key || !content) continue;
      const name = String(key.value);
      const place = child(path, name);
      const fault = (message: string, remedy: string) =>
        faults.push({ offset: key.offset, path: place, message, remedy });

      if (['__proto__', 'constructor', 'prototype'].includes(name)) {
        fault(
          `The property name "${name}" is refused, because programs can mistake it for a part of themselves.`,
          'Remove it.',
        );
      } else if (properties.has(name)) {
        fault(`The property "${name}" is written twice in one object.`, 'Keep one of the two.');
      } else {
        keyOffsets.set(place, key.offset);
        properties.set(name, toValue(content, place));
      }
    }
    return Object.fromEntries(properties);
  }
}

interface Outline {
  /** Offset of the bracket that goes beyond the deepest nesting. */
  readonly tooDeep?: number;
  /** Offset of the innermost bracket still open at the end of the text. */
  readonly open?: number;
  /** Offset of a string that the end of the text cuts. */
  readonly cutString?: number;
}

function scanNesting(text: string): Outline {
  const scanner = createScanner(text, true);
  const open: number[] = [];

  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= text.length) break;
    // Only a bracket begins with a bracket, so its first character tells the kind of the token.
    const character = text[offset];
    if (character === '{' || character === '[') {
      open.push(offset);
      if (open.length > DEEPEST_NESTING) return { tooDeep: offset };
    } else if (character === '}' || character === ']') {
      open.pop();
    }
  }

  const innermost = open.at(-1);
  const cut = cutStringOffset(text.trimEnd());
  return {
    ...(innermost !== undefined && { open: innermost }),
    ...(cut !== undefined && { cutString: cut }),
  };
}

/** Offset of a string on the last line of the text that has no closing quotation mark. */
function cutStringOffset(text: string): number | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  let start: number | undefined;
  for (let at = lineStart; at < text.length; at += 1) {
    if (text[at] === '"') start = start === undefined ? at : undefined;
    else if (text[at] === '\\' && start !== undefined) at += 1;
  }
  return start;
}

function syntaxFaults(text: string, errors: readonly ParseError[], outline: Outline): Fault[] {
  const end = text.trimEnd().length;
  if (end === 0) {
    return [
      {
        offset: 0,
        path: '',
        message: 'The file holds nothing but spaces.',
        remedy: 'Fill it, or leave it out.',
      },
    ];
  }

  const endsEarly = outline.open !== undefined;
  const lastLine = endsEarly && outline.cutString !== undefined ? outline.cutString : end;
  const perOffset = new Map(errors.toReversed().map((error) => [error.offset, error]));
  const faults = [...perOffset.values()]
    .toReversed()
    .filter(({ offset }) => !endsEarly || offset < lastLine)
    .slice(0, MOST_SYNTAX_FAULTS)
    .map(({ offset, length, error }) => ({
      offset,
      path: '',
      ...wording(printParseErrorCode(error), text.slice(offset, offset + Math.min(length, 30))),
    }));

  if (outline.open !== undefined) {
    const what = text[outline.open] === '{' ? 'object' : 'array';
    const inString = outline.cutString === undefined ? '' : ' in the middle of a string,';
    faults.push({
      offset: end,
      path: '',
      message: `The file ends here,${inString} with the ${what} of ${place(text, outline.open)} still open.`,
      remedy: 'The file seems to be cut off. Get the whole of it, or close what is open.',
    });
  }
  return faults;
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What the parser's error means to an author. */
function wording(code: string, found: string): { message: string; remedy: string } {
  switch (code) {
    case 'InvalidCommentToken':
      return { message: 'JSON has no comments.', remedy: 'Remove this one.' };
    case 'CommaExpected':
      return {
        message: `A comma is missing before ${quote(found)}.`,
        remedy: 'Put one after the value before it.',
      };
    case 'ColonExpected':
      return {
        message: `A colon is missing before ${quote(found)}.`,
        remedy: 'Put one between the name and its value.',
      };
    case 'PropertyNameExpected':
      return {
        message: `A property name in double quotation marks is missing before ${quote(found)}.`,
        remedy: 'Write the name, or remove the comma before this place.',
      };
    case 'ValueExpected':
      return {
        message: `A value is missing before ${quote(found)}.`,
        remedy: 'Write the value, or remove the comma before this place.',
      };
    case 'UnexpectedEndOfString':
      return {
        message: 'A string is not closed on its line.',
        remedy: 'Close it with a quotation mark; write a line break as \\n.',
      };
    case 'InvalidCharacter':
      return {
        message: 'A control character stands in a string.',
        remedy: 'Remove it, or write a tab as \\t.',
      };
    case 'InvalidEscapeCharacter':
      return {
        message: 'A backslash is followed by a letter that JSON does not know.',
        remedy: 'Write a backslash as \\\\.',
      };
    case 'InvalidUnicode':
      return {
        message: 'After \\u four hexadecimal digits are needed.',
        remedy: 'Write the character itself.',
      };
    case 'EndOfFileExpected':
      return {
        message: `The dataset has ended before ${quote(found)}.`,
        remedy: 'Remove what follows its last brace.',
      };
    case 'CloseBraceExpected':
      return { message: 'A closing brace } is missing.', remedy: 'Close the object.' };
    case 'CloseBracketExpected':
      return { message: 'A closing bracket ] is missing.', remedy: 'Close the array.' };
    default:
      return {
        message: `${quote(found)} is not JSON.`,
        remedy: 'Write a string, a number, true, false, null, an array or an object.',
      };
  }
}
