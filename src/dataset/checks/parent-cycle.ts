import type { Rule } from './rule.ts';

/** Nothing is a part of itself, nor of its own parts. */
export const parentCycle: Rule = function* (record) {
  const parents = new Map(record.events.map(({ id, parent }) => [id, parent]));
  const settled = new Set<string>();

  for (const [index, { id }] of record.events.entries()) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !way.includes(at)) {
      way.push(at);
      at = parents.get(at);
    }
    way.forEach((passed) => settled.add(passed));
    if (at === undefined || !way.includes(at)) continue;

    const cycle = [...way.slice(way.indexOf(at)), at];
    const start = record.events.findIndex((event) => event.id === at);
    yield {
      path: `/events/${start === -1 ? index : start}/parent`,
      message:
        cycle.length === 2
          ? `The event "${at}" is its own parent.`
          : `These events are parts of each other: ${cycle.join(' → ')}.`,
      remedy: 'Remove "parent" from the one that is the whole.',
    };
  }
};
