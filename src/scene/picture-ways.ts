import { wayBetween, type Way } from '../layout/way.ts';
import { isDrawn, placesOf, type PathOptions, type Place } from './path.ts';

/** The straight ways that the story's path takes at rest, for what is to keep clear of them. */
export function waysOf(options: Omit<PathOptions, 'palette' | 'joined' | 'boxes'>): Way[] {
  const places = placesOf(options);
  if (!isDrawn(places, options.level)) return [];
  return places.slice(1).flatMap((to, index) => wayBetween(places[index] as Place, to) ?? []);
}
