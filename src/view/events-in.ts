import type { Timeline } from '../model/timeline.ts';
import type { View } from './view.ts';

/** The events that a view shows and that may have happened in its time, in date order. */
export const eventsIn = ({ domain, filter }: View, timeline: Timeline): Timeline['events'] =>
  timeline
    .visible(filter)
    .filter(({ moment }) => moment.start.earliest < domain[1] && moment.end.latest > domain[0]);
