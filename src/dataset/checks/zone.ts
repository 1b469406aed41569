import { isZone } from '../dates.ts';
import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Time zones are names that the time zone data know. */
export const zone: Rule = function* (record) {
  const zones = [
    { path: '/zone', name: record.zone },
    ...record.places.map((place, index) => ({ path: `/places/${index}/zone`, name: place.zone })),
  ];
  for (const { path, name } of zones) {
    if (!isZone(name)) {
      yield {
        path,
        message: `${quote(name)} is not the name of a time zone.`,
        remedy: 'Write an IANA name, such as Europe/Helsinki or UTC.',
      };
    }
  }
};
