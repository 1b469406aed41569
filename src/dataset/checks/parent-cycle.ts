import type { Rule } from './rule.ts';

/** Nothing is a part of itself, nor of its own parts. */
export const parentCycle: Rule = function* (record) {
  const parents = new Map(record.events.map(({ id, parent }) => [id, parent]));
  const indices = new Map(record.events.map(({ id }, index) => [id, index]));
  const settled = new Set<string>();

  for (const { id } of record.events) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at);
    }
    way.forEach((passed) => settled.add(passed));
    if (at === undefined || !way.has(at)) continue;

    const passed = [...way];
    const cycle = [...passed.slice(passed.indexOf(at)), at];
    yield {
      path: `/events/${indices.get(at)}/parent`,
      message:
        cycle.length === 2
          ? `The event "${at}" is its own parent.`
          : `These events are parts of each other: ${cycle.join(' → ')}.`,
      remedy: 'Remove "parent" from the one that is the whole.',
    };
  }
};
