import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

import schema from '../../data/timeline.schema.json';
import { nearest } from './nearest.ts';
import { child, lastName } from './pointer.ts';
import { quote } from './problem.ts';
import type { Finding } from './problem.ts';

let validate: ValidateFunction | undefined;

/** Everything in `value` that the schema of a dataset does not allow, at most one finding a place. */
export function checkSchema(value: unknown): Finding[] {
  validate ??= new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
  if (validate(value)) return [];

  const findings = new Map<string, Finding>();
  for (const error of validate.errors ?? []) {
    const finding = describe(error);
    const missing = error.keyword === 'required' ? `${error.params['missingProperty']}` : '';
    const key = `${finding.path} ${missing}`;
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'an array, in [ ]',
  object: 'an object, in { }',
};

function describe(error: ErrorObject): Finding {
  const { keyword, params, instancePath: path, data, parentSchema } = error;
  const name =
    path === '' ? 'the dataset' : /^\d+$/.test(lastName(path)) ? 'this item' : `"${lastName(path)}"`;
  const description = String(parentSchema?.['description'] ?? 'See the schema of the dataset.');
  const finding = (message: string, remedy = description): Finding => ({
    path,
    message: message.charAt(0).toUpperCase() + message.slice(1),
    remedy,
  });

  switch (keyword) {
    case 'required': {
      const missing = String(params['missingProperty']);
      const about = (parentSchema?.['properties'] as Properties | undefined)?.[missing]?.description;
      return finding(`"${missing}" is missing.`, `Add it. ${about ?? ''}`.trim());
    }
    case 'additionalProperties': {
      const extra = String(params['additionalProperty']);
      const known = Object.keys((parentSchema?.['properties'] as Properties | undefined) ?? {});
      const meant = nearest(extra, known);
      return {
        path: child(path, extra),
        message: `The property ${quote(extra)} is not known here.`,
        remedy: meant ? `Did you mean "${meant}"?` : `Remove it; known are ${known.join(', ')}.`,
        atKey: true,
      };
    }
    case 'type':
      return finding(
        `${name} must be ${KINDS[String(params['type'])] ?? params['type']}, but is ${quote(data)}.`,
      );
    case 'enum':
      return finding(
        `${name} must be one of ${(params['allowedValues'] as unknown[]).join(', ')}, but is ${quote(data)}.`,
      );
    case 'minLength':
    case 'maxLength': {
      const length = Array.from(String(data)).length;
      const bound = keyword === 'minLength' ? 'at least' : 'at most';
      return finding(`${name} is ${length} characters long, and ${bound} ${params['limit']} are expected.`);
    }
    case 'minItems':
      return finding(`${name} is empty, and at least one is expected.`);
    case 'uniqueItems':
      return finding(
        `${name} holds the same item twice, as numbers ${Number(params['j']) + 1} and ${Number(params['i']) + 1}.`,
      );
    case 'minimum':
    case 'maximum':
      return finding(`${name} is ${quote(data)}, out of range.`);
    default:
      return finding(`${name} is not of the form expected: ${quote(data)}.`);
  }
}

type Properties = Readonly<Record<string, { readonly description?: string }>>;
