import type { Rule } from './rule.ts';

/** A relation joins two events, and is written once. */
export const relation: Rule = function* (record) {
  const first = new Map<string, number>();
  for (const [index, { from, to, type }] of record.relations.entries()) {
    if (from === to) {
      yield {
        path: `/relations/${index}/to`,
        message: `The event "${from}" is related to itself.`,
        remedy: 'Name another event, or remove the relation.',
      };
    }
    const key = JSON.stringify([from, to, type]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else {
      yield {
        path: `/relations/${index}`,
        message: `This is the same relation as number ${earlier + 1}: "${from}", "${type}", "${to}".`,
        remedy: 'Remove one of the two.',
      };
    }
  }
};
