import schema from '../../data/timeline.schema.json';
import { child } from './pointer.ts';
import type { DatasetRecord } from './records.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

export interface Repaired {
  /** Has the structure of a dataset throughout; values may still be wrong. */
  readonly record: DatasetRecord;
  /** Places whose value is empty, because the author's is missing or of another kind. */
  readonly standIns: ReadonlySet<string>;
}

/**
 * Puts an empty value of the right kind wherever one is missing or of another kind, so that every
 * rule can run over what is sound. What a rule finds at such a place says nothing about the author.
 */
export function repair(value: unknown): Repaired {
  const standIns = new Set<string>();

  function mend(found: unknown, rule: Schema, path: string): unknown {
    const resolved = resolve(rule);
    const kind = resolved.type ?? 'string';
    if (!isOfKind(found, kind)) {
      standIns.add(path);
      if (kind === 'object') return mendObject({}, resolved, path);
      if (kind === 'array') return [];
      if (kind === 'string') return resolved.enum?.[0] ?? '';
      return kind === 'boolean' ? false : 0;
    }
    if (kind === 'object') return mendObject(found as Readonly<Record<string, unknown>>, resolved, path);
    if (kind === 'array') {
      return (found as unknown[]).map((item, index) => mend(item, resolved.items ?? {}, child(path, index)));
    }
    return found;
  }

  function mendObject(found: Readonly<Record<string, unknown>>, rule: Schema, path: string): unknown {
    const mended: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(rule.properties ?? {})) {
      if (Object.hasOwn(found, name) || rule.required?.includes(name)) {
        mended[name] = mend(found[name], property, child(path, name));
      }
    }
    return mended;
  }

  return { record: mend(value, schema, '') as DatasetRecord, standIns };
}

function resolve(rule: Schema): Schema {
  if (!rule.$ref) return rule;
  const name = rule.$ref.slice('#/$defs/'.length);
  return resolve((schema.$defs as Readonly<Record<string, Schema>>)[name] ?? {});
}

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (kind === 'integer') return Number.isInteger(value);
  if (kind === 'number') return Number.isFinite(value);
  return typeof value === kind;
}
