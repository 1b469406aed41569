import countries from '../countries.json';
import type { Rule } from './rule.ts';

/** Whole degrees, rounded outwards. Where `west` is above `east`, the box crosses longitude 180. */
interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const BOXES = new Map<string, Box>(Object.entries(countries));

/**
 * A place lies in its country, as far as a box around the country can tell; a country without a box
 * is passed over. "Older name (Name)" is looked up under the name in brackets.
 */
export const country: Rule = function* (record, { isStandIn }) {
  for (const [index, { country: named, latitude, longitude }] of record.places.entries()) {
    const path = `/places/${index}`;
    if (['country', 'latitude', 'longitude'].some((name) => isStandIn(`${path}/${name}`))) continue;
    const name = /\(([^()]*)\)$/.exec(named)?.[1] ?? named;
    const box = BOXES.get(name);
    if (!box || holds(box, latitude, longitude)) continue;
    yield {
      path: `${path}/latitude`,
      severity: 'warning',
      message:
        `${latitude}, ${longitude} is not in ${name}, which lies between the latitudes ${box.south} and ` +
        `${box.north} and the longitudes ${box.west} and ${box.east}.`,
      remedy: holds(box, longitude, latitude)
        ? 'Exchange latitude and longitude.'
        : 'Mend the coordinates or the country; south and west are negative.',
    };
  }
};

function holds({ south, north, west, east }: Box, latitude: number, longitude: number): boolean {
  const isInWidth =
    west <= east ? west <= longitude && longitude <= east : longitude >= west || longitude <= east;
  return south <= latitude && latitude <= north && isInWidth;
}
