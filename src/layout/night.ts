import type { Timeline } from '../model/timeline.ts';
import type { Domain } from '../time/domain.ts';
import type { Level } from '../time/ticks.ts';
import type { View } from '../view/view.ts';
import { isAtLeast } from './form.ts';

/** The nights to draw: from day level down, where all hour-precise events in view share a place. */
export function nightsIn(timeline: Timeline, view: View, level: Level): readonly Domain[] {
  if (!isAtLeast(level, 'day')) return [];
  const [from, to] = view.domain;
  const places = new Set(
    timeline
      .visible(view.filter)
      .filter(({ moment }) => moment.precision === 'hour')
      .filter(({ moment }) => moment.start.earliest < to && moment.end.latest > from)
      .map(({ place }) => place),
  );
  const [place] = places;
  if (place === undefined || places.size > 1) return [];
  return (timeline.place(place)?.nights ?? []).filter(([sunset, sunrise]) => sunset < to && sunrise > from);
}

/** `left`, moved past a border of day and night that would cut the words, where that is a small step. */
export function clearOf(dusks: readonly number[], left: number, width: number, furthest = Infinity): number {
  const cut = dusks.find((dusk) => dusk > left && dusk < left + width);
  if (cut === undefined || cut - left > width * 0.8 || cut + 12 > furthest) return left;
  return cut + 12;
}
