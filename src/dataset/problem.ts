import type { RuleId } from './checks/index.ts';

export type Severity = 'error' | 'warning';

/** What is wrong at a place of a dataset, before its line is known. */
export interface Finding {
  /** JSON pointer (RFC 6901) of the place: `/events/3/title`. */
  readonly path: string;
  readonly message: string;
  /** What the author can do, as a sentence. */
  readonly remedy: string;
  /** An error where left out. */
  readonly severity?: Severity;
  /** Points at the name of the property, not at its value. */
  readonly atKey?: boolean;
}

/** What is wrong at a place of a file. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** JSON pointer; empty for the whole file. */
  readonly path: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly rule: 'bytes' | 'json' | 'schema' | RuleId;
}

/** One line for a terminal: `file:line:column: severity: message — remedy`. */
export function formatProblem({ file, line, column, severity, message, remedy }: Problem): string {
  return readable(`${file}:${line}:${column}: ${severity}: ${message} — ${remedy}`);
}

/** Longest quotation of an author's text in a message, in characters. */
const QUOTED = 60;

/** A JSON value as the author wrote it, on one line, cut to a length that a terminal can bear. */
export function quote(value: unknown): string {
  const written = readable(JSON.stringify(value));
  const characters = Array.from(written.slice(0, 2 * (QUOTED + 1)));
  return characters.length <= QUOTED ? written : `${characters.slice(0, QUOTED - 1).join('')}…`;
}

/** Would garble a terminal, or command it: controls, bidirectional marks, zero-width characters. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNREADABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function readable(text: string): string {
  return text.replace(UNREADABLE, codePoint);
}

/** The name of a character in Unicode's own form: `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
